package io.claimline.x12;

/**
 * INS: how a person stands to the subscriber.
 *
 * @param subscriber INS01: true for the subscriber
 * @param relationship INS02: 18 self, 01 spouse, 19 child, 34 other adult, G8 other, …
 * @param maintenanceType INS03: 001 if the payer tells other data than was asked with, else empty
 * @param maintenanceReason INS04: 25 with it
 * @param birthSequence INS17 of one born with others, counted from 1; 0 if not told
 */
public record InsuredRelationship(
    boolean subscriber,
    String relationship,
    String maintenanceType,
    String maintenanceReason,
    int birthSequence) {
  public static InsuredRelationship dependent(String relationship) {
    return new InsuredRelationship(false, relationship, "", "", 0);
  }

  /** True if the payer's data of the person differ from those asked with: correct ours. */
  public boolean isCorrected() {
    return maintenanceType.equals("001") && maintenanceReason.equals("25");
  }
}
