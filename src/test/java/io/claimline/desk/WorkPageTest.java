package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.FactKind;
import io.claimline.page.Role;
import io.claimline.shared.Money;
import io.claimline.workflow.ProcessFixture;
import io.claimline.workflow.task.DecisionKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkPageTest extends DeskTest {

  @Autowired private ProcessFixture process;
  @Autowired private TaskService tasks;
  @Autowired private ClaimAccount account;

  @Test
  @DisplayName("An empty queue says so; a person who has nothing in hand is told where to take it")
  void empty() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/work");
    assertThat(page.getByText("The queue is empty")).isVisible();
    look("work-empty");
    page.navigate("/work?view=MINE");
    assertThat(page.getByText("Claim a task from your team’s list")).isVisible();
    page.navigate("/work?overdue=true");
    assertThat(page.getByText("No task like this")).isVisible();
  }

  @Test
  @DisplayName("The queue tells what is due, says overdue in words, and is filtered and ordered")
  void filtersAndOrders() {
    long practice = database.practice();
    register(practice, "Riverbend Clinic");
    long old = denied(practice, "90.00");
    process.advance(Duration.ofDays(20));
    long large = denied(practice, "900.00");
    askWriteOff(practice, denied(practice, "500.00"), "500.00");
    signIn(practice, Role.BILLER);
    page.navigate("/work");
    assertThat(rows()).hasCount(2);
    assertThat(row(practice, old)).containsText("overdue by");
    assertThat(row(practice, large)).not().containsText("overdue");
    assertThat(row(practice, large)).containsText("Nobody yet");
    assertThat(row(practice, large)).containsText("$900.00");
    look("work");
    page.getByLabel("Order").selectOption("AMOUNT");
    assertThat(rows().first()).containsText(number(practice, large));
    page.getByLabel("Order").selectOption("AGE");
    assertThat(rows().first()).containsText(number(practice, old));
    page.getByLabel("Only overdue").check();
    assertThat(rows()).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("overdue=true"));
    page.reload();
    assertThat(rows()).hasCount(1);
    page.getByLabel("Only overdue").uncheck();
    assertThat(rows()).hasCount(2);
    page.getByLabel("Task", new Page.GetByLabelOptions().setExact(true)).selectOption("fixClaim");
    assertThat(page.getByText("No task like this")).isVisible();
    page.getByLabel("Task", new Page.GetByLabelOptions().setExact(true)).selectOption("workDenial");
    assertThat(rows()).hasCount(2);
    database.run(
        practice,
        () -> account.writeOffInsurance(large, Money.parse("100.00"), "courtesy", "w" + large));
    page.reload();
    assertThat(row(practice, large)).containsText("$800.00");
  }

  @Test
  @DisplayName("Claimed here is claimed in Tasklist, and the other way round")
  void sameTask() {
    long practice = database.practice();
    long claim = denied(practice, "100.00");
    String me = signIn(practice, Role.BILLER);
    page.navigate("/work");
    rowButton("Claim").click();
    assertThat(row(practice, claim)).containsText("Pat Person");
    assertThat(process.task(claim).getAssignee()).isEqualTo(me);
    page.navigate("/work?view=MINE");
    assertThat(rows()).hasCount(1);
    rowButton("Return").click();
    assertThat(row(practice, claim)).containsText("Nobody yet");
    assertThat(process.task(claim).getAssignee()).isNull();

    page.navigate("/camunda/app/tasklist/default/#/?task=" + process.task(claim).getId());
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator(".claimline-task[data-ready]")).isVisible();
    await().until(() -> me.equals(process.task(claim).getAssignee()));
    page.navigate("/work?view=MINE");
    assertThat(row(practice, claim)).containsText("Pat Person");
  }

  @Test
  @DisplayName("Who is slower is told who has the task now; what was done meanwhile is said to be")
  void twoAtOnce() {
    long practice = database.practice();
    long claim = denied(practice, "100.00");
    String quick = hire(Map.of(practice, List.of(Role.BILLER)));
    signIn(practice, Role.BILLER);
    page.navigate("/work");
    tasks.claim(process.task(claim).getId(), quick);
    rowButton("Claim").click();
    assertThat(row(practice, claim)).containsText("was quicker");
    assertThat(process.task(claim).getAssignee()).isEqualTo(quick);
    expectTrouble("409");

    tasks.setAssignee(process.task(claim).getId(), null);
    page.navigate("/work");
    askWriteOff(practice, claim, "100.00");
    rowButton("Claim").click();
    assertThat(rows().first()).containsText("not open any more");
    expectTrouble("404");
  }

  @Test
  @DisplayName("j and k go along the rows, Enter opens the claim")
  void keys() {
    long practice = database.practice();
    long first = denied(practice, "100.00");
    process.advance(Duration.ofDays(3));
    long second = denied(practice, "200.00");
    signIn(practice, Role.BILLER);
    page.keyboard().press("g");
    page.keyboard().press("w");
    assertThat(page).hasURL(Pattern.compile("/work$"));
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(link(practice, second)).isFocused();
    page.keyboard().press("k");
    assertThat(link(practice, first)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/claims/" + first));
  }

  @Test
  @DisplayName(
      "Nobody sees or takes a task of a foreign practice; a biller none that a supervisor does")
  void rights() {
    long other = database.practice();
    long theirs = denied(other, "100.00");
    long practice = database.practice();
    long approval = denied(practice, "500.00");
    askWriteOff(practice, approval, "500.00");
    long ours = denied(practice, "100.00");
    signIn(practice, Role.BILLER);
    for (String list : List.of("/work?view=ALL", "/work?view=ALL&practice=" + other)) {
      page.navigate(list);
      assertThat(link(other, theirs)).hasCount(0);
      assertThat(link(practice, approval)).hasCount(0);
    }
    page.navigate("/work?view=ALL");
    assertThat(link(practice, ours)).hasCount(1);
    assertThat(taken(theirs)).isEqualTo(404);
    assertThat(taken(approval)).isEqualTo(404);
    assertThat(process.task(theirs).getAssignee()).isNull();
    assertThat(process.task(approval).getAssignee()).isNull();

    context.clearCookies();
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/work");
    assertThat(link(practice, approval)).hasCount(1);
    assertThat(link(practice, ours)).hasCount(0);
    page.navigate("/work?view=ALL");
    assertThat(rows()).hasCount(2);

    context.clearCookies();
    signIn(practice, Role.PRACTICE_USER);
    assertThat(page.request().get("/work").status()).isEqualTo(403);
  }

  @Test
  @DisplayName("The front page leads each role into its list")
  void beginnings() {
    long practice = database.practice();
    denied(practice, "100.00");
    askWriteOff(practice, denied(practice, "500.00"), "500.00");
    signIn(practice, Role.BILLER);
    look("home-biller");
    assertThat(way("My overdue tasks")).hasCount(1);
    way("The queue, oldest first").click();
    assertThat(page).hasURL(Pattern.compile("view=TEAM&order=AGE"));
    assertThat(rows()).hasCount(1);

    context.clearCookies();
    signIn(practice, Role.SUPERVISOR);
    look("home-supervisor");
    way("Approvals waiting").click();
    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("Approve write-off");

    context.clearCookies();
    signIn(practice, Role.MANAGER);
    look("home-manager");
    assertThat(way("All open tasks")).containsText("$600 open");
    way("All open tasks").click();
    assertThat(rows()).hasCount(2);
    assertThat(rows().first()).containsText("$500.00");
  }

  private long denied(long practice, String charge) {
    long claim = process.open(practice, process.aVisit().of(charge).build());
    process.append(practice, claim, FactKind.DENIED, Map.of("carc", "CO-50"));
    process.settle(practice);
    return claim;
  }

  /** A small amount is given up at once, a large one needs a supervisor. */
  private void askWriteOff(long practice, long claim, String amount) {
    process.decide(
        practice,
        claim,
        DecisionKind.WRITE_OFF,
        Map.of("whose", "insurance", "amount", amount, "reason", "not worth it"));
    process.settle(practice);
  }

  /** What comes back when the person asks for the claim's task past the list. */
  private int taken(long claim) {
    return page.request()
        .post(
            "/work/tasks/" + process.task(claim).getId() + "/claim",
            RequestOptions.create()
                .setHeader("X-CLAIMLINE-CSRF", (String) page.evaluate("window.claimline.csrf()")))
        .status();
  }

  private Locator rows() {
    return page.locator("#work-rows tr");
  }

  private Locator row(long practice, long claim) {
    return rows().filter(new Locator.FilterOptions().setHasText(number(practice, claim)));
  }

  private Locator link(long practice, long claim) {
    return page.locator("#work-rows a.claim-number")
        .filter(new Locator.FilterOptions().setHasText(number(practice, claim)));
  }

  private Locator rowButton(String words) {
    return rows()
        .first()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(words)));
  }

  private Locator way(String words) {
    return page.locator("nav[aria-label='Where to begin'] a")
        .filter(new Locator.FilterOptions().setHasText(words));
  }
}
