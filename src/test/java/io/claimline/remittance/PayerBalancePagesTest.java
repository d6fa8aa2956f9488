package io.claimline.remittance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.claimline.remittance.Sample835.an835;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.claimline.BrowserTest;
import io.claimline.claim.Claims;
import io.claimline.claim.SampleClaims;
import io.claimline.page.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is open with payers, from the remittance to zero, as the staff sees it. */
class PayerBalancePagesTest extends BrowserTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");

  @Autowired private RemittanceIntake door;
  @Autowired private SampleClaims samples;
  @Autowired private Claims claims;
  @Autowired private Clock clock;

  private long practice;
  private String npi;
  private LocalDate today;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
    npi = "%010d".formatted(practice);
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set npi = :npi where id = :id")
                .param("npi", npi)
                .param("id", practice)
                .update());
  }

  @Test
  @DisplayName("R15 Open items stand by payer, are worked, netted by hand and taken apart")
  void items() {
    signIn(practice, Role.BILLER);
    page.navigate("/");
    page.keyboard().press("g");
    page.keyboard().press("b");
    assertThat(page).hasURL(Pattern.compile("/payer-balances$"));
    assertThat(page.getByText("Nothing is open with any payer")).isVisible();
    look("payer-balances-empty");
    String claim = paidClaim("T1", "60");
    take(an835("T2").paying("75").with(plb("FB:20260119*-40*WO:" + claim + "*-35")));
    long third =
        take(
            an835("T3")
                .paying("8")
                .with(plb("WO:LETTER 7788*25*72:CHK 4410*-13*FB:20260120*10*L6:PCN1*-30")));
    page.navigate("/payer-balances");
    assertThat(page.locator(".open-items tr")).hasCount(4);
    assertThat(page.getByText("still to get")).isVisible();
    page.locator(".open-items summary").last().click();
    page.getByLabel("What is known of −$13.00").fill("Asked the payer which check it means");
    look("payer-balances");
    page.getByLabel("Write the note on −$13.00").click();
    assertThat(page.locator(".open-items")).containsText("Asked the payer which check");

    page.getByText("Net two against each other").click();
    page.getByLabel("What the payer has").selectOption(new SelectOption().setIndex(0));
    page.getByLabel("What it handed us or demands").selectOption(new SelectOption().setIndex(2));
    page.getByLabel("Why they belong together").fill("Told on the telephone");
    button("Net").click();
    assertThat(page.locator(".open-items tr")).hasCount(3);
    assertThat(page.locator("#netted")).containsText("Told on the telephone");
    page.locator("#netted summary").first().click();
    page.getByLabel("Why is WO LETTER 7788 taken apart?").fill("It was another");
    page.locator("#netted")
        .getByText("Take apart", new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    assertThat(page.locator(".open-items tr")).hasCount(4);
    assertThat(page.locator("#netted")).containsText("It was another");

    page.navigate("/remittances/" + third);
    assertThat(page.locator("#plb tr")).hasCount(4);
    assertThat(page.locator("#plb")).containsText("Balance kept back");
    assertThat(page.locator("#plb")).containsText("$25.00 is open");
    look("remittance-outside-of-claims");
  }

  @Test
  @DisplayName("A payer's letter is logged, appealed, refunded; what is wrong stands at its field")
  void letter() {
    String claim = paidClaim("T1", "60");
    medicare();
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/payer-balances/terms");
    page.getByLabel("Days of look-back").fill("3");
    button("Set").click();
    assertThat(page.locator("#terms")).containsText("3 days");
    page.navigate("/payer-balances/letters/new");
    assertThat(page.locator("#payer")).isFocused();
    page.getByLabel("Number of the letter").fill("OP-17");
    page.getByLabel("Date that it bears").fill("13/45/2026");
    page.getByLabel("Why the payer wants it back").fill("Paid as primary");
    page.getByLabel("Claim 1").fill(claim);
    page.getByLabel("Amount 1").fill("sixty");
    button("Log the letter").click();
    assertThat(page.locator("#payer-wrong")).hasText("Choose the payer.");
    assertThat(page.locator("#dated-wrong")).containsText("a date such as");
    assertThat(page.locator("#claims-wrong")).containsText("such as 25.00");
    expectTrouble("422");
    look("payer-letter-new");
    page.getByLabel("Payer", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Sample Part B of pages");
    page.getByLabel("Date that it bears").fill(DAY.format(today.minusDays(10)));
    page.getByLabel("Amount 1").fill("61");
    button("Log the letter").click();
    assertThat(page.locator("#claims-wrong")).containsText("insurers have paid 60.00");
    expectTrouble("422");
    page.getByLabel("Amount 1").fill("45");
    button("Log the letter").click();
    assertThat(page.locator("#clock")).containsText("20 days left");
    look("payer-letter");
    String address = page.url();
    page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("Appealed");
    page.getByLabel("In words").fill("Sent by certified mail");
    button("Note").click();
    assertThat(page.locator("#clock")).containsText("the payer may not recoup");
    page.getByText("Refund it").click();
    page.getByLabel("Number of the check or transfer").fill("4711");
    page.getByLabel("Amount").fill("0");
    page.getByLabel("Sent on").fill(DAY.format(today));
    button("Record the refund").click();
    assertThat(page.locator("#amount-wrong")).isVisible();
    expectTrouble("422");
    look("payer-refund-new");
    page.getByLabel("Amount").fill("45.00");
    button("Record the refund").click();
    assertThat(page.locator("#story")).containsText("Refunded");
    page.navigate("/payer-balances");
    assertThat(page.locator(".open-items tr")).hasCount(2);
    assertThat(page.locator("#letters")).containsText("OP-17");
    look("payer-balances-letter");
    page.navigate(address);
    page.getByText("Did the payer withdraw it").click();
    page.getByLabel("Why is it taken back?").fill("Withdrawn");
    button("Take back").click();
    assertThat(page.locator("#story")).containsText("Withdrawn");
    strangers(address);
  }

  private void strangers(String address) {
    context.clearCookies();
    signIn(hire(Map.of(practice, List.of(Role.BILLER), database.practice(), List.of(Role.BILLER))));
    page.navigate("/payer-balances");
    assertThat(heading("Choose a practice")).isVisible();
    context.clearCookies();
    signIn(database.practice(), Role.SUPERVISOR);
    page.navigate(address);
    expectTrouble("404");
    page.navigate("/payer-balances");
    assertThat(page.getByText("OP-17")).hasCount(0);
    context.clearCookies();
    signIn(practice, Role.PRACTICE_USER);
    page.navigate("/payer-balances");
    expectTrouble("403");
  }

  private String paidClaim(String trace, String paid) {
    String number =
        database.call(
            practice, () -> claims.get(samples.open(SampleClaims.content("100"))).claimNumber());
    take(
        an835(trace)
            .paying(paid)
            .with("CLP*" + number + "*1*100*" + paid + "*0*CI*PCN1", "SVC*HC:99213*100*" + paid)
            .with("DTM*472*20260105", "CAS*CO*45*" + (100 - Integer.parseInt(paid))));
    return number;
  }

  private void medicare() {
    database
        .owner()
        .sql(
            """
            insert into payer (payer_code, name, claim_filing_code, created_at)
            values ('SAMPLEPAGES', 'Sample Part B of pages', 'MB', timestamptz '2026-01-05 12:00Z')
            on conflict do nothing
            """)
        .update();
  }

  private String plb(String pairs) {
    return "PLB*" + npi + "*20261231*" + pairs;
  }

  private long take(Sample835 file) {
    return Objects.requireNonNull(new Intake(door).take(file.toNpi(npi)).remittanceId());
  }
}
