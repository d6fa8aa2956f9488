package io.claimline.remittance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.claimline.remittance.Sample835.an835;

import com.microsoft.playwright.Page;
import io.claimline.BrowserTest;
import io.claimline.claim.Claims;
import io.claimline.claim.SampleClaims;
import io.claimline.page.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contracts and what falls short of them, as the staff sees it. */
class UnderpaymentPagesTest extends BrowserTest {

  @Autowired private RemittanceIntake door;
  @Autowired private SampleClaims samples;
  @Autowired private Claims claims;

  @Test
  @DisplayName("A contract and its rates are entered; what falls short is listed and disputed")
  void story() {
    long practice = database.practice();
    String npi = "%010d".formatted(practice);
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set npi = :npi where id = :id")
                .param("npi", npi)
                .param("id", practice)
                .update());
    String claim =
        database.call(
            practice, () -> claims.get(samples.open(SampleClaims.content("100"))).claimNumber());
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/payer-balances");
    page.getByText("Underpayments").click();
    assertThat(page.getByText("No payer fell short of its contract")).isVisible();
    page.navigate("/underpayments/contracts");
    page.getByLabel("Schedule of", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Sample Health");
    page.getByLabel("Rates from").fill("01/01/2026");
    page.getByLabel("Rates, a line each").fill("99213,,any,ninety");
    button("Enter the rates").click();
    assertThat(page.locator("#rates-wrong")).containsText("Line 1: the amount is not such as");
    expectTrouble("422");
    assertThat(page.getByLabel("Rates from")).hasValue("01/01/2026");
    page.getByLabel("Rates, a line each").fill("99213,,any,90.00\n11200,,any,150.00,R");
    button("Enter the rates").click();
    assertThat(page.locator("#schedules")).containsText("2 rates");
    page.getByLabel("Payer", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Sample Health");
    page.getByLabel("Of the schedule of").selectOption("Sample Health");
    page.getByLabel("Percent").fill("110");
    page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("01/01/2026");
    button("Enter the contract").click();
    assertThat(page.locator("#contracts")).containsText("110% of its own schedule");
    look("contracts");
    new Intake(door)
        .take(
            an835("T1")
                .toNpi(npi)
                .paying("60")
                .with("CLP*" + claim + "*1*100*60*20*CI*PCN1", "SVC*HC:99213*100*60")
                .with("DTM*472*20260105", "CAS*CO*45*20", "CAS*PR*2*20"));
    page.navigate("/underpayments");
    assertThat(page.locator("#underpayments")).containsText("$80.00 of $99.00");
    look("underpayments");
    page.locator("#underpayments summary").click();
    page.getByLabel("What is known of $19.00").fill("Sent the contract's page");
    page.getByLabel("Write the note on $19.00").click();
    assertThat(page.locator("#underpayments")).containsText("Disputed with the payer");
    button("Compare again").click();
    assertThat(page.getByText("Compared: nothing more falls short.")).isVisible();
    context.clearCookies();
    signIn(practice, Role.PRACTICE_USER);
    page.navigate("/underpayments");
    expectTrouble("403");
  }
}
