package io.claimline.charges;

import java.util.regex.Pattern;

/** How the fields of a charge look. */
final class Form {

  static final Pattern NUMBER = printable(1, 38);
  static final Pattern LONG_NUMBER = printable(1, 50);
  static final Pattern MEMBER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,79}");
  static final Pattern NAME = printable(1, 60);
  static final Pattern FIRST_NAME = printable(1, 35);
  static final Pattern STREET = printable(1, 55);
  static final Pattern CITY = printable(2, 30);
  static final Pattern NOTE = printable(1, 80);
  static final Pattern STATE = Pattern.compile("[A-Z]{2}");
  static final Pattern ZIP = Pattern.compile("[0-9]{5}([0-9]{4})?");
  static final Pattern NPI = Pattern.compile("[0-9]{10}");
  static final Pattern PLACE = Pattern.compile("[0-9]{2}");
  static final Pattern SEX = Pattern.compile("[FMU]");
  static final Pattern SEQUENCE = Pattern.compile("[PST]");
  static final Pattern TWO = Pattern.compile("[A-Z0-9]{2}");
  static final Pattern CAUSE = Pattern.compile("AA|EM|OA");
  static final Pattern CLIA = Pattern.compile("[0-9]{2}D[0-9]{7}");
  static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][A-Z0-9]{2}(\\.?[A-Z0-9]{1,4})?");
  static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]{5}");
  static final Pattern UNIT = Pattern.compile("UN|MJ");
  static final Pattern NDC = Pattern.compile("[0-9]{11}");
  static final Pattern DRUG_UNIT = Pattern.compile("F2|GR|ME|ML|UN");

  private Form() {}

  /** Characters that X12 can carry: no control characters, and not its usual delimiters. */
  private static Pattern printable(int least, int most) {
    return Pattern.compile("[^\\p{Cntrl}*~^:|]{%d,%d}".formatted(least, most));
  }
}
