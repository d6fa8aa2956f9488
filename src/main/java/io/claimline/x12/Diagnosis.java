package io.claimline.x12;

/**
 * One diagnosis of HI.
 *
 * @param qualifier ABK principal, ABF other (ICD-10); BK, BF (ICD-9)
 * @param code without a point, as sent
 */
public record Diagnosis(String qualifier, String code) {
  public static Diagnosis principal(String code) {
    return new Diagnosis("ABK", code);
  }

  public static Diagnosis other(String code) {
    return new Diagnosis("ABF", code);
  }
}
