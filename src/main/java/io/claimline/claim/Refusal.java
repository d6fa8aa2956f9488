package io.claimline.claim;

/** Why an incoming claim is not taken. */
public enum Refusal {
  NO_PATIENT("The claim names no patient (2010BA or 2010CA NM103)."),
  NO_PAYER("The claim names no payer by its number (2010BB NM109)."),
  NO_BILLING_PROVIDER("The claim names no billing provider (2010AA)."),
  NO_LINES("The claim has no service line (2400)."),
  /** The claim that we hold differs. */
  CHANGED("It differs from claim %s, which came under the same number: correct that claim."),
  /** The claim that we hold goes to another payer. */
  OTHER_PAYER("It bills another payer for claim %s, which is held: work that claim."),
  REPLACES_HELD("It replaces claim %s, which is held: correct that claim."),
  VOIDS_HELD("It voids claim %s, which is held: void that claim."),
  VOIDS_UNKNOWN("It voids a claim that is not held: nothing to void.");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  /** The reason as a biller reads it. */
  String words(String heldClaimNumber) {
    return words.formatted(heldClaimNumber);
  }
}
