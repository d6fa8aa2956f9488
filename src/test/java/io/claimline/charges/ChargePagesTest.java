package io.claimline.charges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.BrowserTest;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimImport;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.IncomingClaim;
import io.claimline.codes.CodeLoader;
import io.claimline.page.Role;
import io.claimline.shared.Money;
import io.claimline.workflow.ProcessFixture;
import io.claimline.x12.ProfessionalClaim;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChargePagesTest extends BrowserTest {

  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final String RENDERING = "2000000309";

  @Autowired private ClaimImport claimImport;
  @Autowired private Claims claims;
  @Autowired private ClaimFacts facts;
  @Autowired private ProcessFixture process;
  @Autowired private CodeLoader codes;
  @Autowired private Drafts drafts;
  @Autowired private ChargeBatches batches;
  @Autowired private Clock clock;

  private long practice;
  private int keystrokes;

  @BeforeEach
  void aPracticeWithAPatient() {
    practice = Lakeside.founded(database);
    PracticeCodes.load(codes);
  }

  @Test
  @DisplayName("A four-line claim is entered by keyboard alone, and goes the way of every claim")
  void byKeyboardAlone() {
    long earlier = earlierClaim();
    signIn(practice, Role.BILLER);
    press("g");
    press("e");
    assertThat(heading("Charges")).isVisible();
    page.navigate("/charges/new");
    keystrokes = 0;
    // The first key would go nowhere before the page has drawn itself and set the focus.
    assertThat(page.locator("#patient-search")).isFocused();
    long began = System.nanoTime();

    type("wint");
    assertThat(page.locator("#list-patient-search [role=option]")).hasCount(1);
    press("Enter");
    assertThat(page.locator("[data-chosen-patient]")).hasText("Winter, Nora");
    assertThat(page.locator("#renderingNpi")).isFocused();
    type("oka");
    assertThat(page.locator("[id='list-renderingNpi'] [role=option]")).hasCount(1);
    press("ArrowDown");
    press("Enter");
    press("Alt+I");
    type("J06.9");
    press("Enter");
    type("I10");
    press("Enter");
    press("Enter");
    type(day());
    skipTo("lines[0].procedure");
    type("99213");
    skipTo("lines[0].modifiers");
    type("25");
    skipTo("lines[0].pointers");
    type("AB");
    skipTo("lines[0].charge");
    type("125");
    line(1, "87880", "32");
    line(2, "94640", "27.50");
    line(3, "36415", "11");
    assertThat(page.locator("#total")).hasText("$195.50");
    press("Alt+S");
    assertThat(page.getByText("is entered: $195.50.")).isVisible();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf(
        "Four-line claim by keyboard alone: %d keystrokes, %.1f s at the test's pace%n",
        keystrokes, took.toMillis() / 1000.0);
    assertThat(keystrokes).isLessThan(130);

    long claim = newest();
    assertThat(claim).isNotEqualTo(earlier);
    ProfessionalClaim content = database.call(practice, () -> claims.content(claim));
    assertThat(content.lines()).hasSize(4);
    assertThat(content.charge()).isEqualTo(Money.parse("195.50"));
    assertThat(content.lines().get(3).serviceFrom()).isEqualTo(today().minusDays(2));
    assertThat(content.lines().get(3).diagnosisPointers()).containsExactly(1, 2);
    assertThat(database.call(practice, () -> claims.get(claim)).patientId())
        .as("the patient who was chosen")
        .isEqualTo(database.call(practice, () -> claims.get(earlier)).patientId());
    List<ClaimFact> said = database.call(practice, () -> facts.of(claim));
    assertThat(said)
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.kind()).isEqualTo(FactKind.CHARGED);
              assertThat(fact.detail()).containsEntry("source", "charge entry");
            });
    process.settle(practice);
    assertThat(process.place(practice, claim))
        .as("waits where the imported claim waits")
        .isEqualTo(process.place(practice, earlier))
        .isNotEqualTo("nowhere");
  }

  @Test
  @DisplayName("What is typed survives a reload, is listed, resumed and discarded")
  void draftsSurvive() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/new");
    field("patient.lastName").fill("Summer");
    field("lines[0].procedure").fill("99213");
    field("lines[0].charge").fill("125.00");
    assertThat(page.locator("#draft-state")).containsText("Draft saved at");
    assertThat(page).hasURL(Pattern.compile("/charges/drafts/\\d+$"));
    String draft = page.url();
    long version = count("select max(version) from charge_draft where practice_id = ?");
    page.reload();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(count("select max(version) from charge_draft where practice_id = ?"))
        .as("looking at a draft does not save it")
        .isEqualTo(version);
    assertThat(field("patient.lastName")).hasValue("Summer");
    assertThat(field("lines[0].procedure")).hasValue("99213");
    assertThat(page.locator("#total")).hasText("$125.00");
    field("lines[0].charge").press("Enter");
    assertThat(field("lines[1].from")).isFocused();
    button("Drug and note Alt G").click();
    field("lines[1].ndc").fill("1234");
    assertThat(trouble("lines[1].ndc")).containsText("an NDC of 11 digits");
    page.keyboard().press("Alt+O");
    look("charge-entry-draft");
    field("lines[1].ndc").press("Alt+R");
    assertThat(page.locator("tbody[data-line]")).hasCount(1);
    page.navigate("/charges");
    look("charges");
    page.getByText("Summer").click();
    assertThat(page).hasURL(draft);
    page.navigate("/charges");
    page.getByText("Discard").click();
    assertThat(page.getByText("The draft is discarded.")).isVisible();
    assertThat(page.getByText("Nothing is half done.")).isVisible();
    look("charges-empty");
    assertThat(page.request().get(draft).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("What is wrong stands beside its field; what the scrub will ask for is told too")
  void troubleBesideTheField() {
    signIn(practice, Role.BILLER);
    page.navigate("/charges/new");
    look("charge-entry-empty");
    field("patient.birthDate").fill("31/01/1980");
    assertThat(trouble("patient.birthDate")).containsText("01/31/2026, 1/31/26 or 2026-01-31");
    button("Enter the claim Alt S").click();
    assertThat(trouble("patient.lastName")).containsText("Enter the patient's last name");
    assertThat(trouble("diagnoses[0]")).containsText("Enter at least one diagnosis");
    assertThat(trouble("lines[0].procedure")).containsText("Enter at least one line");
    look("charge-entry-troubles");
    fillNewPatient();
    field("diagnoses[0]").pressSequentially("cold");
    assertThat(page.locator("[id='list-diagnoses[0]'] [role=option]")).containsText("J06.9");
    look("charge-entry-lookup");
    field("diagnoses[0]").fill("V87.7");
    field("lines[0].from").fill(day());
    field("lines[0].procedure").fill("99213");
    field("lines[0].pointers").fill("A");
    field("lines[0].charge").fill("125");
    button("Enter the claim Alt S").click();
    assertThat(trouble("diagnoses[0]")).containsText("this code tells only its cause");
    assertThat(page.locator("#charge-said")).containsText("once more");
    look("charge-entry-warnings");
    button("Enter the claim Alt S").click();
    assertThat(page.getByText("is entered: $125.00.")).isVisible();
  }

  @Test
  @DisplayName("The same charge is not entered twice")
  void notTwice() {
    signIn(practice, Role.BILLER);
    for (int i = 0; i < 2; i++) {
      page.navigate("/charges/new");
      fillNewPatient();
      field("diagnoses[0]").fill("J06.9");
      field("lines[0].from").fill(day());
      field("lines[0].procedure").fill("99213");
      field("lines[0].pointers").fill("A");
      field("lines[0].charge").fill("125");
      button("Enter the claim Alt S").click();
      if (i == 0) {
        assertThat(page.getByText("is entered: $125.00.")).isVisible();
      }
    }
    assertThat(page.locator("#charge-said")).containsText("is entered already");
    assertThat(count("select count(*) from claim where practice_id = ?")).isEqualTo(1);
  }

  @Test
  @DisplayName("Another practice's patient, draft and batch are not there")
  void foreignIds() {
    long other = practice;
    earlierClaim();
    long patient =
        database
            .owner()
            .sql("select id from patient where practice_id = ?")
            .param(other)
            .query(Long.class)
            .single();
    long draft = database.call(other, () -> drafts.begin(ChargeSheet.EMPTY, null));
    long batch = database.call(other, () -> batches.open("Theirs", 1, Money.ZERO));
    signIn(database.practice(), Role.BILLER);
    page.navigate("/charges/new");
    assertThat(post("/charges/patient", Map.of("patientId", Long.toString(patient))))
        .isEqualTo(404);
    assertThat(post("/charges/drafts", Map.of("patientId", Long.toString(patient)))).isEqualTo(404);
    assertThat(post("/charges/claims", Map.of("patientId", Long.toString(patient)))).isEqualTo(404);
    assertThat(post("/charges/drafts", Map.of("draft", Long.toString(draft), "version", "1")))
        .isEqualTo(409);
    assertThat(page.request().get("/charges/drafts/" + draft).status()).isEqualTo(404);
    assertThat(page.request().get("/charges/batches/" + batch).status()).isEqualTo(404);
    page.locator("#patient-search").pressSequentially("winter");
    assertThat(page.getByText("No patient is found so.")).isVisible();
    context.clearCookies();
    signIn(other, Role.PRACTICE_USER);
    assertThat(page.request().get("/charges").status()).isEqualTo(403);
  }

  private long earlierClaim() {
    database.run(
        practice,
        () -> {
          claimImport.take(
              IncomingClaim.anIncomingClaim()
                  .numbered("E" + practice)
                  .payer("NHP" + practice)
                  .on(today().minusDays(9))
                  .build());
          database
              .sql()
              .sql(
                  """
                  insert into provider (practice_id, match_key, npi, organization, last_name,
                      first_name, created_at, created_by)
                  values (?, ?, ?, false, 'Okafor', 'Grace', timestamptz '2026-01-05 12:00Z', 'test')
                  """)
              .params(practice, RENDERING, RENDERING)
              .update();
        });
    return newest();
  }

  private void fillNewPatient() {
    field("patient.lastName").fill("Summer");
    field("patient.firstName").fill("Ann");
    field("patient.birthDate").fill("1/31/80");
    field("patient.sex").fill("f");
    field("patient.line1").fill("1 Elm Street");
    field("patient.city").fill("Albany");
    field("patient.state").fill("ny");
    field("patient.zip").fill("12207");
    field("payer.code").fill("NHP" + practice);
    field("payer.name").fill("Northern Health Plan");
    field("subscriber.memberId").fill("W1" + practice);
  }

  private void line(int row, String procedure, String charge) {
    press("Enter");
    assertThat(field("lines[" + row + "].procedure")).isFocused();
    type(procedure);
    skipTo("lines[" + row + "].charge");
    type(charge);
  }

  private void skipTo(String field) {
    for (int i = 0; i < 12 && !isFocused(field); i++) {
      press("Enter");
    }
    assertThat(field(field)).isFocused();
  }

  private boolean isFocused(String field) {
    return field.equals(page.evaluate("document.activeElement.id"));
  }

  private void type(String text) {
    keystrokes += text.length();
    page.keyboard().type(text);
  }

  private void press(String key) {
    keystrokes++;
    page.keyboard().press(key);
  }

  private Locator field(String name) {
    return page.locator("[id='" + name + "']");
  }

  private Locator trouble(String name) {
    return page.locator("[data-trouble='" + name + "']");
  }

  private int post(String path, Map<String, String> fields) {
    FormData form = FormData.create();
    fields.forEach(form::set);
    return page.request()
        .post(
            path,
            RequestOptions.create()
                .setHeader("X-CLAIMLINE-CSRF", (String) page.evaluate("window.claimline.csrf()"))
                .setForm(form))
        .status();
  }

  private long newest() {
    return count("select max(id) from claim where practice_id = ?");
  }

  private long count(String sql) {
    return database.owner().sql(sql).param(practice).query(Long.class).single();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/New_York"));
  }

  private String day() {
    return US.format(today().minusDays(2));
  }
}
