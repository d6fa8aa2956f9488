package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.claimline.claim.FactKind;
import io.claimline.page.Role;
import io.claimline.workflow.ProcessFixture;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.Note;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimPageTest extends DeskTest {

  @Autowired private ProcessFixture process;

  @Test
  @DisplayName("The page says where the claim stands, what it is worth and what happened")
  void tells() {
    long practice = database.practice();
    register(practice, "Riverbend Clinic");
    long claim = sent(practice, "150.00", "40.00");
    append(practice, claim, FactKind.REJECTED, "A7 562: the provider’s NPI is not on file");
    process.settle(practice);
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    assertThat(page.locator(".standing-large")).hasText("Rejected");
    assertThat(page.getByText("It is our move.")).isVisible();
    assertThat(page.locator(".claim-balance")).containsText("$190.00");
    assertThat(page.locator(".story")).containsText("the provider’s NPI is not on file");
    assertThat(page.locator("#diagram .place-now")).not().hasCount(0);
    assertThat(page.locator("#diagram .path-taken")).not().hasCount(0);
    assertThat(page.getByText("Fix rejected claim").first()).isVisible();
    page.getByText("X12 as it came and as it was sent").click();
    Locator sent =
        page.locator("#text .segments > li")
            .filter(new Locator.FilterOptions().setHasText("CLM*" + number(practice, claim)));
    assertThat(sent).containsText("CLM*" + number(practice, claim) + "*190");
    assertThat(sent).containsText("Claim");
    sent.locator("summary").click();
    assertThat(sent.locator(".inspector-elements")).isVisible();
    assertThat(page.locator("#text")).not().containsText("not in the guide here");
    look("claim");
  }

  @Test
  @DisplayName("A sending says in a biller's words how it differs from the one before it")
  void tellsDifferences() {
    long practice = database.practice();
    long claim = sent(practice, "150.00", "40.00");
    append(practice, claim, FactKind.REJECTED, "A7 500: the diagnosis is not specific");
    correct(
        practice,
        claim,
        content ->
            content.toBuilder()
                .diagnoses(List.of(Diagnosis.principal("J0390")))
                .notes(List.of(new Note("ADD", "Records follow by fax")))
                .build());
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    Locator changes = page.locator(".sent-change");
    assertThat(changes).hasCount(1);
    assertThat(changes.locator("summary")).hasText("2 changes since version 1");
    Locator diagnoses = changes.getByRole(AriaRole.ROW).filter(holding("Diagnoses"));
    assertThat(diagnoses.locator("del")).not().hasText("J0390");
    assertThat(diagnoses.locator("strong")).hasText("J0390");
    Locator notes = changes.getByRole(AriaRole.ROW).filter(holding("Notes"));
    assertThat(notes).containsText("nothing");
    assertThat(notes.locator("strong")).hasText("Records follow by fax");
    look("claim-differences");
  }

  @Test
  @DisplayName("The open task is one click away in Tasklist")
  void leadsToTheTask() {
    long practice = database.practice();
    long claim = opened(practice, "90.00");
    process.settle(practice);
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    assertThat(heading("What the scrub found")).isVisible();
    assertThat(
            page.locator(
                "a[href='/camunda/app/tasklist/default/#/?task=%s']"
                    .formatted(process.task(claim).getId())))
        .hasText("Fix claim in Tasklist");
    look("claim-to-fix");
  }

  @Test
  @DisplayName("A patient's payment is taken once, however often the form is sent")
  void takesAPayment() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    String key = page.locator("input[name=key]").inputValue();
    page.getByLabel("Amount").fill("$15.00");
    page.getByLabel("Paid by").selectOption("Card");
    look("claim-payment");
    button("Take the payment").click();
    assertThat(page.getByRole(AriaRole.STATUS).first())
        .containsText("Took $15.00 from the patient.");
    assertThat(page.locator(".claim-balance")).containsText("$5.00");
    page.evaluate("key => document.querySelector('input[name=key]').value = key", key);
    button("Take the payment").click();
    assertThat(page.locator(".claim-balance")).containsText("$5.00");
  }

  @Test
  @DisplayName("An amount that cannot be is answered beside its field, and nothing is taken")
  void refusesAnAmount() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    for (var wrong :
        List.of(
            Map.entry("20.01", "above what the patient owes"),
            Map.entry("0", "must be above 0.00"),
            Map.entry("12.345", "Enter dollars and cents"),
            Map.entry("twenty", "Enter dollars and cents"))) {
      page.getByLabel("Amount").fill(wrong.getKey());
      button("Take the payment").click();
      assertThat(page.locator("#amount-problem")).containsText(wrong.getValue());
      assertThat(page.locator(".claim-balance")).containsText("$20.00");
    }
    look("claim-payment-refused");
    expectTrouble("422");
  }

  @Test
  @DisplayName("Whoever is second sees both what they entered and what stands now")
  void showsBoth() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    pay(practice, claim, "12.00");
    page.getByLabel("Amount").fill("20.00");
    button("Take the payment").click();
    assertThat(heading("The balance changed while you were typing")).isVisible();
    assertThat(section("What you entered")).containsText("$20.00");
    assertThat(section("What stands now")).containsText("$8.00");
    expectTrouble("409");
    look("claim-payment-conflict");
  }

  @Test
  @DisplayName("Somebody of the practice itself sees the claim and takes no money")
  void practiceUserOnlyLooks() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    signIn(practice, Role.PRACTICE_USER);
    page.navigate("/claims/" + claim);
    assertThat(page.getByText("A biller of this practice takes it.")).isVisible();
    assertThat(button("Take the payment")).hasCount(0);
    assertThat(
            page.locator(".frame-side")
                .getByText("Work", new Locator.GetByTextOptions().setExact(true)))
        .hasCount(0);
  }

  @Test
  @DisplayName("Another practice's claim does not exist for a stranger to it, in words of ours")
  void strangersFindNothing() {
    long other = database.practice();
    long theirs = opened(other, "100.00");
    signIn(database.practice(), Role.BILLER);
    page.navigate("/claims/" + theirs);
    assertThat(heading("There is nothing here")).isVisible();
    expectTrouble("404");
    look("not-found");
    for (String below : List.of("/x12", "/model")) {
      assertThat(page.request().get("/claims/" + theirs + below).status()).isEqualTo(404);
    }
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Locator section(String title) {
    return page.locator("section", new Page.LocatorOptions().setHas(heading(title)));
  }
}
