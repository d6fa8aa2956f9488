package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.Browser;
import io.claimline.Browser.Answer;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form asks and leaves, over HTTP as a biller, up to the completed task. */
@ClaimlineTest
class TaskFormTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort private int port;
  @Autowired private Staff staff;
  @Autowired private Database database;
  @Autowired private ProcessFixture process;
  @Autowired private Claims claims;
  @Autowired private ClaimFacts facts;
  private long practice;
  private String user;
  private Browser biller;

  @BeforeEach
  void aBillerAtWork() {
    practice = database.practice();
    user = billerOf(practice);
    biller = new Browser(port).at(user);
  }

  @Test
  @DisplayName(
      "The form shows the claim, its problems in words at their fields, and what to decide")
  void shows() {
    long claim = toFix();
    Answer answer = biller.get("/work/tasks/" + process.task(claim).getId());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    JsonNode view = answer.json();
    assertThat(view.get("task").asText()).isEqualTo("Fix claim");
    assertThat(view.get("patient").asText()).isEqualTo("Winter, Nora");
    assertThat(view.get("values").get("lines[0].procedure").asText()).isEqualTo("99213");
    assertThat(view.get("problems"))
        .anySatisfy(
            problem -> {
              assertThat(problem.get("field").asText()).isEqualTo("subscriber.sex");
              assertThat(problem.get("message").asText()).isNotBlank();
            });
    assertThat(view.get("decisions").get(0).asText()).isEqualTo("correct-claim");
  }

  @Test
  @DisplayName("Entries that do not hold are refused, each with a message at its field")
  void refuses() {
    String task = process.task(toFix()).getId();
    Answer refused =
        decide(
            task,
            "correct-claim",
            1,
            Map.of(
                "subscriber.sex", "X",
                "lines[0].charge", "12.345",
                "lines[0].pointers", "3",
                "referringNpi", "1234567890",
                "reason", "tried"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("problems").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "subscriber.sex", "lines[0].charge", "lines[0].pointers", "referringNpi");
    assertThat(decide(task, "correct-claim", 1, Map.of("reason", "none")).status())
        .as("nothing changed")
        .isEqualTo(422);
    assertThat(decide(task, "write-off", 1, Map.of("amount", "1.00")).status())
        .as("not a decision of this task")
        .isEqualTo(422);
    assertThat(decide(task, "correct-claim", 1, Map.of("subscriber.sex", "F")).json())
        .as("no reason given")
        .anySatisfy(
            problems -> assertThat(problems.get(0).get("field").asText()).isEqualTo("reason"));
  }

  @Test
  @DisplayName("A form that shows an older version of the claim is told so")
  void conflict() {
    long claim = toFix();
    Answer answer =
        decide(
            process.task(claim).getId(),
            "correct-claim",
            7,
            Map.of("subscriber.sex", "F", "reason", "late"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("problems").get(0).get("message").asText())
        .contains("changed this claim");
  }

  @Test
  @DisplayName("Completing in Tasklist applies the decision, as the biller, and keeps no variable")
  void completes() {
    long claim = toFix();
    String task = process.task(claim).getId();
    assertThat(
            decide(
                    task,
                    "correct-claim",
                    1,
                    Map.of("subscriber.sex", "F", "lines[0].modifiers", "25", "reason", "as told"))
                .status())
        .isEqualTo(204);
    assertThat(claim(task).status()).isEqualTo(204);
    assertThat(complete(task).status()).isEqualTo(204);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("AWAIT_SENDING");
    ClaimFact corrected =
        database.call(practice, () -> facts.of(claim)).stream()
            .filter(fact -> fact.kind() == FactKind.CORRECTED)
            .findFirst()
            .orElseThrow();
    assertThat(corrected.recordedBy()).isEqualTo(user);
    assertThat(corrected.reason()).isEqualTo("as told");
    assertThat(
            database
                .call(practice, () -> claims.content(claim))
                .lines()
                .get(0)
                .procedure()
                .modifiers())
        .containsExactly("25");
    assertThat(
            database
                .owner()
                .sql("select distinct name_ from act_ru_variable where proc_inst_id_ = ?")
                .param(process.instance(claim).getId())
                .query(String.class)
                .list())
        .isEqualTo(List.of("standing"));
  }

  @Test
  @DisplayName("A task is not completed without a decision, by whatever way")
  void undecided() {
    long claim = toFix();
    String task = process.task(claim).getId();
    claim(task);
    Answer answer = complete(task);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).contains("Nothing was decided yet");
    assertThat(process.task(claim).getId()).isEqualTo(task);
  }

  @Test
  @DisplayName("Another practice's task is not there, for reading and for deciding")
  void notTheirs() {
    String task = process.task(toFix()).getId();
    Browser other = new Browser(port).at(billerOf(database.practice()));
    assertThat(other.get("/work/tasks/" + task).status()).isEqualTo(404);
    assertThat(
            decide(
                    other,
                    task,
                    "correct-claim",
                    1,
                    Map.of("subscriber.sex", "F", "reason", "not mine"))
                .status())
        .isEqualTo(404);
    assertThat(new Browser(port).get("/work/tasks/" + task).status()).isEqualTo(302);
  }

  @Test
  @DisplayName("Money beyond what is owed is refused at its field")
  void tooMuch() {
    long claim = process.open(practice, process.aVisit().of("50.00").build());
    process.append(practice, claim, FactKind.DENIED);
    process.settle(practice);
    String task = process.task(claim).getId();
    Answer refused =
        decide(
            task,
            "write-off",
            1,
            Map.of("whose", "insurance", "amount", "50.01", "reason", "courtesy"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().get("problems").get(0).get("field").asText()).isEqualTo("amount");
    assertThat(refused.json().get("problems").get(0).get("message").asText()).contains("50.00");
  }

  private long toFix() {
    long claim = process.open(practice, process.aVisit().sex("").build());
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("FIX_CLAIM");
    return claim;
  }

  private String billerOf(long where) {
    String name = "b" + UUID.randomUUID().toString().substring(0, 8);
    staff.add(name, "Bea Biller", Browser.PASSWORD, false);
    staff.grant(name, where, Role.BILLER);
    return name;
  }

  private Answer claim(String task) {
    return biller.engine("POST", "task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
  }

  private Answer complete(String task) {
    return biller.engine("POST", "task/" + task + "/submit-form", "{\"variables\":{}}");
  }

  private Answer decide(String task, String kind, int version, Map<String, String> values) {
    return decide(biller, task, kind, version, values);
  }

  private static Answer decide(
      Browser browser, String task, String kind, int version, Map<String, String> values) {
    browser.get("/work/tasks/" + task);
    return browser.send(
        browser
            .request("/work/tasks/" + task + "/decision")
            .header("Content-Type", "application/json")
            .header("X-CLAIMLINE-CSRF", browser.cookie("CLAIMLINE-CSRF").orElse(""))
            .PUT(
                BodyPublishers.ofString(
                    JSON.valueToTree(Map.of("kind", kind, "version", version, "values", values))
                        .toString())));
  }
}
