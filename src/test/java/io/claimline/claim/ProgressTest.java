package io.claimline.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ledger.Account;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.JournalRow;
import io.claimline.shared.Money;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a claim stands, by its facts and its balance alone. */
class ProgressTest {

  private static final ClaimBalance CHARGED = balance("100.00", "0.00");
  private static final ClaimBalance ZERO = balance("0.00", "0.00");

  @Test
  void a_clean_claim_walks_from_charge_to_closed() {
    assertThat(stands(CHARGED, FactKind.CHARGED)).isEqualTo(Standing.TO_VERIFY);
    assertThat(stands(CHARGED, FactKind.CHARGED, FactKind.COVERAGE_ACTIVE))
        .isEqualTo(Standing.TO_SCRUB);
    assertThat(stands(CHARGED, FactKind.CHARGED, FactKind.COVERAGE_ACTIVE, FactKind.SCRUB_PASSED))
        .isEqualTo(Standing.TO_QUEUE);
    Progress queued = sent();
    assertThat(queued.standing(CHARGED)).isEqualTo(Standing.SENT);
    Progress accepted = queued.after(FactKind.RECEIVED, 1L).after(FactKind.ACCEPTED, 1L);
    assertThat(accepted.standing(CHARGED)).isEqualTo(Standing.ACCEPTED);
    Progress adjudicated = accepted.after(FactKind.ADJUDICATED, null);
    assertThat(adjudicated.standing(balance("0.00", "20.00"))).isEqualTo(Standing.PATIENT_OWES);
    assertThat(adjudicated.standing(ZERO)).isEqualTo(Standing.SETTLED);
    assertThat(adjudicated.after(FactKind.CLOSED, null).standing(ZERO)).isEqualTo(Standing.CLOSED);
  }

  @Test
  void a_failed_scrub_waits_for_a_fix_and_is_scrubbed_again() {
    assertThat(stands(CHARGED, FactKind.CHARGED, FactKind.COVERAGE_ACTIVE, FactKind.SCRUB_FAILED))
        .isEqualTo(Standing.TO_FIX);
    assertThat(
            stands(
                CHARGED,
                FactKind.CHARGED,
                FactKind.COVERAGE_ACTIVE,
                FactKind.SCRUB_FAILED,
                FactKind.CORRECTED))
        .isEqualTo(Standing.TO_SCRUB);
  }

  @Test
  @DisplayName("R32 an adjudication that comes before the acceptance implies it")
  void adjudication_before_acceptance() {
    Progress adjudicated = sent().after(FactKind.ADJUDICATED, null);
    assertThat(adjudicated.after(FactKind.ACCEPTED, 1L)).isEqualTo(adjudicated);
    assertThat(adjudicated.standing(ZERO)).isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName(
      "R31 a payer's rejection after an acceptance reopens, after an adjudication it does not")
  void late_rejection() {
    assertThat(sent().after(FactKind.ACCEPTED, 1L).after(FactKind.REJECTED, 1L).standing(CHARGED))
        .isEqualTo(Standing.REJECTED);
    Progress adjudicated = sent().after(FactKind.ADJUDICATED, null);
    assertThat(adjudicated.after(FactKind.REJECTED, 1L)).isEqualTo(adjudicated);
  }

  @Test
  @DisplayName("R31 an answer to an earlier submission changes nothing")
  void answer_to_an_earlier_submission() {
    Progress sentAgain =
        sent()
            .after(FactKind.REJECTED, 1L)
            .after(FactKind.CORRECTED, null)
            .after(FactKind.SCRUB_PASSED, null)
            .after(FactKind.QUEUED, 2L)
            .after(FactKind.SENT, 2L);
    assertThat(sentAgain.after(FactKind.REJECTED, 1L)).isEqualTo(sentAgain);
    assertThat(sentAgain.after(FactKind.ACCEPTED, 2L).standing(CHARGED))
        .isEqualTo(Standing.ACCEPTED);
  }

  @Test
  void clocks_that_ran_out_call_a_person_and_start_anew() {
    Progress overdue = sent().after(FactKind.ACKNOWLEDGEMENT_OVERDUE, null);
    assertThat(overdue.standing(CHARGED)).isEqualTo(Standing.ACKNOWLEDGEMENT_OVERDUE);
    assertThat(overdue.after(FactKind.TRACED, null).standing(CHARGED)).isEqualTo(Standing.SENT);
    assertThat(overdue.after(FactKind.ACCEPTED, 1L).standing(CHARGED)).isEqualTo(Standing.ACCEPTED);
    Progress accepted = sent().after(FactKind.ACCEPTED, 1L);
    Progress silent = accepted.after(FactKind.REMITTANCE_OVERDUE, null);
    assertThat(silent.standing(CHARGED)).isEqualTo(Standing.REMITTANCE_OVERDUE);
    Progress toCall = silent.after(FactKind.CALL_DUE, null);
    assertThat(toCall.standing(CHARGED)).isEqualTo(Standing.TO_CALL);
    assertThat(toCall.after(FactKind.FOLLOWED_UP, null)).isEqualTo(accepted);
    assertThat(accepted.after(FactKind.ACKNOWLEDGEMENT_OVERDUE, null)).isEqualTo(accepted);
  }

  @Test
  void a_denial_is_worked_until_insurers_owe_nothing() {
    Progress denied = sent().after(FactKind.DENIED, null);
    assertThat(denied.standing(CHARGED)).isEqualTo(Standing.DENIED);
    assertThat(denied.after(FactKind.WRITTEN_OFF, null).standing(ZERO)).isEqualTo(Standing.SETTLED);
    assertThat(denied.standing(balance("0.00", "15.00"))).isEqualTo(Standing.PATIENT_OWES);
  }

  @Test
  void what_insurers_left_open_without_a_denial_is_reviewed() {
    Progress adjudicated = sent().after(FactKind.ADJUDICATED, null);
    assertThat(adjudicated.standing(balance("5.00", "0.00"))).isEqualTo(Standing.TO_REVIEW);
    assertThat(adjudicated.standing(balance("-5.00", "0.00"))).isEqualTo(Standing.TO_REVIEW);
    assertThat(adjudicated.standing(balance("0.00", "-5.00"))).isEqualTo(Standing.TO_REVIEW);
  }

  @Test
  @DisplayName("R13 a reversal reopens a closed claim")
  void a_reversal_reopens() {
    Progress closed = sent().after(FactKind.ADJUDICATED, null).after(FactKind.CLOSED, null);
    assertThat(closed.after(FactKind.REVERSED, null).standing(CHARGED))
        .isEqualTo(Standing.TO_REVIEW);
  }

  @Test
  void an_eligibility_that_is_asked_is_answered_late_or_doubted() {
    assertThat(walked(CHARGED, FactKind.ELIGIBILITY_ASKED)).isEqualTo(Standing.ELIGIBILITY_ASKED);
    assertThat(walked(CHARGED, FactKind.ELIGIBILITY_ASKED, FactKind.ELIGIBILITY_OVERDUE))
        .isEqualTo(Standing.COVERAGE_DOUBTFUL);
    assertThat(
            walked(
                CHARGED,
                FactKind.ELIGIBILITY_ASKED,
                FactKind.ELIGIBILITY_OVERDUE,
                FactKind.COVERAGE_ACTIVE))
        .isEqualTo(Standing.TO_SCRUB);
    assertThat(walked(CHARGED, FactKind.COVERAGE_DOUBTFUL, FactKind.CORRECTED))
        .isEqualTo(Standing.TO_VERIFY);
    assertThat(walked(CHARGED, FactKind.COVERAGE_DOUBTFUL, FactKind.COVERAGE_RESOLVED))
        .isEqualTo(Standing.TO_SCRUB);
    assertThat(
            walked(
                balance("0.00", "100.00"),
                FactKind.COVERAGE_DOUBTFUL,
                FactKind.TRANSFERRED_TO_PATIENT))
        .isEqualTo(Standing.PATIENT_OWES);
  }

  @Test
  @DisplayName("R34 a missing remittance is asked for by 276, then by telephone")
  void follow_up() {
    Progress asked =
        sent()
            .after(FactKind.ACCEPTED, 1L)
            .after(FactKind.REMITTANCE_OVERDUE, null)
            .after(FactKind.STATUS_ASKED, null);
    assertThat(asked.standing(CHARGED)).isEqualTo(Standing.STATUS_ASKED);
    assertThat(asked.after(FactKind.STATUS_PENDING, null).standing(CHARGED))
        .isEqualTo(Standing.ACCEPTED);
    assertThat(asked.after(FactKind.STATUS_UNKNOWN, null).standing(CHARGED))
        .isEqualTo(Standing.TO_CALL);
    assertThat(
            asked
                .after(FactKind.STATUS_OVERDUE, null)
                .after(FactKind.FOLLOWED_UP, null)
                .standing(CHARGED))
        .isEqualTo(Standing.ACCEPTED);
    Progress adjudicated = asked.after(FactKind.ADJUDICATED, null);
    assertThat(adjudicated.after(FactKind.STATUS_UNKNOWN, null)).isEqualTo(adjudicated);
  }

  @Test
  @DisplayName("R35 an appeal goes level after level; a remittance ends it whenever it comes")
  void appeal() {
    Progress sent =
        sent()
            .after(FactKind.DENIED, null)
            .after(FactKind.APPEAL_BEGUN, null)
            .after(FactKind.APPEAL_SENT, null);
    assertThat(sent.standing(CHARGED)).isEqualTo(Standing.APPEALED);
    assertThat(sent.after(FactKind.APPEAL_OVERDUE, null).standing(CHARGED))
        .isEqualTo(Standing.APPEAL_OVERDUE);
    assertThat(sent.after(FactKind.APPEAL_LOST, null).standing(CHARGED)).isEqualTo(Standing.DENIED);
    assertThat(sent.after(FactKind.APPEAL_WON, null).standing(CHARGED))
        .isEqualTo(Standing.ACCEPTED);
    assertThat(sent.after(FactKind.ADJUDICATED, null).standing(ZERO)).isEqualTo(Standing.SETTLED);
  }

  @Test
  void a_write_off_that_is_refused_goes_back_to_where_it_was_asked() {
    Progress asked = sent().after(FactKind.DENIED, null).after(FactKind.WRITE_OFF_ASKED, null);
    assertThat(asked.standing(CHARGED)).isEqualTo(Standing.WRITE_OFF_ASKED);
    assertThat(asked.after(FactKind.WRITE_OFF_REFUSED, null).standing(CHARGED))
        .isEqualTo(Standing.DENIED);
    Progress onReview =
        sent().after(FactKind.ADJUDICATED, null).after(FactKind.WRITE_OFF_ASKED, null);
    assertThat(onReview.after(FactKind.WRITE_OFF_REFUSED, null).standing(CHARGED))
        .isEqualTo(Standing.TO_REVIEW);
  }

  @Test
  @DisplayName("R38 the ladder of statements ends with the agency, and a call only interrupts it")
  void patients_share() {
    ClaimBalance share = balance("0.00", "20.00");
    Progress billed = sent().after(FactKind.ADJUDICATED, null).after(FactKind.STATEMENT_SENT, null);
    assertThat(billed.standing(share)).isEqualTo(Standing.PATIENT_BILLED);
    Progress called = billed.after(FactKind.PATIENT_CONTACTED, null);
    assertThat(called.standing(share)).isEqualTo(Standing.PATIENT_CONTACTED);
    assertThat(called.after(FactKind.PATIENT_ANSWERED, null)).isEqualTo(billed);
    Progress due = billed.after(FactKind.COLLECTIONS_DUE, null);
    assertThat(due.standing(share)).isEqualTo(Standing.COLLECTIONS_DUE);
    assertThat(due.after(FactKind.PLACEMENT_REFUSED, null).standing(share))
        .isEqualTo(Standing.PATIENT_BILLED);
    Progress placed = due.after(FactKind.PLACED, null);
    assertThat(placed.standing(ZERO)).isEqualTo(Standing.AT_AGENCY);
    assertThat(placed.after(FactKind.RECALLED, null).standing(share))
        .isEqualTo(Standing.PATIENT_OWES);
    assertThat(placed.after(FactKind.PLACEMENT_ENDED, null).standing(ZERO))
        .isEqualTo(Standing.SETTLED);
  }

  @Test
  @DisplayName("R37 a remittance that comes late takes the claim back from the patient")
  void late_remittance() {
    Progress billed = sent().after(FactKind.ADJUDICATED, null).after(FactKind.STATEMENT_SENT, null);
    assertThat(billed.after(FactKind.REVERSED, null).standing(CHARGED))
        .isEqualTo(Standing.TO_REVIEW);
    assertThat(billed.after(FactKind.DENIED, null).standing(CHARGED)).isEqualTo(Standing.DENIED);
  }

  private static Standing walked(ClaimBalance balance, FactKind... facts) {
    Progress progress = Progress.BEFORE_ALL.after(FactKind.CHARGED, null);
    for (FactKind fact : facts) {
      progress = progress.after(fact, null);
    }
    return progress.standing(balance);
  }

  private static Progress sent() {
    return Progress.BEFORE_ALL
        .after(FactKind.CHARGED, null)
        .after(FactKind.COVERAGE_ACTIVE, null)
        .after(FactKind.SCRUB_PASSED, null)
        .after(FactKind.QUEUED, 1L)
        .after(FactKind.SENT, 1L);
  }

  private static Standing stands(ClaimBalance balance, FactKind... facts) {
    Progress progress = Progress.BEFORE_ALL;
    for (FactKind fact : facts) {
      progress = progress.after(fact, null);
    }
    return progress.standing(balance);
  }

  private static ClaimBalance balance(String insuranceOpen, String patientOpen) {
    return ClaimBalance.of(
        java.util.stream.Stream.of(
                move(Account.INSURANCE_RECEIVABLE, insuranceOpen),
                move(Account.PATIENT_RECEIVABLE, patientOpen))
            .flatMap(List::stream)
            .toList());
  }

  private static List<JournalRow> move(Account account, String amount) {
    Money money = Money.parse(amount);
    return money.isZero() ? List.of() : List.of(JournalRow.of(account, Account.CHARGES, money));
  }
}
