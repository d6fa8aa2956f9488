package io.claimline.patientbilling;

import io.claimline.claim.Standing;
import io.claimline.ledger.ClaimBalance;
import io.claimline.patient.Guarantor;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guarantor's account as people look at it.
 *
 * @param zone of the practice
 * @param visits those with a balance of the patient's, oldest first
 * @param statements oldest first, as are contacts, answers and placements
 * @param plan the newest payment plan, null where none was agreed
 */
public record AccountOverview(
    Guarantor guarantor,
    ZoneId zone,
    Money owed,
    List<Visit> visits,
    List<Statement> statements,
    List<PatientContact> contacts,
    List<ContactAnswer> answers,
    @Nullable PaymentPlan plan,
    List<Placement> placements) {

  /**
   * A visit and what is next on it.
   *
   * @param statements how many asked for it since the patient owes it
   * @param due when it is looked at next; null when it is not the patient's turn
   * @param waitsBecause why it is not asked for now; empty when it may be
   */
  public record Visit(
      long claimId,
      String claimNumber,
      long patientId,
      String patientName,
      @Nullable LocalDate served,
      Standing standing,
      ClaimBalance balance,
      int statements,
      @Nullable LocalDate due,
      String waitsBecause) {}
}
