package io.claimline.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.claimline.page.Role;
import io.claimline.patient.Guarantors;
import io.claimline.patientbilling.ContactOutcome;
import io.claimline.patientbilling.Contacts;
import io.claimline.patientbilling.PlanTerms;
import io.claimline.patientbilling.StatementCycle;
import io.claimline.patientbilling.Statements;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GuarantorPageTest extends DeskTest {

  @Autowired private Guarantors guarantors;
  @Autowired private Statements statements;
  @Autowired private StatementCycle cycle;
  @Autowired private Contacts contacts;
  @Autowired private PracticeCalendar calendar;
  @Autowired private MovableClock clock;

  @Test
  @DisplayName("R38 An account shows its visits, statements, what was said, and the plan")
  void account() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "125.00", "80.00");
    patientOf(practice, claim, "Farrow", "June");
    clock.advance(
        Duration.between(
            clock.instant(), database.call(practice, () -> cycle.due(claim)).plusSeconds(1)));
    database.run(practice, () -> statements.send(claim));
    database.run(
        practice,
        () -> {
          LocalDate today = calendar.today(practice);
          contacts.record(claim, "Lost her job; asks to pay in parts.");
          contacts.agreePlan(
              claim, new PlanTerms(Money.parse("20.00"), 4, today.plusDays(14)), "By phone.");
        });
    pay(practice, claim, "20.00");
    signIn(practice, Role.BILLER);
    page.navigate("/guarantors/" + accountOf(practice, claim));

    assertThat(page.locator(".claim-balance")).containsText("$60.00");
    assertThat(page.getByText("1 statement sent")).isVisible();
    assertThat(page.getByText("In good standing")).isVisible();
    assertThat(page.getByText("Lost her job; asks to pay in parts.")).isVisible();
    assertThat(page.getByText(ContactOutcome.PLAN.words())).isVisible();
    look("account");
  }

  @Test
  @DisplayName("Nobody sees an account of a practice that is not theirs")
  void strangersFindNothing() {
    long practice = database.practice();
    long claim = owedByPatient(practice, "125.00", "80.00");
    long account = accountOf(practice, claim);
    signIn(database.practice(), Role.BILLER);
    page.navigate("/guarantors/" + account);
    assertThat(heading("There is nothing here")).isVisible();
    expectTrouble("404");
  }

  private long accountOf(long practice, long claim) {
    return database.call(
        practice,
        () ->
            guarantors.of(
                database
                    .sql()
                    .sql("select patient_id from claim where id = ?")
                    .param(claim)
                    .query(Long.class)
                    .single(),
                LocalDate.of(2026, 1, 5)));
  }
}
