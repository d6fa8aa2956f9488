package io.claimline.x12;

/**
 * N3 and N4. Absent parts are empty.
 *
 * @param line1 N301
 * @param line2 N302
 * @param city N401
 * @param state N402
 * @param postalCode N403, without hyphen as sent
 * @param country N404; empty means the United States
 * @param subdivision N407
 */
public record Address(
    String line1,
    String line2,
    String city,
    String state,
    String postalCode,
    String country,
    String subdivision) {
  /** An address in the United States. */
  public static Address of(String line1, String city, String state, String postalCode) {
    return new Address(line1, "", city, state, postalCode, "", "");
  }
}
