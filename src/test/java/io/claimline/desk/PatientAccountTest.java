package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.page.Role;
import io.claimline.patient.Guarantors;
import io.claimline.shared.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class PatientAccountTest extends DeskTest {

  @Autowired private Journal journal;
  @Autowired private Guarantors guarantors;

  @Test
  @DisplayName("The page explains how a balance came about, what is the patient's and what is not")
  void explainsTheBalance() {
    long practice = database.practice();
    register(practice, "Riverbend Clinic");
    long decided = opened(practice, "120.00");
    decided(practice, decided);
    long pending = visitOfTheSamePatient(practice, decided, opened(practice, "90.00"));
    patientOf(practice, decided, "FARROW", "JUNE");
    long patient = patient(practice, decided);
    database.run(practice, () -> guarantors.of(patient, LocalDate.of(2026, 1, 5)));
    sibling(practice, patient, "Farrow", "Theo");
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + pending);
    page.locator("a[href='/patients/" + patient + "']").click();

    assertThat(page.locator("h1")).hasText("Farrow, June");
    assertThat(page.locator("#insurance-pending")).hasText("$90.00");
    assertThat(page.locator("#patient-due")).hasText("$20.00");
    assertThat(page.locator(".claim-balance")).containsText("$110.00");
    assertThat(page.locator("#explained"))
        .containsText(
            "2 visits were charged with $210.00. Insurers paid $80.00 of it. $20.00 was taken off"
                + " under insurers’ contracts. $90.00 is still with insurers: nothing is asked of"
                + " the patient for it now. $20.00 is the patient’s to pay.");
    Locator entries = page.locator(".account-entry");
    assertThat(entries).hasCount(3);
    assertThat(entries.nth(1)).containsText("Sample Health paid $80.00.");
    assertThat(entries.nth(1))
        .containsText(
            "$20.00 was taken off under the contract with Sample Health: CO-45 above the contracted"
                + " or allowed fee.");
    assertThat(entries.nth(1))
        .containsText("$20.00 became the patient’s to pay: PR-2 coinsurance.");
    assertThat(entries.nth(1).locator(".money").nth(2)).hasText("$20.00");
    assertThat(entries.nth(1).locator(".money").nth(3)).hasText("$20.00");
    assertThat(entries.first().locator(".money").last()).hasText("$110.00");
    assertThat(page.locator(".account-claim")).hasCount(2);
    assertThat(page.getByText("Farrow, Theo")).isVisible();
    assertThat(page.getByText("Member number corrected on")).hasCount(0);
    look("patient-account");
  }

  @Test
  @DisplayName("A patient without a visit has an account that says what is missing")
  void empty() {
    long practice = database.practice();
    long patient = patient(practice, opened(practice, "10.00"));
    long other = sibling(practice, patient, "Sample", "Otto");
    signIn(practice, Role.BILLER);
    page.navigate("/patients/" + other);
    assertThat(page.getByText("No claim yet.")).isVisible();
    assertThat(page.getByText("No money has moved yet.")).isVisible();
    assertThat(page.getByText("Nothing was noted yet.")).isVisible();
    assertThat(page.locator("#payment")).hasCount(0);
    look("patient-account-empty");
  }

  @Test
  @DisplayName("A payment at the desk pays the oldest visit first and leaves a receipt, once")
  void takesAPayment() throws IOException {
    long practice = database.practice();
    long first = owedByPatient(practice, "120.00", "20.00");
    long second =
        visitOfTheSamePatient(practice, first, owedByPatient(practice, "160.00", "60.00"));
    signIn(practice, Role.BILLER);
    page.navigate("/patients/" + patient(practice, first));
    String key = page.locator("#payment input[name=key]").inputValue();
    page.getByLabel("Amount").fill("50.00");
    page.getByLabel("Paid by").selectOption("Check");
    page.getByLabel("Check or slip number").fill("1042");
    button("Take the payment").click();

    Locator receipt = page.locator(".alert a[href^='/documents/']");
    assertThat(page.locator(".alert-success")).containsText("Took $50.00 from the patient.");
    String text = pdf(receipt.getAttribute("href"));
    assertThat(text)
        .contains("Receipt", "$50.00", "Check 1042", "Still yours to pay: $30.00")
        .contains(number(practice, first), number(practice, second))
        .contains("$20.00", "$30.00")
        .doesNotContain("99213", "J06");
    assertThat(page.locator("#patient-due")).hasText("$30.00");
    assertThat(page.getByText("The patient paid $20.00: Check.")).isVisible();
    assertThat(page.getByText("Payment receipt")).isVisible();
    look("patient-account-paid");

    page.evaluate("key => document.querySelector('#payment input[name=key]').value = key", key);
    button("Take the payment").click();
    assertThat(page.locator("#patient-due")).hasText("$30.00");
    page.navigate("/claims/" + second);
    assertThat(page.locator(".claim-balance")).containsText("$30.00");
  }

  @Test
  @DisplayName("A payment on a claim's page leaves a receipt too")
  void receiptOfAClaim() throws IOException {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    button("Take the payment").click();
    Locator receipt =
        page.locator("a[href^='/documents/']")
            .filter(new Locator.FilterOptions().setHasText("receipt-"));
    assertThat(pdf(receipt.getAttribute("href")))
        .contains("You paid", "$20.00", "Nothing more is yours to pay");
  }

  @Test
  @DisplayName("What cannot be taken is answered beside its field, and nothing is taken")
  void refusesAPayment() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.BILLER);
    page.navigate("/patients/" + patient(practice, claim));
    for (var wrong :
        List.of(
            Map.entry("20.01", "above what the patient owes"),
            Map.entry("0", "must be above 0.00"),
            Map.entry("twenty", "Enter dollars and cents"))) {
      page.getByLabel("Amount").fill(wrong.getKey());
      button("Take the payment").click();
      assertThat(page.locator("#amount-problem")).containsText(wrong.getValue());
      assertThat(page.getByLabel("Amount")).hasValue(wrong.getKey());
      assertThat(page.locator("#patient-due")).hasText("$20.00");
    }
    page.getByLabel("Amount").fill("20.00");
    page.getByLabel("Check or slip number").fill("4111 1111 1111 1111");
    button("Take the payment").click();
    assertThat(page.locator("#amount-problem")).containsText("A card’s number is never kept");
    assertThat(page.locator("#patient-due")).hasText("$20.00");
    look("patient-account-payment-refused");
    expectTrouble("422");
  }

  @Test
  @DisplayName("Whoever is second is told what changed, and takes it knowing that")
  void showsWhatChanged() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.BILLER);
    page.navigate("/patients/" + patient(practice, claim));
    pay(practice, claim, "12.00");
    page.getByLabel("Amount").fill("8.00");
    button("Take the payment").click();
    assertThat(page.locator("#amount-problem"))
        .containsText("the patient owed $20.00 and owes $8.00 now");
    expectTrouble("409");
    button("Take the payment").click();
    assertThat(page.locator("#patient-due")).hasText("$0.00");
  }

  @Test
  @DisplayName("A note is appended with who and when; a wrong one is set right by a further note")
  void notes() {
    long practice = database.practice();
    long patient = patient(practice, opened(practice, "90.00"));
    String biller = signIn(practice, Role.BILLER);
    page.navigate("/patients/" + patient);
    page.getByLabel("New note").fill("   ");
    button("Write the note").click();
    assertThat(page.locator("#note-problem")).containsText("Write from 1 to 2,000 characters");
    expectTrouble("422");
    page.getByLabel("New note").fill("Calls back on Monday.\nPrefers <mornings>.");
    button("Write the note").click();
    Locator notes = page.locator(".account-note");
    assertThat(notes).hasCount(1);
    assertThat(notes).containsText("Prefers <mornings>.");
    assertThat(notes).containsText(biller);
    notes.getByText("Correct it").click();
    page.getByLabel("What is right").fill("Calls back on Tuesday.");
    button("Write the correction").click();
    assertThat(notes).hasCount(2);
    assertThat(notes.first()).containsText("Corrects the note of");
    assertThat(notes.last().locator("del")).containsText("Calls back on Monday.");
    assertThat(notes.last()).containsText("Corrected on");
    look("patient-account-notes");
  }

  @Test
  @DisplayName("A telephone number is checked and recorded; an earlier one is kept")
  void telephone() {
    long practice = database.practice();
    long patient = patient(practice, opened(practice, "90.00"));
    signIn(practice, Role.BILLER);
    page.navigate("/patients/" + patient);
    page.getByText("Add a telephone number").click();
    page.getByLabel("Telephone number").fill("555-0142");
    button("Record the number").click();
    assertThat(page.locator("#number-problem")).containsText("Enter area code and number");
    expectTrouble("422");
    for (String number : List.of("518.555.0142", "+1 (518) 555-0143")) {
      if (!page.getByLabel("Telephone number").isVisible()) {
        page.locator("summary", new Page.LocatorOptions().setHasText("telephone number")).click();
      }
      page.getByLabel("Telephone number").fill(number);
      button("Record the number").click();
      assertThat(page.locator(".alert-success")).containsText("recorded");
    }
    assertThat(page.getByText("(518) 555-0143")).isVisible();
    assertThat(page.getByText("(518) 555-0142, until a later one was told")).isVisible();
  }

  @Test
  @DisplayName("Another practice's account does not exist for a stranger, whatever is asked of it")
  void strangersFindNothing() {
    long other = database.practice();
    long theirs = patient(other, owedByPatient(other, "120.00", "20.00"));
    long practice = database.practice();
    long ours = patient(practice, opened(practice, "90.00"));
    signIn(practice, Role.BILLER);
    page.navigate("/patients/" + theirs);
    assertThat(heading("There is nothing here")).isVisible();
    expectTrouble("404");
    for (String below : List.of("/claims?before=99999999", "/ledger?before=99999999")) {
      assertThat(page.request().get("/patients/" + theirs + below).status()).isEqualTo(404);
    }
    assertThat(
            post(
                "/patients/" + theirs + "/payments",
                "amount=20.00&method=Cash&reference=&seenCents=2000&key=k"))
        .isEqualTo(404);
    assertThat(post("/patients/" + theirs + "/notes", "words=Hello")).isEqualTo(404);
    assertThat(post("/patients/" + theirs + "/phones", "number=5185550142")).isEqualTo(404);
    long theirNote = note(other, theirs);
    assertThat(post("/patients/" + ours + "/notes", "words=Hello&corrects=" + theirNote))
        .isEqualTo(404);
    assertThat(rows("patient_note", theirs)).isOne();
    assertThat(rows("patient_phone", theirs)).isZero();
    assertThat(rows("desk_payment", theirs)).isZero();
  }

  @Test
  @DisplayName("Somebody of the practice itself sees the account and writes nothing on it")
  void practiceUserOnlyLooks() {
    long practice = database.practice();
    long patient = patient(practice, owedByPatient(practice, "120.00", "20.00"));
    signIn(practice, Role.PRACTICE_USER);
    page.navigate("/patients/" + patient);
    assertThat(page.getByText("A biller of this practice takes it.")).isVisible();
    assertThat(button("Take the payment")).hasCount(0);
    assertThat(button("Write the note")).hasCount(0);
    assertThat(post("/patients/" + patient + "/notes", "words=Hello")).isEqualTo(403);
    assertThat(rows("patient_note", patient)).isZero();
  }

  @Test
  @DisplayName("However many claims an account holds, its page asks the database as often")
  void asksAsOften() {
    long practice = database.practice();
    long first = opened(practice, "10.00");
    long patient = patient(practice, first);
    signIn(practice, Role.BILLER);
    page.navigate("/patients/" + patient);
    int few = statementsOf(() -> page.navigate("/patients/" + patient));
    for (int i = 0; i < 29; i++) {
      visitOfTheSamePatient(practice, first, opened(practice, "10.00"));
    }
    int many = statementsOf(() -> page.navigate("/patients/" + patient));
    assertThat(many).isEqualTo(few).isLessThan(20);
    assertThat(page.locator(".account-claim")).hasCount(25);
    assertThat(page.locator(".account-entry")).hasCount(25);
    assertThat(page.locator(".account-entry").first().locator(".money").last()).hasText("$300.00");
    button("Show older claims").click();
    assertThat(page.locator(".account-claim")).hasCount(30);
    button("Show older entries").click();
    assertThat(page.locator(".account-entry")).hasCount(30);
    assertThat(page.locator(".account-entry").last().locator(".money").last()).hasText("$10.00");
    assertThat(page.locator(".account-claim .claim-number").allTextContents())
        .doesNotHaveDuplicates();
  }

  /** Sample Health pays 80.00 of 120.00, takes 20.00 off and leaves 20.00 to the patient. */
  private void decided(long practice, long claim) {
    database.run(
        practice,
        () -> {
          Long payer = id("select payer_id from claim where id = ?", claim);
          journal.post(
              new NewEntry(
                  EntryKind.REMITTANCE_POSTED,
                  claim,
                  null,
                  "decided:" + claim,
                  null,
                  List.of(
                      JournalRow.of(
                              Account.UNAPPLIED_CASH,
                              Account.INSURANCE_RECEIVABLE,
                              Money.parse("80.00"))
                          .by(payer),
                      JournalRow.of(
                              Account.CONTRACTUAL_ADJUSTMENT,
                              Account.INSURANCE_RECEIVABLE,
                              Money.parse("20.00"))
                          .by(payer)
                          .because("CO", "45"),
                      JournalRow.of(
                              Account.PATIENT_RECEIVABLE,
                              Account.INSURANCE_RECEIVABLE,
                              Money.parse("20.00"))
                          .by(payer)
                          .because("PR", "2"))));
        });
  }

  /** Gives a claim to the patient of another one. */
  private long visitOfTheSamePatient(long practice, long model, long claim) {
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    update claim set patient_id = m.patient_id, coverage_id = m.coverage_id
                    from (select patient_id, coverage_id from claim where id = ?) m where id = ?
                    """)
                .params(model, claim)
                .update());
    return claim;
  }

  /** Somebody on the same policy. */
  private long sibling(long practice, long patient, String last, String first) {
    return database.call(
        practice,
        () -> {
          Long sibling =
              database
                  .sql()
                  .sql(
                      """
                      insert into patient (practice_id, last_name, first_name, birth_date, created_at,
                          created_by)
                      values (?, ?, ?, '2019-04-01', timestamptz '2026-01-05 12:00Z', 'test')
                      returning id
                      """)
                  .params(practice, last, first)
                  .query(Long.class)
                  .single();
          database
              .sql()
              .sql(
                  """
                  insert into coverage (practice_id, patient_id, payer_id, position, member_id,
                      relationship_code, subscriber_last_name, created_at, created_by)
                  select practice_id, ?, payer_id, 1, member_id, '19', subscriber_last_name,
                      created_at, 'test'
                  from coverage where patient_id = ?
                  """)
              .params(sibling, patient)
              .update();
          return sibling;
        });
  }

  private long note(long practice, long patient) {
    return database.call(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    insert into patient_note (practice_id, patient_id, words, written_at, written_by)
                    values (?, ?, 'Theirs', timestamptz '2026-01-05 12:00Z', 'test') returning id
                    """)
                .params(practice, patient)
                .query(Long.class)
                .single());
  }

  private long patient(long practice, long claim) {
    return database.call(practice, () -> id("select patient_id from claim where id = ?", claim));
  }

  private Long id(String sql, long claim) {
    return database.sql().sql(sql).param(claim).query(Long.class).single();
  }

  private long rows(String table, long patient) {
    return database
        .owner()
        .sql("select count(*) from " + table + " where patient_id = ?")
        .param(patient)
        .query(Long.class)
        .single();
  }

  private int post(String path, String form) {
    FormData data = FormData.create();
    for (String field : form.split("&")) {
      String[] parts = field.split("=", 2);
      data.set(parts[0], parts[1]);
    }
    String token = (String) page.evaluate("window.claimline.csrf()");
    return page.request()
        .post(path, RequestOptions.create().setForm(data).setHeader("X-CLAIMLINE-CSRF", token))
        .status();
  }

  private String pdf(String address) throws IOException {
    APIResponse answer = page.request().get(address);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** How many statements the server prepares meanwhile. */
  private static int statementsOf(Runnable visit) {
    Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = statements.getLevel();
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    statements.setLevel(Level.DEBUG);
    statements.setAdditive(false);
    statements.addAppender(seen);
    try {
      visit.run();
    } finally {
      statements.detachAppender(seen);
      statements.setLevel(before);
      statements.setAdditive(true);
    }
    return (int)
        seen.list.stream()
            .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
            .count();
  }
}
