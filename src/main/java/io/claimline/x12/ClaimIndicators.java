package io.claimline.x12;

/**
 * The yes-and-no elements of CLM.
 *
 * @param providerSignatureOnFile CLM06
 * @param assignment CLM07: A assigned, B laboratory only, C not assigned
 * @param benefitsAssigned CLM08: Y, N or W
 * @param release CLM09: Y or I
 * @param patientSignatureSource CLM10: P or empty
 */
public record ClaimIndicators(
    boolean providerSignatureOnFile,
    String assignment,
    String benefitsAssigned,
    String release,
    String patientSignatureSource) {
  /** Signed, assigned, benefits to the provider, release signed. */
  public static final ClaimIndicators USUAL = new ClaimIndicators(true, "A", "Y", "Y", "");

  /** The same for an institutional claim, which says nothing of signatures. */
  public static final ClaimIndicators INSTITUTIONAL = new ClaimIndicators(false, "A", "Y", "Y", "");
}
