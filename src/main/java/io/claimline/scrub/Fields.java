package io.claimline.scrub;

/** Paths of fields that are counted, as docs/domain/claim-fields.md names them. */
final class Fields {

  private Fields() {}

  /** Of a line; the index counts from 0. */
  static String line(int index, String field) {
    return "lines[" + index + "]." + field;
  }

  static String diagnosis(int index) {
    return "diagnoses[" + index + "]";
  }

  static String otherPayer(int index) {
    return "otherPayers[" + index + "]";
  }
}
