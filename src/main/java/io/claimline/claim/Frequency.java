package io.claimline.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claim frequency code of the next submission, and the payer's number it refers to (R22).
 *
 * @param code CLM05-3: 1 original, 7 replacement, 8 void
 * @param payerClaimNumber 2300 REF*F8; empty with an original
 */
record Frequency(String code, String payerClaimNumber) {

  private static final String ORIGINAL = "1";
  private static final String REPLACEMENT = "7";
  private static final String VOID = "8";
  private static final String SEND_AS_NEW = "N142";
  private static final String UNPROCESSABLE = "MA130";

  /**
   * Takes the claim back.
   *
   * @throws IllegalArgumentException if the payer's number is not known
   */
  static Frequency ofVoid(@Nullable String payerClaimNumber) {
    if (payerClaimNumber == null) {
      throw new IllegalArgumentException("a void claim names the payer's number of it");
    }
    return new Frequency(VOID, payerClaimNumber);
  }

  /**
   * Chooses by what became of the claim so far: one that no payer adjudicated goes as it went
   * before; one that was adjudicated is replaced, where the payer takes replacements and has not
   * asked for a new claim.
   *
   * @param before the frequency of the last submission to the payer in turn, or the claim's own
   * @param facts the claim's facts, oldest first
   * @param coverageId the coverage in turn: only its payer's decisions count
   */
  static Frequency next(
      Frequency before, List<ClaimFact> facts, long coverageId, boolean payerTakesReplacements) {
    @Nullable ClaimFact adjudication = null;
    for (ClaimFact fact : facts) {
      if (fact.kind() == FactKind.NEXT_PAYER_BILLED && !names(adjudication, coverageId)) {
        adjudication = null;
      } else if (isDecision(fact) && isOf(fact, coverageId)) {
        adjudication = fact;
      }
    }
    if (adjudication == null) {
      return before;
    }
    String payerClaimNumber = adjudication.detail().getOrDefault("payerClaimNumber", "");
    List<String> remarks = List.of(adjudication.detail().getOrDefault("remarks", "").split(" "));
    boolean asNew =
        !payerTakesReplacements
            || payerClaimNumber.isEmpty()
            || remarks.contains(SEND_AS_NEW)
            || remarks.contains(UNPROCESSABLE);
    return asNew ? new Frequency(ORIGINAL, "") : new Frequency(REPLACEMENT, payerClaimNumber);
  }

  private static boolean isDecision(ClaimFact fact) {
    return fact.kind() == FactKind.ADJUDICATED || fact.kind() == FactKind.DENIED;
  }

  /** A decision that names no coverage is of the payer that had its turn then. */
  private static boolean isOf(ClaimFact fact, long coverageId) {
    return !fact.detail().containsKey("coverage") || names(fact, coverageId);
  }

  private static boolean names(@Nullable ClaimFact fact, long coverageId) {
    return fact != null && Long.toString(coverageId).equals(fact.detail().get("coverage"));
  }
}
