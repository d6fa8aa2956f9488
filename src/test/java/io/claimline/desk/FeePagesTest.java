package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.page.Role;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeePagesTest extends DeskTest {

  private static final String CODES =
      """
      Procedure,Mod 1,Mod 2,POS,Price,Effective,End,Note
      99213,,,,$125.00,,,
      99214,,,,168,01/01/2026,,
      99214,,,22,132,01/01/2026,,
      73610,TC,26,,64.50,01/01/2026,12/31/2026,=SUM(A1)
      36415,,,,eleven,01/01/2026,,
      364,,,,11,01/01/2026,,
      99214,,,,170,01/01/2026,,
      """;

  @Test
  @DisplayName("A fee is entered, changed from a day on and ended; the history tells all of it")
  void aFeesLife() {
    long practice = database.practice();
    String manager = signIn(practice, Role.MANAGER);
    page.navigate("/settings");
    page.getByText("Fee schedule").click();
    assertThat(page.getByText("No fees yet")).isVisible();
    look("fees-none");
    page.getByText("Add a fee").click();
    field("Procedure").fill("9921");
    field("Fee").fill("lots");
    field("First day").fill("31/01/2026");
    button("Enter").click();
    assertThat(page.getByText("A code of five letters or digits.")).isVisible();
    assertThat(page.getByText("An amount in dollars, such as 25.00.")).isVisible();
    assertThat(page.getByText("01/31/2026, 1/31/26 or 2026-01-31")).isVisible();
    expectTrouble("422");
    field("Procedure").fill("99213");
    field("Fee").fill("120");
    field("First day").fill("01/01/2026");
    field("Reason").fill("=first list");
    button("Enter").click();
    assertThat(page.locator("#fee-now")).hasText("$120.00");
    Page second = anotherWindow();
    second.navigate(page.url());

    field("Fee").fill("130");
    field("First day").fill("01/01/2040");
    field("Reason").first().fill("every new year");
    button("Enter").click();
    assertThat(page.getByText("$130.00 from 01/01/2040").first()).isVisible();
    assertThat(page.locator("#history li")).hasCount(2);
    assertThat(page.locator("#history li").first()).containsText("every new year");
    assertThat(page.locator("#history li").first()).containsText(manager);
    look("fee");

    page.close();
    page = second;
    field("Fee").fill("99");
    field("Reason").first().fill("too late");
    button("Enter").click();
    assertThat(page.getByText("Somebody was faster.")).isVisible();
    expectTrouble("409");
    assertThat(page.locator("#history li")).hasCount(2);

    page.locator("#e-lastDay").fill("12/31/2026");
    page.locator("#e-reason").fill("not offered any more");
    button("End the fee").click();
    assertThat(page.getByText("It ends on 12/31/2026.")).isVisible();
    assertThat(page.locator("#history li")).hasCount(4);
    assertThat(page.locator("#history li").first()).containsText("Not from 01/01/2040 on");
    page.locator("#e-lastDay").fill("12/31/2026");
    page.locator("#e-reason").fill("once more");
    button("End the fee").click();
    assertThat(page.getByText("No fee holds behind that day.")).isVisible();
    expectTrouble("422");
    page.navigate("/settings/practices/" + practice + "/fees/new");
    field("Procedure").fill("99213");
    field("Fee").fill("99");
    field("Reason").fill("twice");
    button("Enter").click();
    assertThat(page.getByText("The schedule has this service: change it there.")).isVisible();
    expectTrouble("422");
  }

  @Test
  @DisplayName("A file of fees is looked at, taken without its bad rows, found, and taken away")
  void aFile() throws IOException {
    long practice = database.practice();
    signIn(practice, Role.MANAGER);
    String fees = "/settings/practices/" + practice + "/fees";
    page.navigate(fees + "/imports");
    upload("letter.csv", "Dear all");
    assertThat(page.getByText("The first line must name 2 to 100 columns")).isVisible();
    upload("visits.csv", "Patient,Born\nA,B\n");
    assertThat(page.getByText("No column is headed “Procedure”")).isVisible();
    upload("fees.csv", CODES);
    assertThat(page.locator("#fresh")).hasText("4");
    assertThat(page.locator("#failed")).hasText("3");
    Locator rows = page.locator("#fee-rows tr");
    assertThat(rows.nth(0)).containsText("Fee: Enter an amount such as 125.00.");
    assertThat(rows.nth(1)).containsText("Procedure: Enter a code of five letters or digits.");
    assertThat(rows.nth(2)).containsText("Row 3 tells another fee for this service");
    assertThat(count("fee", practice)).as("only looked at").isZero();
    look("fee-import-look");
    button("Enter 4 fees").click();
    assertThat(page.getByText("What became of each row.")).isVisible();
    assertThat(count("fee", practice)).isEqualTo(4);
    assertThat(count("fee_import_row", practice)).isEqualTo(7);
    page.navigate(fees + "/imports");
    upload("fees.csv", CODES);
    assertThat(page.locator("#same")).hasText("4");
    assertThat(page.getByText("there is nothing to enter")).isVisible();

    page.navigate(fees);
    assertThat(page.locator("#fee-rows tr")).hasCount(4);
    look("fees");
    page.locator("#text").fill("9921");
    assertThat(page.locator("#fee-rows tr")).hasCount(3);
    page.locator("#text").fill("73610");
    assertThat(page.locator("#fee-rows tr")).hasCount(1);
    assertThat(page.locator("#fee-rows")).containsText("26 TC");
    page.locator("#text").fill("zzz");
    assertThat(page.getByText("No fee found")).isVisible();

    page.navigate(fees);
    try (Workbook book = WorkbookFactory.create(taken("Excel"))) {
      Row xray = book.getSheetAt(0).getRow(1);
      assertThat(xray.getCell(0).getStringCellValue()).isEqualTo("73610");
      assertThat(xray.getCell(4).getNumericCellValue()).isEqualTo(64.5);
      assertThat(xray.getCell(7).getCellType()).isEqualTo(CellType.STRING);
      assertThat(xray.getCell(7).getStringCellValue()).isEqualTo("=SUM(A1)");
      assertThat(xray.getCell(7).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
    }
    String csv = Files.readString(taken("CSV").toPath(), StandardCharsets.UTF_8);
    assertThat(csv).contains("'=SUM(A1)").contains("99214,").contains("Facility");
    page.navigate(fees + "/imports");
    upload("our-own-file-brought-back.csv", csv);
    assertThat(page.locator("#same")).hasText("4");
  }

  @Test
  @DisplayName("Billers set no fees, and managers none of another practice")
  void mayNot() {
    long other = database.practice();
    signIn(other, Role.MANAGER);
    String theirs = "/settings/practices/" + other + "/fees";
    page.navigate(theirs + "/new");
    field("Procedure").fill("99213");
    field("Fee").fill("120");
    field("Reason").fill("theirs");
    button("Enter").click();
    assertThat(page).hasURL(Pattern.compile("/fees/\\d+$"));
    String fee = page.url().replaceFirst(".*/", "");
    page.navigate(theirs + "/imports");
    upload("fees.csv", CODES);
    String file = page.url().replaceFirst(".*/", "");
    context.clearCookies();
    long practice = database.practice();
    signIn(practice, Role.MANAGER);
    String ours = "/settings/practices/" + practice + "/fees";
    page.navigate(ours);
    for (String path : new String[] {"", "/" + fee, "/imports", "/imports/" + file, "/file.csv"}) {
      assertThat(page.request().get(theirs + path).status()).as(path).isEqualTo(404);
    }
    assertThat(page.request().get(ours + "/" + fee).status()).isEqualTo(404);
    assertThat(page.request().get(ours + "/imports/" + file).status()).isEqualTo(404);
    assertThat(post(ours + "/" + fee + "/end", Map.of("seen", fee))).isEqualTo(404);
    assertThat(post(ours + "/imports/" + file, Map.of("seen", "0"))).isEqualTo(404);
    context.clearCookies();
    signIn(practice, Role.BILLER);
    assertThat(page.request().get(ours).status()).isEqualTo(403);
    assertThat(post(ours + "/new", Map.of("procedure", "99213"))).isEqualTo(403);
  }

  private File taken(String link) {
    Download download =
        page.waitForDownload(
            () -> page.getByText(link, new Page.GetByTextOptions().setExact(true)).click());
    return download.path().toFile();
  }

  private void upload(String name, String text) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    button("Look at the file").click();
    page.waitForLoadState();
  }

  /** By the beginning of its label. */
  private Locator field(String label) {
    return page.getByLabel(Pattern.compile("^" + label));
  }

  private long count(String table, long practice) {
    return database
        .owner()
        .sql("select count(*) from " + table + " where practice_id = ?")
        .param(practice)
        .query(Long.class)
        .single();
  }

  private int post(String path, Map<String, String> values) {
    FormData form = FormData.create();
    values.forEach(form::set);
    return page.request()
        .post(
            path,
            RequestOptions.create()
                .setHeader("X-CLAIMLINE-CSRF", (String) page.evaluate("window.claimline.csrf()"))
                .setMaxRedirects(0)
                .setForm(form))
        .status();
  }
}
