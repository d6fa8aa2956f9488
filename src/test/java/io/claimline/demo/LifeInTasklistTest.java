package io.claimline.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.BrowserTest;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.Standing;
import io.claimline.page.Role;
import io.claimline.workflow.ProcessFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two whole lives as the staff sees them: every decision in Tasklist with its form, every look on
 * the pages, days passing in between with the mail of clearinghouse and payers.
 */
class LifeInTasklistTest extends BrowserTest {

  private static final String PRIMARY = "WALK1";
  private static final String SECONDARY = "WALK2";
  private static final AtomicInteger MEMBERS = new AtomicInteger();

  @Autowired private Office office;
  @Autowired private ProcessFixture process;

  @BeforeEach
  void payersThatAnswer() {
    office.opens();
    payer(PRIMARY, "Lakeside Health Plan");
    payer(SECONDARY, "Summit Mutual");
  }

  @Test
  @DisplayName("R35 R24 Denied, appealed in vain, billed to the secondary, paid and closed")
  void denialAppealSecondary() {
    office.appealsAre(AppealScenario.UPHELD);
    long claim =
        office.charges(
            visit("90.00").alsoCoveredBy("S", SECONDARY, member()).build(),
            Scenario.DENIED_NECESSITY);
    office.until(claim, Standing.DENIED, 40);
    signIn(office.practice(), Role.BILLER);

    openTask(claim);
    assertThat(page.locator(".claimline-hints")).containsText("Proposed");
    choose("Appeal");
    page.getByLabel("On what ground should the payer decide otherwise?")
        .fill("The records show the need.");
    glance("walk-1-work-denial");
    complete();

    openTask(claim);
    glance("walk-2-prepare-appeal");
    complete();
    office.mailsAppeal(claim);
    assertThat(office.standing(claim)).isEqualTo(Standing.APPEALED);
    page.navigate("/claims/" + claim);
    assertThat(openedPdf("appeal-")).startsWith("%PDF");

    office.passes(26);
    openTask(claim);
    assertThat(page.locator(".claimline-hints")).containsText("the denial is upheld");
    assertThat(page.getByLabel("What was decided?")).hasValue("LOST");
    page.getByLabel("What does the decision say?").fill("Nothing new; the secondary is next.");
    look("walk-3-record-decision");
    complete();
    assertThat(office.standing(claim)).isEqualTo(Standing.DENIED);

    office.payerWill(claim, Scenario.PAID);
    openTask(claim);
    choose("Bill the next payer");
    page.getByLabel("Why is it the next payer’s turn?").fill("The primary upheld its denial.");
    glance("walk-4-next-payer");
    complete();
    office.until(claim, Standing.TO_REVIEW, 60);
    openTask(claim);
    choose("Write off");
    page.getByLabel("Why is it given up?").fill("Neither payer covers it; a courtesy.");
    glance("walk-5-review-balance");
    complete();
    assertThat(office.standing(claim)).isEqualTo(Standing.CLOSED);

    page.navigate("/claims/" + claim);
    assertThat(page.locator(".page-header")).containsText("Closed");
    assertThat(page.locator("#denials-title")).isVisible();
    assertThat(page.locator("body")).containsText("Released to the next payer");
    look("walk-6-closed");
  }

  @Test
  @DisplayName("R38 R39 Asked by statements, called, placed by the supervisor, told to the agency")
  void statementCallPlacement() throws IOException {
    long claim = office.charges(visit("150.00").build(), Scenario.COPAY);
    office.until(claim, Standing.PATIENT_BILLED, 60);
    signIn(office.practice(), Role.BILLER);
    page.navigate("/claims/" + claim);
    assertThat(openedPdf("statement-")).startsWith("%PDF");
    page.getByText("The patient called or wrote").first().click();
    page.getByLabel("What about?").fill("Says the visit was short.");
    glance("walk-6-patient-calls");
    button("Open a task to answer").click();
    assertThat(page.locator(".alert-success")).containsText("a task to answer");
    process.settle(office.practice());

    openTask(claim);
    page.getByLabel("What came of it?").selectOption("NOTED");
    page.locator("fieldset:not([hidden]) [data-value=note]").fill("Explained the copay.");
    glance("walk-7-answer-patient");
    complete();

    office.until(claim, Standing.COLLECTIONS_DUE, 300);
    context.clearCookies();
    signIn(office.practice(), Role.SUPERVISOR);
    openTask(claim);
    page.getByLabel("Why is placement right?").fill("Four letters and no answer.");
    look("walk-8-approve-placement");
    complete();
    assertThat(office.standing(claim)).isEqualTo(Standing.AT_AGENCY);

    page.navigate("/agency");
    assertThat(page.locator("#untold-title")).isVisible();
    look("walk-9-agency-to-be-told");
    button("Write the file").click();
    assertThat(page.locator(".alert-success")).containsText("The file is written");
    assertThat(page.locator("body")).containsText("The agency knows all");
    Download file = page.waitForDownload(() -> page.getByText("Download", exact()).last().click());
    assertThat(Files.readString(file.path())).contains("PLACE,");
    look("walk-10-agency-told");
    page.navigate("/claims/" + claim);
    page.locator("dd a[href^='/guarantors/']").click();
    assertThat(page.locator("body")).containsText("With the agency");
    look("walk-11-account");
  }

  /** A picture alone: what is shown is looked at closely elsewhere. */
  private void glance(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** What the browser gets when a person opens the claim's newest document of this name. */
  private String openedPdf(String name) {
    String address =
        page.locator("a[href^='/documents/']")
            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
            .first()
            .getAttribute("href");
    com.microsoft.playwright.APIResponse answer = page.request().get(address);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
    return new String(answer.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private void openTask(long claim) {
    page.navigate("/camunda/app/tasklist/default/#/?task=" + process.task(claim).getId());
    page.reload();
    page.getByText("Claim", exact()).first().click();
    assertThat(page.locator(".claimline-task[data-ready]")).isVisible();
    // Claimed: the button is gone, and only the form's own label says so.
    assertThat(page.getByText("Claim", new Page.GetByTextOptions().setExact(true)))
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
  }

  private void choose(String decision) {
    page.getByLabel(decision, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private void complete() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    assertThat(page.locator(".claimline-task")).hasCount(0);
    office.settle();
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private void payer(String code, String name) {
    database
        .owner()
        .sql(
            """
            insert into payer (payer_code, name, claim_filing_code, answers_eligibility,
                answers_status, created_at)
            values (:code, :name, 'CI', true, true, '2026-01-01T00:00Z')
            on conflict (payer_code) do nothing
            """)
        .param("code", code)
        .param("name", name)
        .update();
  }

  private IncomingClaim visit(String charge) {
    return IncomingClaim.anIncomingClaim()
        .payer(PRIMARY)
        .member(member())
        .subscriber("Farrow", "June")
        .numbered("WALK" + MEMBERS.incrementAndGet())
        .on(office.today().minusDays(2))
        .of(charge);
  }

  private static String member() {
    return "WLK" + MEMBERS.incrementAndGet();
  }
}
