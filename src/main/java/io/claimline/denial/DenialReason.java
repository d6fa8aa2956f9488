package io.claimline.denial;

/**
 * Why a line was denied: one CAS reason.
 *
 * @param group CAS01: CO, PR, PI or OA; empty where the payer gave no reason
 * @param code the claim adjustment reason code; empty where the payer gave no reason
 */
public record DenialReason(String group, String code) {

  /** No reason was given. */
  static final DenialReason NONE = new DenialReason("", "");

  /** Reads {@code CO-50}. */
  static DenialReason parse(String written) {
    int hyphen = written.indexOf('-');
    return new DenialReason(written.substring(0, hyphen), written.substring(hyphen + 1));
  }

  @Override
  public String toString() {
    return group + "-" + code;
  }
}
