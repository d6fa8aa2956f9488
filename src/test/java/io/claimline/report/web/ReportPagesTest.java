package io.claimline.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.BrowserTest;
import io.claimline.claim.SampleClaims;
import io.claimline.page.Role;
import io.claimline.shared.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportPagesTest extends BrowserTest {

  private static final Path WORKBOOKS = Path.of("target", "workbooks");

  @Autowired private SampleClaims samples;
  @Autowired private MovableClock clock;

  @Test
  @DisplayName(
      "A manager orders an aging, sees it made and takes it away; its sums are the database's")
  void orders() throws IOException {
    long practice = database.practice();
    for (String charge : List.of("100.00", "55.50", "20.25")) {
      database.run(practice, () -> samples.open(SampleClaims.content(charge)));
    }
    signIn(practice, Role.MANAGER);
    page.keyboard().press("g");
    page.keyboard().press("x");
    page.waitForURL("**/reports");
    assertThat(page.getByText("No workbooks yet")).isVisible();
    look("reports-none");

    makeFirst();
    awaitReady();
    look("reports-ready");
    XSSFWorkbook workbook = download("insurance-aging.xlsx");
    Sheet claims = workbook.getSheet("Claims");
    Row totals = claims.getRow(claims.getLastRowNum());
    long open =
        database.call(
            practice,
            () ->
                database
                    .sql()
                    .sql("select sum(insurance_open_cents)::bigint from claim_balance")
                    .query(Long.class)
                    .single());
    assertThat(open).isEqualTo(175_75);
    assertThat(Math.round(totals.getCell(totals.getLastCellNum() - 1).getNumericCellValue() * 100))
        .isEqualTo(open);
    assertThat(
            database
                .owner()
                .sql(
                    "select count(*) from report_run where taken_at is not null and :p = any(practices)")
                .param("p", practice)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A workbook lies ready while another is made, also where the watch is weeks ahead")
  void another() {
    clock.advance(Duration.ofDays(30));
    signIn(database.practice(), Role.MANAGER);
    page.navigate("/reports");
    makeFirst();
    awaitReady();
    String first = page.locator("#runs a").first().getAttribute("href");
    makeFirst();
    assertThat(page.getByText("Ready"))
        .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    assertThat(page.request().get(first).status()).isEqualTo(200);
  }

  @Test
  @DisplayName(
      "Several practices go into one workbook for who manages them, no other person sees it")
  void severalPractices() throws IOException {
    long first = database.practice();
    long second = database.practice();
    long worked = database.practice();
    for (long practice : List.of(first, second, worked)) {
      database.run(practice, () -> samples.open(SampleClaims.content("10.00")));
    }
    String name =
        hire(
            Map.of(
                first, List.of(Role.MANAGER),
                second, List.of(Role.MANAGER),
                worked, List.of(Role.BILLER)));
    signIn(name);
    choose(first);
    page.navigate("/reports");
    page.getByLabel("All practices that I manage").first().check();
    makeFirst();
    awaitReady();
    XSSFWorkbook workbook = download("insurance-aging-two.xlsx");
    // A heading, two claims and their sum: none of where the person does not manage.
    assertThat(workbook.getSheet("Claims").getLastRowNum()).isEqualTo(3);
    String address = page.locator("#runs a").first().getAttribute("href");

    context.clearCookies();
    signIn(first, Role.MANAGER);
    APIResponse others = page.request().get(address);
    assertThat(others.status()).isEqualTo(404);
  }

  @Test
  @DisplayName("A biller has no reports; a day to come is refused")
  void refused() {
    long practice = database.practice();
    signIn(practice, Role.MANAGER);
    page.navigate("/reports");
    page.locator("#insurance-as-of").evaluate("field => field.removeAttribute('max')");
    page.locator("#insurance-as-of").fill("2099-01-01");
    makeFirst();
    assertThat(page.getByText("Choose today or a day before")).isVisible();

    context.clearCookies();
    signIn(practice, Role.BILLER);
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reports")))
        .hasCount(0);
    page.navigate("/reports");
    expectTrouble("403");
  }

  private void choose(long practice) {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Practice: .*")))
        .click();
    page.locator("button[name=practice][value='" + practice + "']").click();
  }

  /** It is made beside other work, on machines of any speed. */
  private void awaitReady() {
    assertThat(page.getByText("Ready"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
  }

  private void makeFirst() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the workbook"))
        .first()
        .click();
  }

  private XSSFWorkbook download(String keptAs) throws IOException {
    Download file = page.waitForDownload(() -> page.locator("#runs a").first().click());
    assertThat(file.suggestedFilename()).matches("insurance-aging-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
    Files.createDirectories(WORKBOOKS);
    Path kept = WORKBOOKS.resolve(keptAs);
    Files.copy(file.path(), kept, StandardCopyOption.REPLACE_EXISTING);
    try (InputStream bytes = Files.newInputStream(kept)) {
      return new XSSFWorkbook(bytes);
    }
  }
}
