package io.claimline.x12.inspect;

/** Dates of X12 as people write them. Digits only are moved: nothing is checked or corrected. */
final class DatesInWords {
  private DatesInWords() {}

  /**
   * @param form data element 1250, such as D8 or RD8
   * @return such as {@code 2026-11-22}; empty if the text has another form than it says
   */
  static String of(String form, String text) {
    return switch (form) {
      case "D8" -> day(text);
      case "RD8" ->
          text.length() == 17 && !day(text.substring(0, 8)).isEmpty() && text.charAt(8) == '-'
              ? day(text.substring(0, 8)) + " to " + day(text.substring(9))
              : "";
      case "DT" ->
          text.length() >= 12 && !day(text.substring(0, 8)).isEmpty()
              ? day(text.substring(0, 8))
                  + " "
                  + text.substring(8, 10)
                  + ":"
                  + text.substring(10, 12)
              : "";
      case "TM" -> text.length() == 4 ? text.substring(0, 2) + ":" + text.substring(2) : "";
      default -> "";
    };
  }

  private static String day(String text) {
    if (text.length() != 8 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      return "";
    }
    return text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
  }
}
