package io.claimline.charges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.claimline.BrowserTest;
import io.claimline.claim.Claims;
import io.claimline.codes.CodeLoader;
import io.claimline.page.Role;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChargeImportPagesTest extends BrowserTest {

  private static final String HEADER =
      "Visit No,Patient Name,DOB,Gender,Address,City,State,Zip,Payer ID,Payer Name,Policy,Dx1,Dx2,"
          + "DOS,CPT,Mod,Units,Fee\n";

  /** More rows than are done while the page waits. */
  private static final int LARGE = 300;

  @Autowired private Claims claims;
  @Autowired private CodeLoader codes;
  @Autowired private ChargeImports imports;

  private long practice;

  @BeforeEach
  void aPractice() {
    practice = Lakeside.founded(database);
    PracticeCodes.load(codes);
  }

  @Test
  @DisplayName("A file's columns are guessed and corrected; good rows are entered, bad ones kept")
  void goodBadAndRepeated() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/imports");
    look("charge-imports-empty");
    upload(
        "monday.csv",
        HEADER
            + row("V1", "Winter, Nora", "05/17/1984", "J06.9", "I10", "99213", "25", "125.00")
            + row("V1", "Winter, Nora", "05/17/1984", "J06.9", "I10", "87880", "", "32.00")
            + row("V2", "Summer, Ann", "31/01/1980", "I10", "", "99213", "", "125.00")
            + row("V3", "Autumn, Max", "1/31/80", "I10", "", "99213", "", "twelve")
            + row("V4", "Spring, Eve", "1980-01-31", "I10", "", "99213", "", "$1,125.00")
            + row("V4", "Spring, Eve", "1980-01-31", "I10", "", "99213", "", "$1,125.00"));
    assertThat(holds("Visit No")).hasValue("VISIT");
    assertThat(holds("Policy")).hasValue("MEMBER_ID");
    assertThat(holds("Dx2")).hasValue("DIAGNOSIS");
    assertThat(holds("Fee")).hasValue("CHARGE");
    assertThat(page.locator("#look")).containsText("Winter, Nora");
    holds("Fee").selectOption("UNUSED");
    assertThat(page.locator("#look")).containsText("No column holds: Line: charge.");
    holds("Fee").selectOption("CHARGE");
    assertThat(page.locator("#look")).containsText("2 lines, $157.00");
    look("charge-import-columns");
    button("Enter 6 rows").click();
    assertThat(page.locator("#taken")).hasText("3");
    assertThat(page.locator("#already")).hasText("1");
    assertThat(page.locator("#failed")).hasText("2");
    Locator rows = page.locator("#import-rows tr");
    assertThat(rows.nth(2)).containsText("Patient: birth date: Enter a date such as 01/31/2026");
    assertThat(rows.nth(3)).containsText("Line: charge: Enter an amount such as 125.00.");
    assertThat(rows.nth(5)).containsText("It says the same as row 6.");
    look("charge-import-report");
    assertThat(claimsHeld()).hasSize(2);
    ProfessionalClaim first = database.call(practice, () -> claims.content(claimsHeld().get(0)));
    assertThat(first.lines()).hasSize(2);
    assertThat(first.charge()).isEqualTo(Money.parse("157.00"));
    assertThat(first.diagnoses()).hasSize(2);
    assertThat(first.lines().get(0).procedure().modifiers()).containsExactly("25");
  }

  @Test
  @DisplayName(
      "The same file leads to what became of it; its rows in another file are no new claims")
  void sameRowsAgain() {
    String good = row("V9", "Winter, Nora", "05/17/1984", "I10", "", "99213", "", "125.00");
    signIn(practice, Role.BILLER);
    page.navigate("/charges/imports");
    upload("a.csv", HEADER + good);
    button("Enter 1 row").click();
    assertThat(page.locator("#taken")).hasText("1");
    page.navigate("/charges/imports");
    upload("again.csv", HEADER + good);
    assertThat(page.getByText("This file came in before")).isVisible();
    page.navigate("/charges/imports");
    upload(
        "b.csv",
        HEADER + good + row("V8", "Fall, Ida", "02/02/1990", "I10", "", "99213", "", "99.00"));
    button("Enter 2 rows").click();
    assertThat(page.locator("#taken")).hasText("1");
    assertThat(page.locator("#import-rows tr").first()).containsText("is entered already");
    assertThat(claimsHeld()).hasSize(2);
  }

  @Test
  @DisplayName(
      "What a person said of the columns is remembered for the practice; a failed row is mended")
  void remembersAndMends() {
    String odd = HEADER.replace("Fee", "Betrag");
    signIn(practice, Role.BILLER);
    page.navigate("/charges/imports");
    upload("a.csv", odd + row("V1", "Winter, Nora", "", "I10", "", "99213", "", "125.00"));
    assertThat(holds("Betrag")).hasValue("UNUSED");
    holds("Betrag").selectOption("CHARGE");
    button("Enter 1 row").click();
    assertThat(page.locator("#failed")).hasText("1");
    button("Mend row 2").click();
    assertThat(page).hasURL(Pattern.compile("/charges/drafts/\\d+$"));
    page.locator("[id='patient.birthDate']").fill("05/17/1984");
    page.locator("[data-enter]").click();
    if (page.locator("#charge-said").isVisible()) {
      page.locator("[data-enter]").click();
    }
    assertThat(page.getByText("is entered: $125.00.")).isVisible();
    page.navigate("/charges/imports");
    upload("b.csv", odd + row("V2", "Winter, Nora", "05/17/1984", "I10", "", "99213", "", "1"));
    assertThat(holds("Betrag")).hasValue("CHARGE");
  }

  @Test
  @DisplayName("How far a large file is can be seen, by whoever looks again, and it goes on itself")
  void largeFile() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int visit = 1; visit <= LARGE; visit++) {
      rows.append(row("L" + visit, "Winter, Nora", "05/17/1984", "I10", "", "99213", "", "125"));
    }
    signIn(practice, Role.BILLER);
    page.navigate("/charges/imports");
    upload("large.csv", rows.toString());
    button("Enter " + LARGE + " rows").click();
    assertThat(page.locator("#rows-done")).containsText(" of " + LARGE + " rows done");
    long seen = done();
    assertThat(seen).as("while it goes on").isLessThan(LARGE);
    look("charge-import-progress");
    page.reload();
    assertThat(page.locator("#rows-done, #taken").first()).isVisible();
    assertThat(done()).isGreaterThan(seen);
    assertThat(page.locator("#taken"))
        .hasText(
            Integer.toString(LARGE), new LocatorAssertions.HasTextOptions().setTimeout(60_000));
    assertThat(claimsHeld()).hasSize(LARGE);
    assertThat(
            database
                .owner()
                .sql("select distinct created_by from claim where practice_id = ?")
                .param(practice)
                .query(String.class)
                .single())
        .as("entered as the person who asked")
        .startsWith("browser-person");
  }

  @Test
  @DisplayName("A file that a restart stopped goes on with the rows that wait")
  void stoppedHalfWay() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/imports");
    upload(
        "stopped.csv",
        HEADER
            + row("S1", "Winter, Nora", "05/17/1984", "I10", "", "99213", "", "125")
            + row("S2", "Winter, Nora", "05/17/1984", "I10", "", "99213", "", "125"));
    long id = Long.parseLong(page.url().replaceFirst(".*/", ""));
    database.run(
        practice,
        () -> {
          ChargeImport file = imports.find(id).orElseThrow();
          imports.confirm(file, imports.proposed(file), null);
          imports.settle(id, 2, ImportRow.Outcome.FAILED, "before the restart", null, null);
        });
    page.navigate("/charges/imports");
    assertThat(page.getByText("Stopped half-way")).isVisible();
    page.getByText("stopped.csv").click();
    button("Go on with 1 row").click();
    assertThat(page.locator("#taken")).hasText("1");
    assertThat(page.locator("#import-rows")).containsText("before the restart");
    assertThat(claimsHeld()).hasSize(1);
  }

  private long done() {
    return database
        .owner()
        .sql(
            "select count(*) from charge_import_row where practice_id = ? and outcome <> 'WAITING'")
        .param(practice)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName(
      "What is no file of charges is refused in words, and another practice's is not there")
  void refuses() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/imports");
    upload("empty.csv", "");
    assertThat(page.getByText("The file is empty.")).isVisible();
    upload("note.txt", "Dear all");
    assertThat(page.getByText("The first line must name 2 to 100 columns")).isVisible();
    upload("open.csv", "a,b\n\"never closed,1\n");
    assertThat(page.getByText("This cannot be read as CSV")).isVisible();
    upload("sheet.csv", "PK\u0000\u0001,b\n1,2\n");
    assertThat(page.getByText("This is no text")).isVisible();
    upload("a.csv", HEADER + row("V1", "Winter, Nora", "x", "I10", "", "99213", "", "1"));
    String path = page.url().replaceFirst("https?://[^/]+", "");
    context.clearCookies();
    signIn(database.practice(), Role.BILLER);
    assertThat(page.request().get(path).status()).isEqualTo(404);
  }

  private void upload(String name, String text) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    button("Look at the file").click();
    page.waitForLoadState();
  }

  private Locator holds(String header) {
    return page.getByLabel("Column " + header + " holds");
  }

  private String row(
      String visit,
      String name,
      String born,
      String dx1,
      String dx2,
      String procedure,
      String modifier,
      String charge) {
    return "%s,\"%s\",%s,F,1 Elm Street,Albany,NY,12207,IMP%d,Northern Health Plan,W%s%d,%s,%s,01/05/2026,%s,%s,1,\"%s\"\n"
        .formatted(
            visit, name, born, practice, visit, practice, dx1, dx2, procedure, modifier, charge);
  }

  private List<Long> claimsHeld() {
    return database
        .owner()
        .sql("select id from claim where practice_id = ? order by id")
        .param(practice)
        .query(Long.class)
        .list();
  }
}
