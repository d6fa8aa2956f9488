package io.claimline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimline.api.Caller.Reply;
import io.claimline.clearinghouse.FileDecisions;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Sending;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files sent by other software, from the first byte to what became of them. */
class FilesThroughApiTest extends ApiTest {

  @Autowired private Sending sending;
  @Autowired private InboundFiles inbound;
  @Autowired private FileDecisions decisions;

  @Test
  @DisplayName("Charges come in, answers come in, money is posted: all by files through the door")
  void wholeWay() {
    Reply received = caller.postFile("visits.837", X12Text.an837p(npi, "W1", "100", "W2", "80"));
    assertThat(received.status()).isEqualTo(202);
    assertThat(received.location()).isEqualTo("/api/v1/inbound-files/" + received.id());
    assertThat(received.json().path("state").asText()).isEqualTo("received");
    JsonNode charges = onlySet(done(received));
    assertThat(charges.path("kind").asText()).isEqualTo("837P");
    assertThat(charges.path("control").asText()).isEqualTo("0001");
    assertThat(charges.path("claims").asInt()).isEqualTo(2);
    assertThat(charges.path("accepted").asInt()).isEqualTo(2);

    List<JsonNode> claims = list(caller.get("/api/v1/claims").json().path("claims"));
    assertThat(claims)
        .extracting(claim -> claim.path("patientAccount").asText())
        .containsExactly("W2", "W1");
    claims.forEach(claim -> sending.queue(practice, claim.path("id").asLong()));
    sending.send(practice);
    String first = claims.get(1).path("number").asText();
    String second = claims.get(0).path("number").asText();

    JsonNode accepted =
        onlySet(
            done(
                caller.postFile(
                    "answer.277",
                    X12Text.a277ca(sending.reference(practice), npi, first, "A2", second, "A7"))));
    assertThat(accepted.path("kind").asText()).isEqualTo("277CA");
    assertThat(accepted.path("claims").asInt()).isEqualTo(2);
    assertThat(accepted.path("accepted").asInt()).isEqualTo(1);
    assertThat(accepted.path("matched").asInt()).isEqualTo(2);

    String payment = X12Text.an835(npi, "EFT1", first, "100", second, "80", "CL99999999", "5");
    Reply paid = caller.postFile("payment.835", payment);
    JsonNode posted = onlySet(done(paid));
    assertThat(posted.path("kind").asText()).isEqualTo("835");
    assertThat(posted.path("claims").asInt()).isEqualTo(3);
    assertThat(posted.path("matched").asInt()).isEqualTo(2);
    assertThat(posted.path("posted").asInt()).isEqualTo(2);
    assertThat(posted.path("parked").asInt()).isEqualTo(1);
    assertThat(posted.path("postedCents").asLong()).isEqualTo(18_000);
    JsonNode claim = caller.get("/api/v1/claims/" + claims.get(1).path("id").asLong()).json();
    assertThat(claim.path("insuranceOpenCents").asLong()).isZero();
    assertThat(list(claim.path("timeline")))
        .extracting(fact -> fact.path("kind").asText())
        .startsWith("charged")
        .contains("sent", "accepted")
        .endsWith("adjudicated");
    assertThat(claim.path("submissions")).hasSize(1);

    Reply again = caller.postFile("renamed.txt", payment);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.id()).isEqualTo(paid.id());
    assertThat(again.json().path("state").asText()).isEqualTo("done");
    JsonNode copy = onlySet(done(caller.postFile("copy.835", payment + "\n")));
    assertThat(copy.path("already").asInt()).isEqualTo(3);
    assertThat(copy.path("posted").asInt()).isZero();
    assertThat(copy.path("postedCents").asLong()).isZero();
    assertThat(postings()).isEqualTo(2);
  }

  @Test
  @DisplayName("A body that cannot be read is kept, and fails with its findings")
  void unreadable() {
    Reply received = caller.postFile("letter.txt", "Dear colleagues,\nour claims are enclosed.\n");
    assertThat(received.status()).isEqualTo(202);
    readFiles();
    JsonNode file = caller.get("/api/v1/inbound-files/" + received.id()).json();
    assertThat(file.path("state").asText()).isEqualTo("failed");
    assertThat(list(file.path("findings")))
        .extracting(finding -> finding.path("code").asText())
        .contains("NOT_X12", "NOTHING_TO_TAKE");
  }

  @Test
  @DisplayName("A file that is set aside is still received, one that is refused has failed")
  void heldBack() {
    Reply received = caller.postFile("odd.837", X12Text.an837p(npi, "HB1", "100"));
    PracticeScope scope = PracticeScope.writing(practice);
    assertThat(scope.call(() -> decisions.setAside(received.id(), "looks odd"))).isTrue();
    readFiles();
    JsonNode held = caller.get(received.location()).json();
    assertThat(held.path("state").asText()).isEqualTo("received");
    assertThat(held.path("findingsTotal").asInt()).isEqualTo(1);
    assertThat(held.path("findings").get(0).path("code").asText()).isEqualTo("QUARANTINED");
    long seen = scope.call(() -> decisions.of(received.id())).get(0).id();
    assertThat(scope.call(() -> decisions.refuse(received.id(), seen, "odd indeed"))).isTrue();
    JsonNode refused = caller.get(received.location()).json();
    assertThat(refused.path("state").asText()).isEqualTo("failed");
    assertThat(refused.path("finishedAt").isNull()).isFalse();
    assertThat(list(refused.path("findings")))
        .extracting(finding -> finding.path("code").asText())
        .containsExactly("REFUSED");
    assertThat(refused.toString()).doesNotContain("odd indeed");
    assertThat(caller.get("/api/v1/claims").json().path("claims")).isEmpty();
  }

  @Test
  @DisplayName("Claims that another practice bills are not taken, and told without a word of it")
  void otherPracticesCharges() {
    long other = database.practice();
    String otherNpi = register(other);
    JsonNode file =
        done(caller.postFile("two.837", X12Text.an837pOfTwo(npi, "O1", otherNpi, "O2")));
    assertThat(onlySet(file).path("claims").asInt()).isEqualTo(2);
    assertThat(onlySet(file).path("accepted").asInt()).isEqualTo(1);
    assertThat(list(file.path("findings")))
        .extracting(finding -> finding.path("code").asText())
        .containsExactly("OTHER_PRACTICE");
    assertThat(file.path("findings").get(0).path("message").asText()).doesNotContain(otherNpi);
    assertThat(new Caller(port, tokens.make(other, "other")).get("/api/v1/claims").json())
        .hasToString("{\"claims\":[],\"next\":null}");
  }

  @Test
  @DisplayName("Money of another practice is not posted by this one's file, nor money of nobody")
  void otherPracticesMoney() {
    long other = database.practice();
    String otherNpi = register(other);
    Caller others = new Caller(port, tokens.make(other, "other"));
    done(others, others.postFile("theirs.837", X12Text.an837p(otherNpi, "P1", "100")));
    String number =
        others.get("/api/v1/claims").json().path("claims").get(0).path("number").asText();
    String payment = X12Text.an835(otherNpi, "EFT2", number, "100");
    JsonNode foreign = done(caller.postFile("payment.835", payment));
    JsonNode unknown =
        done(caller.postFile("unknown.835", X12Text.an835("1999999984", "EFT3", "X1", "100")));
    for (JsonNode file : List.of(foreign, unknown)) {
      assertThat(onlySet(file).path("posted").asInt()).isZero();
      assertThat(onlySet(file).path("matched").asInt()).isZero();
      assertThat(onlySet(file).path("parked").asInt()).isEqualTo(1);
      assertThat(list(file.path("findings")))
          .extracting(finding -> finding.path("code").asText())
          .contains("PAYEE_NOT_THE_SENDER");
    }
    // The same bytes are a file of the other practice too, and there they count.
    Reply own = others.postFile("payment.835", payment);
    assertThat(own.id()).isNotEqualTo(foreign.path("id").asLong());
    assertThat(onlySet(done(others, own)).path("posted").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("An answer to another practice's claim has no effect, now or when batches are sent")
  void otherPracticesAnswer() {
    long other = database.practice();
    String otherNpi = register(other);
    Caller others = new Caller(port, tokens.make(other, "other"));
    others.postFile("theirs.837", X12Text.an837p(otherNpi, "Q1", "100"));
    readFiles();
    JsonNode claim = others.get("/api/v1/claims").json().path("claims").get(0);
    sending.queue(other, claim.path("id").asLong());
    sending.send(other);
    String answer =
        X12Text.a277ca(sending.reference(other), otherNpi, claim.path("number").asText(), "A7");
    JsonNode set = onlySet(done(caller.postFile("answer.277", answer)));
    assertThat(set.path("matched").asInt()).isZero();
    assertThat(set.path("parked").asInt()).isEqualTo(1);
    inbound.retryUnmatched();
    assertThat(standing(others, claim)).isEqualTo("sent");
    done(others, others.postFile("answer.277", answer));
    assertThat(standing(others, claim)).isEqualTo("rejected");
  }

  @Test
  @DisplayName("A form's type does not eat the body; a real form is refused")
  void contentTypes() {
    String text = X12Text.an837p(npi, "F1", "100");
    Reply received =
        caller.postFile("form.837", text, "Content-Type", "application/x-www-form-urlencoded");
    assertThat(onlySet(done(received)).path("accepted").asInt()).isEqualTo(1);
    assertThat(caller.get("/api/v1/inbound-files/" + received.id()).json().path("name").asText())
        .isEqualTo("form.837");
    Reply form = caller.postFile("x", text, "Content-Type", "multipart/form-data; boundary=x");
    assertThat(form.status()).isEqualTo(415);
    assertThat(form.type()).isEqualTo(Problem.MEDIA_TYPE);
  }

  @Test
  @DisplayName("Files are listed a page at a time, newest first")
  void paged() {
    long oldest = caller.postFile("1", X12Text.an837p(npi, "L1", "1")).id();
    long middle = caller.postFile("2", X12Text.an837p(npi, "L2", "1")).id();
    long newest = caller.postFile("3", X12Text.an837p(npi, "L3", "1")).id();
    JsonNode page = caller.get("/api/v1/inbound-files?limit=2").json();
    assertThat(list(page.path("files")))
        .extracting(file -> file.path("id").asLong())
        .containsExactly(newest, middle);
    JsonNode rest = caller.get(page.path("next").asText()).json();
    assertThat(list(rest.path("files")))
        .extracting(file -> file.path("id").asLong())
        .containsExactly(oldest);
    assertThat(rest.path("next").isNull()).isTrue();
  }

  private JsonNode done(Reply received) {
    return done(caller, received);
  }

  private JsonNode done(Caller by, Reply received) {
    assertThat(received.status()).as(received.body()).isEqualTo(202);
    readFiles();
    JsonNode file = by.get("/api/v1/inbound-files/" + received.id()).json();
    assertThat(file.path("state").asText()).isEqualTo("done");
    return file;
  }

  private static JsonNode onlySet(JsonNode file) {
    assertThat(file.path("transactionSets")).hasSize(1);
    return file.path("transactionSets").get(0);
  }

  private static String standing(Caller by, JsonNode claim) {
    return by.get("/api/v1/claims/" + claim.path("id").asLong()).json().path("standing").asText();
  }

  /** How many decisions are on the ledger. */
  private long postings() {
    return database.call(
        practice,
        () ->
            database
                .sql()
                .sql("select count(*) from adjudication where state = 'POSTED'")
                .query(Long.class)
                .single());
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
