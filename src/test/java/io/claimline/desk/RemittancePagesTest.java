package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.claimline.claim.FactKind;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Origin;
import io.claimline.page.Role;
import io.claimline.shared.PracticeScope;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemittancePagesTest extends DeskTest {

  @Autowired private InboundFiles files;

  @Test
  @DisplayName("A practice without remittances is told how they come in")
  void empty() {
    signIn(database.practice(), Role.BILLER);
    page.navigate("/remittances");
    assertThat(page.getByText("No remittances yet")).isVisible();
    look("remittances-empty");
  }

  @Test
  @DisplayName("A remittance shows each claim posted or parked, with the payer's reasons in words")
  void posted() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    long claim = sent(practice, "100.00");
    append(practice, claim, FactKind.ACCEPTED, "A2");
    String number = number(practice, claim);
    receive(
        practice,
        an835(
            npi,
            "TRACE" + practice,
            "110",
            "CLP*" + number + "*1*100*60*20*CI*PCN1",
            "SVC*HC:99213*100*60",
            "DTM*472*20260105",
            "CAS*CO*45*20",
            "CAS*PR*2*20",
            "CLP*STRANGER" + practice + "*1*50*50**CI*PCN2"));
    signIn(practice, Role.BILLER);
    page.navigate("/remittances");
    assertThat(page.locator("tbody tr")).hasCount(1);
    look("remittances");
    page.getByText("TRACE" + practice).click();
    assertThat(page.locator(".claim-figures")).containsText("$110.00");
    assertThat(page.getByText("None of the practice's claims bears this number").first())
        .isVisible();
    button("Lines of " + number).click();
    assertThat(page.getByText("coinsurance").first()).isVisible();
    look("remittance");
    page.getByLabel("STRANGER" + practice + " side by side").click();
    assertThat(page.getByText("Nothing is posted.")).isVisible();
    look("side-by-side-parked");
    page.goBack();
    page.getByLabel(number + " side by side").click();
    assertThat(page.getByText("Adjusted under contract (CO-45)")).isVisible();
    assertThat(page.getByText("Moved to the patient (PR-2)")).isVisible();
    look("side-by-side");
    page.goBack();
    page.getByText(number).first().click();
    assertThat(heading("What payers decided")).isVisible();
    assertThat(page.locator(".standing-large")).hasText("Patient owes");
    assertThat(page.locator("#payment")).containsText("$20.00");
    look("claim-decided");
  }

  @Test
  @DisplayName("R3 A remittance that does not add up says so and that its money is kept")
  void parked() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    long claim = sent(practice, "100.00");
    receive(
        practice,
        an835(
            npi,
            "UNEVEN" + practice,
            "75",
            "CLP*" + number(practice, claim) + "*1*100*60*40*CI*PCN1",
            "CAS*PR*1*40"));
    signIn(practice, Role.BILLER);
    page.navigate("/remittances");
    page.getByText("UNEVEN" + practice).click();
    assertThat(page.getByText("No claim of this remittance is posted.")).isVisible();
    assertThat(page.locator(".claim-figures")).containsText("$75.00");
    look("remittance-parked");
  }

  @Test
  @DisplayName(
      "A supervisor takes a posting back with its reason, and posts it again; a biller cannot")
  void takenBack() {
    long practice = database.practice();
    String npi = register(practice, "Riverbend Clinic");
    long claim = sent(practice, "100.00");
    append(practice, claim, FactKind.ACCEPTED, "A2");
    String number = number(practice, claim);
    receive(
        practice,
        an835(
            npi,
            "BACK" + practice,
            "60",
            "CLP*" + number + "*1*100*60*20*CI*PCN1",
            "SVC*HC:99213*100*60",
            "DTM*472*20260105",
            "CAS*CO*45*20",
            "CAS*PR*2*20"));
    signIn(practice, Role.BILLER);
    page.navigate("/remittances");
    page.getByText("BACK" + practice).click();
    assertThat(page.getByText("Take all back")).hasCount(0);
    String remittance = page.url();
    page.navigate(remittance + "/taking-back");
    expectTrouble("403");

    signIn(practice, Role.SUPERVISOR);
    page.navigate(remittance);
    look("remittance-supervisor");
    page.getByLabel("Take back the posting on " + number).click();
    look("taking-back");
    page.keyboard().type("wrong file");
    button("Take back").click();
    assertThat(page.getByText("The money is in unapplied cash")).isVisible();
    assertThat(page.getByText("Taken back by a supervisor").first()).containsText("wrong file");
    look("remittance-taken-back");
    button("Post again on " + number).click();
    assertThat(page.getByText("Posted again.")).isVisible();
    page.getByText("Take all back").click();
    look("taking-all-back");
    page.keyboard().type("wrong payer");
    button("Take back").click();
    assertThat(page.getByText("Taken back by a supervisor").first()).containsText("wrong payer");
    page.getByText(number).first().click();
    assertThat(page.locator(".standing-large")).hasText("Awaiting adjudication");
    look("claim-taken-back");
  }

  @Test
  @DisplayName("Nobody sees a remittance of a practice that is not theirs")
  void strangersFindNothing() {
    long practice = database.practice();
    receive(practice, an835(register(practice, "Riverbend Clinic"), "OURS" + practice, "0"));
    long id =
        database.call(
            practice,
            () -> database.sql().sql("select max(id) from remittance").query(Long.class).single());
    signIn(database.practice(), Role.BILLER);
    page.navigate("/remittances/" + id);
    assertThat(heading("There is nothing here")).isVisible();
    expectTrouble("404");
  }

  private void receive(long practice, String text) {
    PracticeScope.writing(practice)
        .run(
            () ->
                files.receive(
                    "remittance.835",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Origin.INBOX,
                    practice));
    readFiles();
  }
}
