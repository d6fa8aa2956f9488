package io.claimline.remittance;

import io.claimline.x12.Adjustment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What posting does with one adjustment: the rules in the order in which they are asked (R7, R8,
 * R11, R16, R37). Each answers, or leaves it to the next.
 */
final class AdjustmentRules {

  /** Remarks that mark a qualified Medicare beneficiary (R7). */
  private static final Set<String> QUALIFIED_BENEFICIARY = Set.of("N781", "N782", "N783");

  private static final Set<String> COST_SHARE = Set.of("1", "2", "3");
  private static final String COST_SHARE_OF_QUALIFIED_BENEFICIARY = "209";
  private static final String PRIOR_PAYER = "23";
  private static final String PAID_TO_PATIENT = "100";

  /** What is to be done with an adjustment. */
  sealed interface Treatment {

    /** The charge is given up under the contract. */
    record WriteOff() implements Treatment {}

    /** The patient owes it. */
    record ToPatient() implements Treatment {}

    /** It stays open with insurers. */
    record LeaveOpen(String why) implements Treatment {}

    /** It stays open with insurers, since no rule says what it is (R7). */
    record AskPerson() implements Treatment {}

    /** It stands in the journal already. */
    record Known() implements Treatment {}
  }

  /**
   * What surrounds an adjustment.
   *
   * @param denied whether its line is denied
   * @param remarks of its line and its claim
   * @param policy of the practice and of the claim
   */
  record Surroundings(boolean denied, List<String> remarks, PostingPolicy policy) {}

  private interface Rule {
    @Nullable Treatment apply(Adjustment adjustment, Surroundings around);
  }

  private static final List<Rule> RULES =
      List.of(
          AdjustmentRules::priorPayersAreKnown,
          AdjustmentRules::deniedIsNeverWrittenOff,
          AdjustmentRules::contractualOnTheList,
          AdjustmentRules::contractualOffTheList,
          AdjustmentRules::qualifiedBeneficiaryIsNeverAsked,
          AdjustmentRules::patientWasPaid,
          AdjustmentRules::costShareAwaitsFurtherPayer,
          AdjustmentRules::costShareIsThePatients);

  private AdjustmentRules() {}

  static Treatment treat(Adjustment adjustment, Surroundings around) {
    for (Rule rule : RULES) {
      Treatment treatment = rule.apply(adjustment, around);
      if (treatment != null) {
        return treatment;
      }
    }
    return new Treatment.AskPerson();
  }

  static boolean isCostShare(Adjustment adjustment) {
    return isPatientResponsibility(adjustment) && COST_SHARE.contains(adjustment.reasonCode());
  }

  static boolean isPriorPayer(Adjustment adjustment) {
    return adjustment.groupCode().equals("OA") && adjustment.reasonCode().equals(PRIOR_PAYER);
  }

  /** Money that somebody other than the payer is named for, so that nothing paid is no denial. */
  static boolean explainsZero(Adjustment adjustment) {
    return isCostShare(adjustment)
        || isPriorPayer(adjustment)
        || isPaidToPatient(adjustment)
        || isCostShareOfQualifiedBeneficiary(adjustment);
  }

  static boolean isContractual(Adjustment adjustment, PostingPolicy policy) {
    return isContractual(adjustment) && policy.writesOff(adjustment.reasonCode());
  }

  /** R8: reconciled with what was posted from prior payers, never posted again. */
  private static @Nullable Treatment priorPayersAreKnown(Adjustment a, Surroundings around) {
    return isPriorPayer(a) ? new Treatment.Known() : null;
  }

  /** R11: a denial is never written off by posting. */
  private static @Nullable Treatment deniedIsNeverWrittenOff(Adjustment a, Surroundings around) {
    return around.denied() && isContractual(a) ? new Treatment.LeaveOpen("denied") : null;
  }

  /** R7, R11: what the practice's list allows. */
  private static @Nullable Treatment contractualOnTheList(Adjustment a, Surroundings around) {
    return isContractual(a, around.policy()) ? new Treatment.WriteOff() : null;
  }

  private static @Nullable Treatment contractualOffTheList(Adjustment a, Surroundings around) {
    return isContractual(a)
        ? new Treatment.LeaveOpen("not on the practice's list of write-offs")
        : null;
  }

  /** R7: next payer, else write-off; never the patient. */
  private static @Nullable Treatment qualifiedBeneficiaryIsNeverAsked(
      Adjustment a, Surroundings around) {
    boolean marked = around.remarks().stream().anyMatch(QUALIFIED_BENEFICIARY::contains);
    return isCostShareOfQualifiedBeneficiary(a) || (marked && isPatientResponsibility(a))
        ? new Treatment.LeaveOpen("a qualified Medicare beneficiary is never asked")
        : null;
  }

  /** R7, CARC 100: the payer paid the patient; it is collected there. */
  private static @Nullable Treatment patientWasPaid(Adjustment a, Surroundings around) {
    return isPaidToPatient(a) ? new Treatment.ToPatient() : null;
  }

  /** R16, R37: nothing is asked of a patient while a payer is still to answer. */
  private static @Nullable Treatment costShareAwaitsFurtherPayer(
      Adjustment a, Surroundings around) {
    if (!isCostShare(a)) {
      return null;
    }
    if (around.policy().forwarded()) {
      return new Treatment.LeaveOpen("forwarded to the next payer");
    }
    return around.policy().furtherPayer()
        ? new Treatment.LeaveOpen("a further payer is to be asked first")
        : null;
  }

  /** R7: deductible, coinsurance, copay. */
  private static @Nullable Treatment costShareIsThePatients(Adjustment a, Surroundings around) {
    return isCostShare(a) ? new Treatment.ToPatient() : null;
  }

  private static boolean isContractual(Adjustment adjustment) {
    return adjustment.groupCode().equals("CO");
  }

  private static boolean isPatientResponsibility(Adjustment adjustment) {
    return adjustment.groupCode().equals("PR");
  }

  private static boolean isPaidToPatient(Adjustment adjustment) {
    return adjustment.reasonCode().equals(PAID_TO_PATIENT) && !isContractual(adjustment);
  }

  private static boolean isCostShareOfQualifiedBeneficiary(Adjustment adjustment) {
    return adjustment.groupCode().equals("OA")
        && adjustment.reasonCode().equals(COST_SHARE_OF_QUALIFIED_BENEFICIARY);
  }
}
