package io.claimline.workflow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.BrowserTest;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.page.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms as a biller meets them inside Tasklist. */
class TasklistFormsTest extends BrowserTest {

  @Autowired private ProcessFixture process;
  @Autowired private ClaimFacts facts;

  @Test
  @DisplayName("A biller claims a task, mends the claim where the scrub points, and completes")
  void fixes() {
    long practice = database.practice();
    long claim = process.open(practice, process.aVisit().sex("").of("100.00", "35.00").build());
    process.settle(practice);
    signIn(practice, Role.BILLER);
    openTask(claim);

    Locator problems = page.locator(".claimline-task [role=alert]");
    assertThat(problems).containsText("To be mended");
    look("task-fix-claim");
    page.locator(".claimline-lines").scrollIntoViewIfNeeded();
    look("task-fix-claim-lines");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(problems).containsText("Nothing was changed yet");

    page.getByLabel("Sex (F, M, U)").fill("F");
    page.getByLabel("What did you change, and why?").fill("Sex was missing");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(page.locator(".claimline-task")).hasCount(0);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("AWAIT_SENDING");
    expectTrouble("422");
  }

  @Test
  @DisplayName("A denial shows what the payer said and offers what may be done about it")
  void denial() {
    long practice = database.practice();
    long claim = process.open(practice, process.aVisit().of("100.00").build());
    database.run(
        practice,
        () ->
            facts.append(
                NewFact.of(claim, FactKind.DENIED)
                    .because("CO-97: the benefit is included in another service")));
    process.settle(practice);
    signIn(practice, Role.BILLER);
    openTask(claim);

    assertThat(page.locator(".claimline-task")).containsText("CO-97");
    page.getByLabel("Transfer to the patient").check();
    look("task-transfer-to-patient");
    page.getByLabel("Write off").check();
    look("task-work-denied-claim");
    page.getByLabel("Why is it given up?").fill("Courtesy");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(page.locator(".claimline-task")).hasCount(0);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("nowhere");
  }

  @Test
  @DisplayName("R35 After the deadline the form says that a supervisor may begin the appeal late")
  void lateAppeal() {
    long practice = database.practice();
    long claim = process.open(practice, process.aVisit().of("100.00").build());
    process.append(practice, claim, FactKind.DENIED, Map.of("carc", "CO-50"));
    process.settle(practice);
    process.advance(Duration.ofDays(200));
    signIn(practice, Role.BILLER);
    openTask(claim);
    assertThat(page.locator(".claimline-hints")).containsText("a supervisor may let it go late");
    page.getByLabel("Appeal", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("On what ground should the payer decide otherwise?").fill("Records say so");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(page.locator(".claimline-task [role=alert]")).containsText("say what good cause");
    page.getByLabel("The deadline is over.").fill("The office was flooded");
    look("task-late-appeal");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(page.locator(".claimline-task")).hasCount(0);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("APPROVE_LATE_APPEAL");
    expectTrouble("422");

    context.clearCookies();
    signIn(practice, Role.SUPERVISOR);
    openTask(claim);
    assertThat(page.locator(".claimline-hints")).containsText("The office was flooded");
    assertThat(page.getByLabel("Good cause, as the letter will say it"))
        .hasValue("The office was flooded");
    look("task-approve-late-appeal");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(page.locator(".claimline-task")).hasCount(0);
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("PREPARE_APPEAL");
  }

  private void openTask(long claim) {
    page.navigate("/camunda/app/tasklist/default/#/?task=" + process.task(claim).getId());
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator(".claimline-task[data-ready]")).isVisible();
    // Claimed: the button is gone, and only the form's own label says so.
    assertThat(page.getByText("Claim", new Page.GetByTextOptions().setExact(true)))
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
  }
}
