package io.claimline.x12;

/**
 * III: a circumstance that a benefit depends on.
 *
 * @param qualifier III01: ZZ place of service, NI nature of injury, GR bill type; may be empty
 * @param code III02
 * @param category III03: 44 nature of injury, or empty
 * @param text III04: the injured part of the body; may identify a patient, so it is never logged
 */
public record AdditionalInformation(String qualifier, String code, String category, String text) {
  public static AdditionalInformation placeOfService(String code) {
    return new AdditionalInformation("ZZ", code, "", "");
  }
}
