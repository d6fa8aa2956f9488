package io.claimline.workflow.task;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a field may be filled in. */
enum Entry {
  TEXT("", "may have up to 60 letters, digits and usual signs", "[^*~^|]{0,60}"),
  NAME("needed", "needs a name of up to 60 letters", "[^*~^:|]{1,60}"),
  MEMBER_ID("needed", "needs the member number as on the card", "[A-Z0-9-]{2,80}"),
  DATE("", "needs a date such as 2026-03-31", "(\\d{4}-\\d\\d-\\d\\d)?"),
  SERVICE_DATE("needed", "needs a date such as 2026-03-31", "\\d{4}-\\d\\d-\\d\\d"),
  SEX("", "is F, M or U", "[FMU]?"),
  STATE("", "needs a state such as NY", "([A-Z]{2})?"),
  ZIP("", "needs 5 or 9 digits", "(\\d{5}(\\d{4})?)?"),
  DIAGNOSES(
      "needed",
      "needs 1 to 12 ICD-10 codes, separated by commas",
      "[A-Z][A-Z0-9]{2,6}(,[A-Z][A-Z0-9]{2,6}){0,11}"),
  PLACE("needed", "needs the two digits of a place of service", "\\d{2}"),
  LINE_PLACE("", "needs the two digits of a place of service, or nothing", "(\\d{2})?"),
  NPI("", "needs the 10 digits of an NPI", "(\\d{10})?"),
  TAX_ID("needed", "needs the nine digits of a tax id", "\\d{9}"),
  FREQUENCY("needed", "is 1 for a new claim, 7 for a replacement, 8 for a void", "[178]"),
  PROCEDURE("needed", "needs a procedure code of five signs", "[A-Z0-9]{5}"),
  MODIFIERS("", "takes up to four modifiers of two signs", "([A-Z0-9]{2}(,[A-Z0-9]{2}){0,3})?"),
  UNITS("needed", "needs a number above 0", "(?=.*[1-9])\\d{1,8}(\\.\\d{1,3})?"),
  UNIT("needed", "is UN for units or MJ for minutes", "UN|MJ"),
  CHARGE("needed", "needs an amount such as 125.00", "\\d{1,8}(\\.\\d{1,2})?"),
  POINTERS("needed", "points to up to four diagnoses, such as 1, 2", "\\d{1,2}(,\\d{1,2}){0,3}"),
  CAUSES("", "takes AA, EM and OA", "((AA|EM|OA)(,(AA|EM|OA)){0,2})?"),
  NDC("", "needs the 11 digits of an NDC", "(\\d{11})?");

  private final boolean needed;
  private final String rule;
  private final Pattern allowed;

  Entry(String needed, String rule, String allowed) {
    this.needed = !needed.isEmpty();
    this.rule = rule;
    this.allowed = Pattern.compile(allowed);
  }

  /** The entry as it is kept: no blanks around it, lists separated by bare commas, capitals. */
  String normalized(String entered) {
    String stripped = entered.strip();
    return switch (this) {
      case TEXT, NAME -> stripped;
      case DIAGNOSES -> joined(stripped.replace(".", ""));
      case MODIFIERS, POINTERS, CAUSES -> joined(stripped);
      case ZIP, NDC, TAX_ID -> stripped.replace("-", "");
      case MEMBER_ID,
          DATE,
          SERVICE_DATE,
          SEX,
          STATE,
          PLACE,
          LINE_PLACE,
          NPI,
          FREQUENCY,
          PROCEDURE,
          UNITS,
          UNIT,
          CHARGE ->
          stripped.toUpperCase(Locale.ROOT);
    };
  }

  boolean allows(String normalized) {
    return (!needed || !normalized.isEmpty())
        && allowed.matcher(normalized).matches()
        && (this != NPI || normalized.isEmpty() || isNpi(normalized));
  }

  /** What a refused entry needs, to be put after the field's name. */
  String rule() {
    return rule;
  }

  private static String joined(String list) {
    return list.toUpperCase(Locale.ROOT).strip().replaceAll("[\\s,;]+", ",").replaceAll(",$", "");
  }

  /** The check digit of an NPI: Luhn over the digits after the prefix 80840, whose sum is 24. */
  private static boolean isNpi(String digits) {
    int sum = 24;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
