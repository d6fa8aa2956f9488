package io.claimline.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.claimline.BrowserTest;
import io.claimline.page.Role;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The money of a practice, from the bank's file to the closed day, as its staff sees it. */
class DepositsPagesTest extends BrowserTest {

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
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
    look("deposits-empty");
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
    look("bank-file");
    upload("again.csv", "Date,Amount,Reference\n01/20/2026,60.00,R1\n");
    assertThat(page.locator("#known")).hasText("1");
    assertThat(page.getByText("This file brought nothing that was not known before.")).isVisible();
  }

  @Test
  @DisplayName("Money is for those who work it, each in their own practice")
  void whoMay() {
    signIn(practice, Role.PRACTICE_USER);
    page.navigate("/deposits");
    assertThat(page.locator("h1")).containsText("not");
    expectTrouble("403");
  }

  private void upload(String name, String text) {
    page.navigate("/deposits");
    page.getByLabel("File of the bank")
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    button("Upload").click();
    page.waitForURL(Pattern.compile("/bank-files/\\d+$"));
  }
}
