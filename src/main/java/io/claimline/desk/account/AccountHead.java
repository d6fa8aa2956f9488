package io.claimline.desk.account;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The top of a patient's account.
 *
 * @param zone of the practice
 * @param today in the practice's zone
 * @param review why a person must look at the patient; null when settled
 * @param guarantor who answers for what the patient owes; null until anybody is asked
 */
record AccountHead(
    long id,
    long practiceId,
    String practice,
    ZoneId zone,
    LocalDate today,
    String name,
    @Nullable LocalDate birthDate,
    String sex,
    String address,
    @Nullable String review,
    @Nullable Guarantor guarantor,
    Totals totals) {

  /**
   * A guarantor's account.
   *
   * @param patient whether the patient answers for itself
   */
  record Guarantor(long id, String name, boolean patient) {}

  /**
   * All visits together.
   *
   * @param insurancePending what insurers still owe, credits aside
   * @param patientDue what is the patient's to pay, credits aside
   * @param insuranceCredit what insurers have paid too much, positive
   * @param patientCredit what the patient has paid too much, positive
   */
  record Totals(
      long visits,
      Money charge,
      Money insurancePaid,
      Money adjusted,
      Money writtenOff,
      Money patientPaid,
      Money insurancePending,
      Money patientDue,
      Money insuranceCredit,
      Money patientCredit) {

    public Money balance() {
      return insurancePending.plus(patientDue).minus(insuranceCredit).minus(patientCredit);
    }

    /** Credits that were set aside to be paid back: what the other sums leave unexplained. */
    public Money setAside() {
      return balance()
          .minus(charge.minus(insurancePaid).minus(adjusted).minus(writtenOff).minus(patientPaid));
    }
  }

  /** In whole years, null while the birth date is not known. */
  public @Nullable Integer age() {
    return birthDate == null ? null : Integer.valueOf(Period.between(birthDate, today).getYears());
  }
}
