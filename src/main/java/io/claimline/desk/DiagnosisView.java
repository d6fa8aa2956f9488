package io.claimline.desk;

import io.claimline.x12.Diagnosis;

/**
 * A diagnosis as billers write it, with its point.
 *
 * @param letter by which lines point to it, A for the first
 */
record DiagnosisView(String letter, String code) {

  private static final int CATEGORY = 3;

  static DiagnosisView of(int index, Diagnosis diagnosis) {
    String code = diagnosis.code();
    return new DiagnosisView(
        letter(index),
        code.length() > CATEGORY && !code.contains(".")
            ? code.substring(0, CATEGORY) + "." + code.substring(CATEGORY)
            : code);
  }

  /** The letter of a pointer, 0 for the first diagnosis. */
  static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
