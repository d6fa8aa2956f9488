package io.claimline.api.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.claimline.api.Answer;
import io.claimline.api.ApiSettings;
import io.claimline.api.OnceOnly;
import io.claimline.api.PageLimit;
import io.claimline.api.Problem;
import io.claimline.api.ProblemException;
import io.claimline.api.ProblemKind;
import io.claimline.api.SpooledBody;
import io.claimline.claim.BillingProviders;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.ImportOutcome;
import io.claimline.remittance.RemittanceIntake;
import io.claimline.remittance.Remittances;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProfessionalClaim;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Claims: taken one at a time, told and listed. */
@RestController
class ClaimCalls {

  static final String CLAIMS = "/api/v1/claims";

  /** A page of claims, newest first. */
  record Page(List<ClaimAnswer.Head> claims, @Nullable String next) {}

  private final ClaimImport claimImport;
  private final ClaimRecords records;
  private final BillingProviders billingProviders;
  private final Remittances remittances;
  private final RemittanceIntake remittanceIntake;
  private final OnceOnly once;
  private final ApiSettings settings;
  private final DataFolder data;
  private final ObjectMapper json;
  private final ObjectReader reader;

  ClaimCalls(
      ClaimImport claimImport,
      ClaimRecords records,
      BillingProviders billingProviders,
      Remittances remittances,
      RemittanceIntake remittanceIntake,
      OnceOnly once,
      ApiSettings settings,
      DataFolder data,
      ObjectMapper json) {
    this.claimImport = claimImport;
    this.records = records;
    this.billingProviders = billingProviders;
    this.remittances = remittances;
    this.remittanceIntake = remittanceIntake;
    this.once = once;
    this.settings = settings;
    this.data = data;
    this.json = json;
    this.reader =
        json.reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  @GetMapping(CLAIMS)
  Page list(@ModelAttribute ClaimQuestion question) {
    PageLimit.require(question.most());
    List<ClaimAnswer.Head> found = records.list(question);
    boolean more = found.size() > question.most();
    List<ClaimAnswer.Head> page = more ? found.subList(0, question.most()) : found;
    return new Page(page, more ? question.next(page.get(page.size() - 1).id()) : null);
  }

  @GetMapping(CLAIMS + "/{id}")
  ClaimAnswer show(@PathVariable long id) {
    return records.find(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  /** Takes a professional claim the way one of an 837 is taken. */
  @PostMapping(path = CLAIMS, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> take(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    try (SpooledBody body =
        SpooledBody.of(
            request.getInputStream(), data.folder("incoming"), settings.largestClaim())) {
      return once.call(key, body.sha256With("POST " + CLAIMS), () -> taken(body));
    }
  }

  private Answer taken(SpooledBody body) {
    ProfessionalClaim claim = ClaimReading.read(parsed(body), billingProviders::find);
    ImportOutcome outcome = claimImport.take(claim);
    if (outcome instanceof ImportOutcome.Taken taken) {
      retryPayments(claim.patientControlNumber());
      return answer(201, taken.claimId());
    }
    if (outcome instanceof ImportOutcome.AlreadyImported held) {
      return answer(200, held.claimId());
    }
    ImportOutcome.Refused refused = (ImportOutcome.Refused) outcome;
    Long held = refused.heldClaimId();
    throw new ProblemException(
        Problem.held(refused.words(), held == null ? null : CLAIMS + "/" + held));
  }

  /** A payment may have come before the claim that it pays (R32). */
  private void retryPayments(String claimNumber) {
    if (remittances.hasParked(claimNumber)) {
      remittanceIntake.retryUnmatched(PracticeScope.current().requireWritable());
    }
  }

  private Answer answer(int status, long claimId) {
    try {
      return new Answer(
          status,
          CLAIMS + "/" + claimId,
          json.writeValueAsString(records.find(claimId).orElseThrow()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a claim is always JSON", impossible);
    }
  }

  private JsonNode parsed(SpooledBody body) {
    try (InputStream in = body.open()) {
      return reader.readTree(in);
    } catch (JsonProcessingException noJson) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST,
          "The body is no JSON (line %d, column %d)."
              .formatted(noJson.getLocation().getLineNr(), noJson.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
