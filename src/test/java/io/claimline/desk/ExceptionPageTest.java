package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.claim.FactKind;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Origin;
import io.claimline.ledger.ClaimBalances;
import io.claimline.page.Role;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.ProcessFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exceptions as a biller and a supervisor meet them: on pages and in Tasklist. */
class ExceptionPageTest extends DeskTest {

  @Autowired private InboundFiles files;
  @Autowired private ProcessFixture process;
  @Autowired private TaskService tasks;
  @Autowired private ClaimBalances balances;

  @Test
  @DisplayName("A biller matches by hand from the work list; a supervisor allows what is asked")
  void worked() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    // Lets the directory know the payer.
    opened(practice, "1.00");
    long claim = sent(practice, "100.00");
    append(practice, claim, FactKind.ACCEPTED, "A2");
    String number = number(practice, claim);
    String wrong = number.substring(0, number.length() - 1);
    receive(
        practice,
        an835(
            npi,
            "WORK" + practice,
            "110",
            "CLP*" + wrong + "*1*100*60*20*CI*PCN1",
            "SVC*HC:99213*100*60",
            "DTM*472*20260105",
            "CAS*CO*45*20",
            "CAS*PR*2*20",
            "CLP*STRANGER" + practice + "*1*50*50**CI*PCN2"));
    process.settle(practice);

    signIn(practice, Role.BILLER);
    page.navigate("/work");
    assertThat(page.locator("#work-rows")).containsText("Work remittance exception");
    look("work-exceptions");
    page.getByText("WORK" + practice).first().click();
    page.locator(".breadcrumb a").last().click();
    assertThat(page.locator("#exceptions")).containsText("2 open, 0 resolved");
    look("remittance-exceptions");
    page.getByLabel("Work: No claim is found " + wrong).click();
    assertThat(page.getByText("its number is nearly the same").first()).isVisible();
    look("exception-candidates");
    page.getByLabel("Claim " + number).check();
    page.locator("#reason-match").fill("The last digit was lost");
    button("Match by hand").click();
    assertThat(page.getByText("Kept.")).isVisible();
    assertThat(page.locator(".standing-large")).hasText("Resolved");
    look("exception-matched");
    assertThat(database.call(practice, () -> balances.of(claim)).insurancePaid())
        .isEqualTo(Money.parse("60"));

    page.goBack();
    page.navigate(remittance(practice));
    page.getByLabel("Work: No claim is found STRANGER" + practice).click();
    String exception = page.url();
    page.getByText("Try again").first().click();
    button("Try again").click();
    assertThat(page.getByText("It cannot be posted")).isVisible();
    page.getByText("Return to the payer").first().click();
    page.locator("#reason-return").fill("Another practice was paid");
    page.locator("details:has(#reason-return) button").click();
    assertThat(page.getByText("A supervisor allows it or refuses it.")).isVisible();
    look("exception-asked");
    process.settle(practice);

    signIn(practice, Role.SUPERVISOR);
    page.navigate(exception);
    look("exception-allow");
    page.locator("#allow-reason").fill("Check 17 goes out");
    button("Allow").click();
    assertThat(page.locator(".standing-large")).hasText("Resolved");
    process.settle(practice);
    assertThat(
            tasks
                .createTaskQuery()
                .tenantIdIn(Long.toString(practice))
                .taskDefinitionKey("workRemittanceException")
                .count())
        .isZero();

    signIn(database.practice(), Role.SUPERVISOR);
    page.navigate(exception);
    assertThat(heading("There is nothing here")).isVisible();
    expectTrouble("404");
  }

  @Test
  @DisplayName("A biller works an exception in Tasklist, and a supervisor refuses what is asked")
  void inTasklist() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    // Lets the directory know the payer.
    opened(practice, "1.00");
    long claim = sent(practice, "100.00");
    append(practice, claim, FactKind.ACCEPTED, "A2");
    String number = number(practice, claim);
    receive(
        practice,
        an835(
            npi,
            "LIST" + practice,
            "60",
            "CLP*" + number.substring(0, number.length() - 1) + "*1*100*60*20*CI*PCN1",
            "SVC*HC:99213*100*60",
            "DTM*472*20260105",
            "CAS*CO*45*20",
            "CAS*PR*2*20"));
    process.settle(practice);
    signIn(practice, Role.BILLER);
    openTask(practice);
    assertThat(page.locator(".claimline-task")).containsText("its number is nearly the same");
    look("task-exception");
    page.getByLabel("Ignore").check();
    page.locator("#claimline-ignore-reason").fill("A sample");
    complete();
    process.settle(practice);

    context.clearCookies();
    signIn(practice, Role.SUPERVISOR);
    openTask(practice);
    assertThat(page.locator(".claimline-hints")).containsText("asks: Ignore. A sample");
    look("task-exception-allow");
    page.getByLabel("Refuse").check();
    page.locator("#claimline-refuse-reason").fill("Find it");
    complete();
    process.settle(practice);

    context.clearCookies();
    signIn(practice, Role.BILLER);
    openTask(practice);
    page.locator(".claimline-task input[data-value=claim]").first().check();
    page.locator("#claimline-match-reason").fill("The last digit was lost");
    complete();
    process.settle(practice);
    assertThat(database.call(practice, () -> balances.of(claim)).insurancePaid())
        .isEqualTo(Money.parse("60"));
  }

  private void openTask(long practice) {
    long unmatched =
        database
            .owner()
            .sql(
                """
                select id from remittance_exception
                where practice_id = ? and kind = 'UNMATCHED_CLAIM'
                """)
            .param(practice)
            .query(Long.class)
            .single();
    String task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey("exception-" + unmatched)
            .singleResult()
            .getId();
    page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator(".claimline-task[data-ready]")).isVisible();
    assertThat(page.locator(".claimline-task fieldset:not([disabled])").first()).isVisible();
  }

  private void complete() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(page.locator(".claimline-task")).hasCount(0);
  }

  private String remittance(long practice) {
    return "/remittances/"
        + database.call(
            practice,
            () -> database.sql().sql("select max(id) from remittance").query(Long.class).single());
  }

  private void receive(long practice, String text) {
    PracticeScope.writing(practice)
        .run(
            () ->
                files.receive(
                    "remittance.835",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Origin.INBOX,
                    practice));
    readFiles();
  }
}
