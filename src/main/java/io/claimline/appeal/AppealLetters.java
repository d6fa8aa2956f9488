package io.claimline.appeal;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.document.Pdf;
import io.claimline.patient.Patient;
import io.claimline.patient.Patients;
import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints letters and keeps them: head and particulars from the claim, the body from a person. */
@Component
class AppealLetters {

  private static final String KIND = "appeal-letter";

  private final Claims claims;
  private final Patients patients;
  private final Pdf pdf;
  private final Documents documents;

  AppealLetters(Claims claims, Patients patients, Pdf pdf, Documents documents) {
    this.claims = claims;
    this.patients = patients;
    this.pdf = pdf;
    this.documents = documents;
  }

  /** Prints the letter, keeps it and tells its document id. */
  long keep(
      ClaimSummary claim,
      Appeal appeal,
      ClaimFact decision,
      Money open,
      LocalDate today,
      String body) {
    ProfessionalClaim content = claims.content(claim.id());
    Map<String, Object> model =
        Map.of(
            "sender", head(content.billingProvider()),
            "addressee", head(content.payer()),
            "date", LetterDraft.DAY.format(today),
            "subject", appeal.levelName(),
            "particulars", particulars(claim, content, decision, open),
            "paragraphs", paragraphs(body),
            "signature", fullName(content.billingProvider()));
    return documents.keep(
        NewDocument.ofClaim(
            claim.id(),
            KIND,
            "appeal-" + claim.claimNumber() + "-" + appeal.level() + ".pdf",
            pdf.render(KIND, model)));
  }

  /** What identifies the claim to the payer, in the order in which it looks things up. */
  private Map<String, String> particulars(
      ClaimSummary claim, ProfessionalClaim content, ClaimFact decision, Money open) {
    Map<String, String> told = new LinkedHashMap<>();
    Patient patient = patients.find(claim.patientId()).orElseThrow();
    told.put("Patient", patient.firstName() + " " + patient.lastName());
    told.put("Date of birth", day(patient.birthDate()));
    told.put("Member number", content.subscriber().party().id());
    told.put("Your claim number", decision.detail().getOrDefault("payerClaimNumber", ""));
    told.put("Our claim number", claim.claimNumber());
    told.put("Dates of service", days(claim.serviceFrom(), claim.serviceTo()));
    told.put("Charge", "$" + claim.charge());
    told.put("In dispute", "$" + open);
    told.put("Provider NPI", content.billingProvider().id());
    told.values().removeIf(String::isBlank);
    return told;
  }

  private static List<String> head(Party party) {
    Address address = party.address();
    Stream<String> lines =
        address == null
            ? Stream.of(fullName(party))
            : Stream.of(
                fullName(party),
                address.line1(),
                address.line2(),
                (address.city() + ", " + address.state() + " " + zip(address.postalCode()))
                    .strip());
    return lines.filter(line -> !line.isBlank() && !line.equals(",")).toList();
  }

  private static String fullName(Party party) {
    return Stream.of(party.firstName(), party.name())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static String zip(String digits) {
    return digits.length() == 9 ? digits.substring(0, 5) + "-" + digits.substring(5) : digits;
  }

  private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return Objects.equals(from, to) || to == null ? day(from) : day(from) + " to " + day(to);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : LetterDraft.DAY.format(day);
  }

  private static List<String> paragraphs(String body) {
    return Arrays.stream(body.strip().split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
