package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.claimline.claim.Standing;
import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.page.Role;
import io.claimline.workflow.ProcessFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person does to a claim from its page, wherever it stands. */
class ClaimActionsTest extends DeskTest {

  @Autowired private ProcessFixture process;
  @Autowired private Documents documents;

  @Test
  @DisplayName("A claim is put on hold until a day to come, and says so")
  void hold() {
    long practice = database.practice();
    long claim = sent(practice, "90.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    open("Put on hold");
    page.getByLabel("Until").fill("2020-01-01");
    page.getByLabel("What is it held for?").fill("records are asked for");
    button("Hold").click();
    assertThat(page.locator(".alert-danger.flash:not([hidden])")).containsText("a day after today");
    open("Put on hold");
    page.getByLabel("What is it held for?").fill("records are asked for");
    look("claim-hold");
    button("Hold").click();
    assertThat(page.locator(".alert-success")).containsText("on hold");
    assertThat(page.locator(".standing-large")).hasText("On hold");
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("RELEASE_HOLD");
  }

  @Test
  @DisplayName("A claim that no payer has is cancelled, and can be reopened when it is closed")
  void cancelAndReopen() {
    long practice = database.practice();
    long claim = opened(practice, "90.00");
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    open("Cancel");
    page.getByLabel("Why was it not to be billed?").fill("entered twice");
    button("Cancel the claim").click();
    assertThat(page.locator(".alert-success")).containsText("being cancelled");
    process.settle(practice);
    assertThat(process.standing(practice, claim)).isEqualTo(Standing.CLOSED);
    page.reload();
    open("Reopen");
    page.getByLabel("What is to be looked at again?").fill("was not a duplicate");
    button("Reopen").click();
    assertThat(page.locator(".standing-large")).hasText("Balance to review");
  }

  @Test
  @DisplayName("A call of the patient becomes a task, and letters are listed")
  void contact() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "120.00", "20.00");
    database.call(
        practice,
        () ->
            documents.keep(
                NewDocument.ofClaim(claim, "appeal-letter", "appeal-1.pdf", new byte[] {1})));
    process.settle(practice);
    signIn(practice, Role.BILLER);
    page.navigate("/claims/" + claim);
    assertThat(page.getByText("Appeal letter")).isVisible();
    open("The patient called or wrote");
    page.getByLabel("What about?").fill("asks for the lines");
    look("claim-contact");
    button("Open a task to answer").click();
    assertThat(page.locator(".standing-large")).hasText("Patient to be answered");
    process.settle(practice);
    assertThat(process.place(practice, claim)).isEqualTo("ANSWER_PATIENT");
  }

  private void open(String action) {
    page.locator(".claim-actions summary", new Page.LocatorOptions().setHasText(action))
        .first()
        .click();
  }
}
