package io.claimline.claim;

import java.util.List;

/**
 * The claim frequency code of the next submission, and the payer's number it refers to (R22).
 *
 * @param code CLM05-3: 1 original, 7 replacement, 8 void
 * @param payerClaimNumber 2300 REF*F8; empty with an original
 */
record Frequency(String code, String payerClaimNumber) {

  private static final String ORIGINAL = "1";
  private static final String REPLACEMENT = "7";
  private static final String SEND_AS_NEW = "N142";
  private static final String UNPROCESSABLE = "MA130";

  /**
   * Chooses by what became of the claim so far: one that no payer adjudicated goes as it went
   * before; one that was adjudicated is replaced, where the payer takes replacements and has not
   * asked for a new claim.
   *
   * @param before the frequency of the last submission, or the charged claim's own
   * @param facts the claim's facts, oldest first
   */
  static Frequency next(Frequency before, List<ClaimFact> facts, boolean payerTakesReplacements) {
    ClaimFact adjudication = null;
    for (ClaimFact fact : facts) {
      if (fact.kind() == FactKind.ADJUDICATED || fact.kind() == FactKind.DENIED) {
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
}
