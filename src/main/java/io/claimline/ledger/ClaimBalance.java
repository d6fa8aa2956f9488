package io.claimline.ledger;

import io.claimline.shared.Money;
import java.util.Collection;

/**
 * A claim's money, summed from its journal rows.
 *
 * @param writtenOff given up by the practice, what an agency is to collect included
 * @param insuranceOpen what insurers still owe; negative is a credit
 * @param patientOpen what the patient still owes; negative is a credit
 */
public record ClaimBalance(
    Money charge,
    Money insurancePaid,
    Money adjusted,
    Money patientPaid,
    Money writtenOff,
    Money insuranceOpen,
    Money patientOpen) {

  public static final ClaimBalance NOTHING =
      new ClaimBalance(
          Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  /** Replays rows of one claim. */
  public static ClaimBalance of(Collection<JournalRow> rows) {
    ClaimBalance balance = NOTHING;
    for (JournalRow row : rows) {
      balance = balance.plus(row);
    }
    return balance;
  }

  public Money open() {
    return insuranceOpen.plus(patientOpen);
  }

  private ClaimBalance plus(JournalRow row) {
    return new ClaimBalance(
        charge.minus(row.effectOn(Account.CHARGES)),
        insurancePaid.plus(row.movedFrom(Account.INSURANCE_RECEIVABLE, Account.UNAPPLIED_CASH)),
        adjusted.plus(row.effectOn(Account.CONTRACTUAL_ADJUSTMENT)),
        patientPaid.plus(row.movedFrom(Account.PATIENT_RECEIVABLE, Account.CASH)),
        writtenOff.plus(row.effectOn(Account.WRITE_OFF)).plus(row.effectOn(Account.BAD_DEBT)),
        insuranceOpen.plus(row.effectOn(Account.INSURANCE_RECEIVABLE)),
        patientOpen.plus(row.effectOn(Account.PATIENT_RECEIVABLE)));
  }
}
