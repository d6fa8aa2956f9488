package io.claimline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.claimline.Browser;
import io.claimline.api.Caller.Reply;
import io.claimline.api.token.ApiToken;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.shared.MovableClock;
import io.claimline.shared.PracticeScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint against its description: good, bad, foreign, revoked, missing and replayed. */
class ContractTest extends ApiTest {

  private static final String SEND_FILE = "POST /api/v1/inbound-files";
  private static final String LIST_FILES = "GET /api/v1/inbound-files";
  private static final String GET_FILE = "GET /api/v1/inbound-files/{id}";
  private static final String SEND_CLAIM = "POST /api/v1/claims";
  private static final String LIST_CLAIMS = "GET /api/v1/claims";
  private static final String GET_CLAIM = "GET /api/v1/claims/{id}";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private Staff staff;
  @Autowired private MovableClock clock;
  @Autowired private OnceOnly once;

  private Description description = new Description(MissingNode.getInstance());

  @BeforeEach
  void document() {
    description = new Description(new Caller(port, null).get("/api/v1/openapi.json").json());
  }

  @Test
  @DisplayName("The document tells of every endpoint, and of no other")
  void complete() {
    Set<String> mapped =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(
                info ->
                    info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .flatMap(
                            path ->
                                info.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(description.operations()).isEqualTo(mapped);
  }

  @Test
  @DisplayName("Without a token, with one that was revoked or never made, nothing opens")
  void tokens() {
    String revoked = tokens.make(practice, "to be revoked");
    ApiToken made =
        tokens.of(practice).stream()
            .filter(one -> one.name().equals("to be revoked"))
            .findFirst()
            .orElseThrow();
    assertThat(new Caller(port, revoked).get("/api/v1/claims").status()).isEqualTo(200);
    assertThat(tokens.revoke(practice, made.id())).isTrue();
    for (String operation : description.operations()) {
      if (!description.needsToken(operation)) {
        continue;
      }
      for (Caller stranger :
          List.of(
              new Caller(port, null),
              new Caller(port, revoked),
              new Caller(port, "clm_" + "A".repeat(43)),
              new Caller(port, "nonsense"))) {
        description.conforms(operation, 401, call(stranger, operation, "1"));
      }
    }
  }

  @Test
  @DisplayName("What is another practice's is told like what does not exist")
  void foreign() {
    long other = database.practice();
    String otherNpi = register(other);
    Caller others = new Caller(port, tokens.make(other, "other"));
    long file = others.postFile("theirs.837", X12Text.an837p(otherNpi, "X1", "100")).id();
    readFiles();
    long claim = others.get("/api/v1/claims").json().path("claims").get(0).path("id").asLong();
    assertThat(others.get("/api/v1/claims/" + claim).status()).isEqualTo(200);
    for (String id : List.of("" + Long.MAX_VALUE, "0", "no-number")) {
      description.conforms(GET_FILE, 404, call(caller, GET_FILE, id));
      description.conforms(GET_CLAIM, 404, call(caller, GET_CLAIM, id));
    }
    Reply foreignFile = description.conforms(GET_FILE, 404, call(caller, GET_FILE, "" + file));
    Reply foreignClaim = description.conforms(GET_CLAIM, 404, call(caller, GET_CLAIM, "" + claim));
    assertThat(foreignFile.body()).isEqualTo(call(caller, GET_FILE, "0").body());
    assertThat(foreignClaim.body()).isEqualTo(call(caller, GET_CLAIM, "0").body());
    assertThat(caller.get("/api/v1/claims").json().path("claims")).isEmpty();
    assertThat(caller.get("/api/v1/inbound-files").json().path("files")).isEmpty();
  }

  @Test
  @DisplayName("Good calls are answered as described")
  void good() {
    Reply sent =
        description.conforms(
            SEND_FILE, 202, caller.postFile("g.837", X12Text.an837p(npi, "G1", "100")));
    Reply broken = caller.postFile("g.txt", "no X12");
    readFiles();
    Reply file = description.conforms(GET_FILE, 200, caller.get(sent.location()));
    assertThat(file.json().path("transactionSets")).hasSize(1);
    Reply failed = description.conforms(GET_FILE, 200, caller.get(broken.location()));
    assertThat(failed.json().path("findings")).isNotEmpty();
    description.conforms(LIST_FILES, 200, caller.get("/api/v1/inbound-files?limit=1"));
    Reply claim =
        description.conforms(SEND_CLAIM, 201, caller.postClaim(ClaimJson.visit("G2").text()));
    assertThat(claim.location()).isEqualTo("/api/v1/claims/" + claim.id());
    description.conforms(GET_CLAIM, 200, caller.get(claim.location()));
    Reply again =
        description.conforms(SEND_CLAIM, 200, caller.postClaim(ClaimJson.visit("G2").text()));
    assertThat(again.id()).isEqualTo(claim.id());
    Reply first = description.conforms(LIST_CLAIMS, 200, caller.get("/api/v1/claims?limit=1"));
    Reply next =
        description.conforms(LIST_CLAIMS, 200, caller.get(first.json().path("next").asText()));
    assertThat(next.json().path("claims").get(0).path("patientAccount").asText()).isEqualTo("G1");
    assertThat(next.json().path("next").isNull()).isTrue();
    for (ProblemKind kind : ProblemKind.values()) {
      description.conforms(
          "GET /api/v1/problems/{kind}", 200, new Caller(port, null).get(kind.type()));
    }
    Caller stranger = new Caller(port, null);
    description.conforms("GET /api/v1/openapi.yaml", 200, stranger.get("/api/v1/openapi.yaml"));
    description.conforms("GET /api/v1/openapi.json", 200, stranger.get("/api/v1/openapi.json"));
  }

  @Test
  @DisplayName("Bad calls are told as problems, wherever they go wrong")
  void bad() {
    description.conforms(SEND_FILE, 400, caller.postFile("empty.837", ""));
    description.conforms(LIST_FILES, 400, caller.get("/api/v1/inbound-files?limit=0"));
    description.conforms(LIST_FILES, 400, caller.get("/api/v1/inbound-files?cursor=x"));
    description.conforms(LIST_CLAIMS, 400, caller.get("/api/v1/claims?limit=9999"));
    description.conforms(LIST_CLAIMS, 400, caller.get("/api/v1/claims?standing=lost"));
    description.conforms(LIST_CLAIMS, 400, caller.get("/api/v1/claims?from=yesterday"));
    description.conforms(SEND_CLAIM, 400, caller.postClaim("{"));
    description.conforms(SEND_CLAIM, 400, caller.postClaim("{\"a\":1,\"a\":2}"));
    description.conforms(SEND_CLAIM, 422, caller.postClaim("[]"));
    description.conforms(SEND_CLAIM, 413, caller.postClaim(" ".repeat((1 << 20) + 1)));
    description.conforms(
        SEND_CLAIM,
        415,
        caller.send("POST", "/api/v1/claims", new byte[1], List.of("Content-Type", "text/plain")));
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      Reply refused = caller.send(method, "/api/v1/claims", null, List.of());
      assertThat(refused.status()).isEqualTo(405);
      assertThat(refused.type()).isEqualTo(Problem.MEDIA_TYPE);
      assertThat(refused.header("Allow")).contains("GET", "POST");
    }
    Reply nowhere = caller.get("/api/v1/nothing");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.type()).isEqualTo(Problem.MEDIA_TYPE);
    Reply unwanted =
        caller.send("GET", "/api/v1/claims", null, List.of("Accept", "application/pdf"));
    assertThat(unwanted.status()).isEqualTo(406);
    assertThat(unwanted.type()).isEqualTo(Problem.MEDIA_TYPE);
    description.conforms(
        "GET /api/v1/problems/{kind}", 404, caller.get("/api/v1/problems/no-such"));
  }

  @Test
  @DisplayName("Each place of a claim that is wrong is told by its JSON pointer")
  void pointers() {
    String wrong =
        ClaimJson.visit("P1")
            .put("/placeOfService", "\"office\"")
            .put("/colour", "\"red\"")
            .put("/subscriber/birthDate", "\"1970\"")
            .remove("/payer/id")
            .put("/chargeCents", "1")
            .put("/diagnoses/0", "\"?\"")
            .put("/lines/0/chargeCents", "12.5")
            .put("/lines/0/diagnosisPointers/0", "2")
            .text();
    assertThat(description.wrongInRequest(SEND_CLAIM, wrong)).isNotEmpty();
    Reply refused = description.conforms(SEND_CLAIM, 422, caller.postClaim(wrong));
    assertThat(list(refused.json().path("errors")))
        .extracting(error -> error.path("pointer").asText())
        .containsExactlyInAnyOrder(
            "/placeOfService",
            "/colour",
            "/subscriber/birthDate",
            "/payer/id",
            "/chargeCents",
            "/diagnoses/0",
            "/lines/0/chargeCents",
            "/lines/0/diagnosisPointers/0");
    assertThat(caller.get("/api/v1/claims").json().path("claims")).isEmpty();
    assertThat(description.wrongInRequest(SEND_CLAIM, ClaimJson.visit("P1").text())).isEmpty();
    assertThat(description.wrongInRequest(SEND_CLAIM, ClaimJson.child("P2").text())).isEmpty();
    description.conforms(SEND_CLAIM, 201, caller.postClaim(ClaimJson.child("P2").text()));
  }

  @Test
  @DisplayName("A claim that differs from one held under its number is refused and names that one")
  void held() {
    Reply first = caller.postClaim(ClaimJson.visit("H1").text());
    Reply changed =
        caller.postClaim(ClaimJson.visit("H1").put("/lines/0/chargeCents", "9900").text());
    description.conforms(SEND_CLAIM, 409, changed);
    assertThat(changed.json().path("claim").asText()).isEqualTo(first.location());
  }

  @Test
  @DisplayName("A claim by JSON and the same claim by an 837 are one claim")
  void oneClaim() {
    caller.postFile("first.837", X12Text.an837p(npi, "S1", "125"));
    readFiles();
    JsonNode taken = caller.get("/api/v1/claims?patientAccount=S1").json().path("claims").get(0);
    Reply same = caller.postClaim(ClaimJson.visit("S1").text());
    assertThat(same.status()).as(same.body()).isEqualTo(200);
    assertThat(same.id()).isEqualTo(taken.path("id").asLong());
  }

  @Test
  @DisplayName("Claims are found by each filter, and by all of them")
  void filters() {
    caller.postClaim(ClaimJson.visit("C1").text());
    Reply other =
        caller.postClaim(
            ClaimJson.visit("C2")
                .put("/payer/id", "\"SAMPLE\"")
                .put("/lines/0/serviceFrom", "\"2026-01-07\"")
                .text());
    String number = other.json().path("number").asText();
    for (String query :
        List.of(
            "payer=sample",
            "patientAccount=C2",
            "number=" + number,
            "from=2026-01-06",
            "from=2026-01-07&to=2026-01-07&standing=TO_VERIFY&payer=SAMPLE&number=" + number)) {
      JsonNode found = caller.get("/api/v1/claims?" + query).json().path("claims");
      assertThat(list(found))
          .as(query)
          .extracting(claim -> claim.path("id").asLong())
          .containsExactly(other.id());
    }
    assertThat(caller.get("/api/v1/claims?standing=closed").json().path("claims")).isEmpty();
    assertThat(caller.get("/api/v1/claims?to=2026-01-06").json().path("claims")).hasSize(1);
  }

  @Test
  @DisplayName("A key brings its first answer again; another body or a call at work is refused")
  void keys() {
    for (String operation : description.operations()) {
      assertThat(description.takesKey(operation))
          .as(operation)
          .isEqualTo(operation.startsWith("POST"));
    }
    String key = UUID.randomUUID().toString();
    Reply first = caller.postClaim(ClaimJson.visit("K1").text(), "Idempotency-Key", key);
    Reply replayed = caller.postClaim(ClaimJson.visit("K1").text(), "Idempotency-Key", key);
    description.conforms(SEND_CLAIM, 201, replayed);
    assertThat(replayed.body()).isEqualTo(first.body());
    assertThat(replayed.location()).isEqualTo(first.location());
    assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    description.conforms(
        SEND_CLAIM, 422, caller.postClaim(ClaimJson.visit("K2").text(), "Idempotency-Key", key));
    description.conforms(
        SEND_FILE,
        422,
        caller.postFile("k", X12Text.an837p(npi, "K3", "1"), "Idempotency-Key", key));
    description.conforms(
        SEND_CLAIM, 400, caller.postClaim(ClaimJson.visit("K4").text(), "Idempotency-Key", "a b"));

    String fileKey = UUID.randomUUID().toString();
    String text = X12Text.an837p(npi, "K5", "1");
    Reply file = caller.postFile("k5", text, "Idempotency-Key", fileKey);
    readFiles();
    Reply again = caller.postFile("k5", text, "Idempotency-Key", fileKey);
    description.conforms(SEND_FILE, 202, again);
    assertThat(again.body()).isEqualTo(file.body());

    long other = database.practice();
    register(other);
    Reply others =
        new Caller(port, tokens.make(other, "other"))
            .postClaim(ClaimJson.visit("K6").text(), "Idempotency-Key", key);
    assertThat(others.status()).as("a key is its practice's own").isEqualTo(201);
  }

  @Test
  @DisplayName("A refusal is replayed too; a failure frees its key; keys are forgotten after days")
  void keysOfRefusals() {
    Reply refused = caller.postClaim("[]", "Idempotency-Key", "refused");
    Reply replayed = caller.postClaim("[]", "Idempotency-Key", "refused");
    description.conforms(SEND_CLAIM, 422, replayed);
    assertThat(replayed.body()).isEqualTo(refused.body());

    Answer fine = new Answer(200, null, "{}");
    PracticeScope.writing(practice)
        .run(
            () -> {
              assertThat(failing("flaky")).hasMessage("broken");
              assertThat(once.call("flaky", "hash", () -> fine).getStatusCode().value())
                  .isEqualTo(200);
              ResponseEntity<String> outer =
                  once.call(
                      "outer",
                      "hash",
                      () -> {
                        assertThat(inFlight("outer")).isEqualTo(ProblemKind.KEY_IN_FLIGHT.type());
                        return fine;
                      });
              assertThat(outer.getBody()).isEqualTo("{}");
            });
    clock.advance(Duration.ofHours(47));
    assertThat(caller.postClaim("[]", "Idempotency-Key", "refused").header("Idempotency-Replayed"))
        .isEqualTo("true");
    clock.advance(Duration.ofHours(2));
    assertThat(caller.postClaim("[]", "Idempotency-Key", "refused").header("Idempotency-Replayed"))
        .isEmpty();
  }

  @Test
  @DisplayName("A token opens no page, and a session opens no call")
  void doorsApart() {
    Reply page = caller.get("/claims");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.location()).endsWith("/sign-in");
    assertThat(caller.get("/camunda/api/engine/engine/default/task").status()).isEqualTo(401);
    String manager = "m" + UUID.randomUUID().toString().substring(0, 8);
    staff.add(manager, "Mona Manager", Browser.PASSWORD, false);
    staff.grant(manager, practice, Role.MANAGER);
    Browser browser = new Browser(port);
    assertThat(browser.signIn(manager, Browser.PASSWORD).status()).isEqualTo(302);
    assertThat(browser.get("/api-tokens").status()).isEqualTo(200);
    assertThat(browser.get("/api/v1/claims").status()).isEqualTo(401);
    assertThat(caller.get("/api/v1/claims").header("Set-Cookie")).isEmpty();
  }

  @Test
  @DisplayName("That a token is used is noted once in some minutes")
  void lastUsed() {
    caller.get("/api/v1/claims");
    var first = tokens.of(practice).get(0).lastUsedAt();
    caller.get("/api/v1/claims");
    assertThat(tokens.of(practice).get(0).lastUsedAt()).isEqualTo(first).isNotNull();
    clock.advance(Duration.ofMinutes(6));
    caller.get("/api/v1/claims");
    assertThat(tokens.of(practice).get(0).lastUsedAt()).isAfter(first);
  }

  private Throwable failing(String key) {
    try {
      once.call(
          key,
          "hash",
          () -> {
            throw new IllegalStateException("broken");
          });
      throw new AssertionError("the failure was kept back");
    } catch (IllegalStateException failed) {
      return failed;
    }
  }

  private String inFlight(String key) {
    try {
      once.call(key, "hash", () -> new Answer(200, null, "{}"));
      return "answered";
    } catch (ProblemException refused) {
      return refused.problem().type();
    }
  }

  private static Reply call(Caller by, String operation, String id) {
    String[] parts = operation.split(" ");
    boolean post = parts[0].equals("POST");
    return by.send(
        parts[0],
        parts[1].replace("{id}", id),
        post ? "{}".getBytes(StandardCharsets.UTF_8) : null,
        post ? Arrays.asList("Content-Type", "application/json") : List.of());
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
