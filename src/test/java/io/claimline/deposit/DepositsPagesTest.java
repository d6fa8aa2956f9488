package io.claimline.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.claimline.BrowserTest;
import io.claimline.page.Role;
import io.claimline.remittance.RemittanceIntake;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The money of a practice, from the bank's file to the closed day, as its staff sees it. */
class DepositsPagesTest extends BrowserTest {

  @Autowired private RemittanceIntake intake;
  @Autowired private BankDeposits deposits;
  @Autowired private Clock clock;

  private long practice;
  private LocalDate today;
  private Announcements payer;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    payer = new Announcements(database, practice, intake);
  }

  @Test
  @DisplayName("R36 The bank's file is uploaded: what is good is kept, what is bad is named")
  void bankFile() {
    signIn(practice, Role.BILLER);
    page.navigate("/");
    page.keyboard().press("g");
    page.keyboard().press("d");
    assertThat(page).hasURL(Pattern.compile("/deposits$"));
    assertThat(page.getByText("No file of the bank yet")).isVisible();
    upload(
        "january.csv",
        """
        Date,Amount,Type,Description,Reference
        01/20/2026,60.00,ACH Credit,HCCLAIMPMT TRN*1*T100*1999999999,R1
        01/20/2026,300.00,Deposit,Counter deposit,R2
        01/32/2026,12.00,ACH Credit,Somebody,R3
        """);
    assertThat(page.locator("#bank-entries tr")).hasCount(2);
    assertThat(page.locator("#bank-entries tr").first()).containsText("T100");
    assertThat(page.getByText("Enter a date such as 01/31/2026")).isVisible();
    upload("again.csv", "Date,Amount,Reference\n01/20/2026,60.00,R1\n");
    assertThat(page.locator("#known")).hasText("1");
    assertThat(page.getByText("This file brought nothing that was not known before.")).isVisible();
  }

  @Test
  @DisplayName("A deposit is made up of what is in hand, has a slip, and is taken apart again")
  void deposit() {
    payer.check("C100", "40.00", today);
    payer.check("C101", "1060.00", today);
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/deposits");
    assertThat(page.locator("#in-hand")).hasText("2 items in hand, $1,100.00.");
    page.getByText("Make up a deposit").click();
    page.getByLabel("Check 1, from").fill("County");
    page.getByLabel("Check 1, number").fill("7788");
    page.getByLabel("Check 1, amount").fill("twelve");
    button("Make up the deposit").click();
    assertThat(page.locator("#deposit-problem")).containsText("such as 25.00");
    assertThat(page.getByLabel("Check 1, from")).hasValue("County");
    expectTrouble("422");
    page.getByLabel("Check 1, amount").fill("12.00");
    look("deposit-new");
    button("Make up the deposit").click();
    assertThat(page.getByText("3 items, $1,112.00")).isVisible();
    look("deposit");
    String address = page.url();
    assertThat(page.getByText("Slip", new Page.GetByTextOptions().setExact(true)))
        .hasAttribute("href", Pattern.compile("/documents/\\d+"));
    page.getByText("Is it wrong?").click();
    page.getByLabel("Why is it taken apart?").fill("the wrong day");
    button("Take apart").click();
    assertThat(page.getByText("the wrong day")).isVisible();
    page.navigate("/deposits/new?kind=CARDS");
    assertThat(page.getByText("No card payment waits for a deposit.")).isVisible();
    context.clearCookies();
    signIn(database.practice(), Role.SUPERVISOR);
    page.navigate(address);
    assertThat(page.getByText("3 items")).hasCount(0);
    expectTrouble("404");
  }

  @Test
  @DisplayName("R36 Near money is confirmed and taken apart; missing money has somebody to find it")
  void matched() {
    payer.transfer("T300", "80.00", today.minusDays(8));
    long near = payer.transfer("T301", "125.00", today.minusDays(8));
    payer.transfer("T302", "500.00", today.minusDays(8));
    signIn(practice, Role.SUPERVISOR);
    String row = today.minusDays(8) + ",%s,ACH Credit,HCCLAIMPMT %s\n";
    upload(
        "week.csv",
        "Date,Amount,Type,Description\n"
            + row.formatted("80.00", "TRN*1*T300*1999999999")
            + row.formatted("125.00", "")
            + row.formatted("33.00", "CO ID: 1999999999")
            + "01/32/2026,12.00,ACH Credit,Somebody\n");
    assertThat(page.locator("#bank-entries tr").first()).containsText("Exact");
    page.navigate("/deposits");
    assertThat(page.locator("#proposals tr")).hasCount(1);
    assertThat(page.locator("#no-money tr")).hasCount(2);
    assertThat(page.locator("#no-remittance tr")).hasCount(2);
    page.locator("#no-money summary").last().click();
    page.getByLabel("What is known of $500.00").fill("The payer sends it again on Monday");
    look("deposits");
    page.getByLabel("Write the note on $500.00").click();
    assertThat(page.locator("#no-money")).containsText("The payer sends it again on Monday");
    page.getByLabel("The same money: $125.00").click();
    page.navigate("/remittances/" + near);
    assertThat(page.locator("#money")).containsText("At the bank on");
    assertThat(page.locator("#money")).containsText("confirmed");
    page.navigate("/deposits");
    assertThat(page.locator("#proposals")).hasCount(0);
    assertThat(page.locator("#no-money tr")).hasCount(1);
    page.getByText("week.csv").click();
    page.getByText("Confirmed by").click();
    page.getByLabel("Why is line 3 not").fill("it was another");
    look("bank-file-matched");
    page.getByLabel("Take apart line 3").click();
    assertThat(page.locator("#proposals tr")).hasCount(1);
    page.getByText("When money is missing").click();
    page.getByLabel("Days until its money is missing").fill("10");
    page.getByLabel("Days until its remittance is missing").fill("7");
    button("Set").click();
    assertThat(page.locator("#clocks")).containsText("10 days");
    look("deposit-clocks");
    page.navigate("/deposits");
    assertThat(page.locator("#no-money")).hasCount(0);
  }

  @Test
  @DisplayName("A supervisor closes the day, with a word on what differs; a biller does not")
  void closesTheDay() {
    payer.check("C500", "40.00", today);
    in(
        () ->
            deposits.make(
                new NewDeposit(
                    today,
                    DepositKind.CHECKS,
                    Set.of(),
                    List.of(new NewDeposit.TypedCheck("County", "7", Money.parse("12.00"))),
                    "k")));
    signIn(practice, Role.SUPERVISOR);
    page.navigate("/deposits");
    page.getByText("Close the day").click();
    assertThat(page.locator("#differences")).containsText("$12.00 of typed checks");
    button("Close the day").click();
    assertThat(page.locator("#close-problem")).containsText("say in the note why");
    expectTrouble("422");
    look("deposit-closing");
    page.getByLabel("Note, where something differs").fill("The county's letter comes by mail");
    button("Close the day").click();
    assertThat(page.locator("#closes tr")).hasCount(1);
    assertThat(page.getByText("Today is closed")).isVisible();
    button("Close the month").click();
    assertThat(page.locator("#closes tr")).hasCount(2);
    context.clearCookies();
    signIn(practice, Role.BILLER);
    page.navigate("/deposits");
    assertThat(page.getByText("Close the day")).hasCount(0);
    page.navigate("/deposits/closing");
    expectTrouble("403");
    context.clearCookies();
    signIn(practice, Role.PRACTICE_USER);
    page.navigate("/deposits");
    expectTrouble("403");
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.writing(practice).call(work);
  }

  private void upload(String name, String text) {
    page.navigate("/deposits");
    page.getByLabel("File of the bank")
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    button("Upload").click();
    page.waitForURL(Pattern.compile("/bank-files/\\d+$"));
  }
}
