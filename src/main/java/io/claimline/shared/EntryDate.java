package io.claimline.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them. */
public final class EntryDate {

  /** The forms that are taken, as a page tells them. */
  public static final String FORMS = "a date such as 01/31/2026, 1/31/26 or 2026-01-31";

  private static final Pattern US =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
  private static final int CENTURY = 100;

  private EntryDate() {}

  /**
   * The day, if the text is one in any of the forms, or its bare digits as 01312026 or 013126. Two
   * digits of a year mean the last hundred years, up to the end of the next.
   */
  public static Optional<LocalDate> parse(String text, LocalDate today) {
    String plain = text.strip();
    Matcher iso = ISO.matcher(plain);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3), today);
    }
    for (Pattern form : new Pattern[] {US, DIGITS}) {
      Matcher us = form.matcher(plain);
      if (us.matches()) {
        return day(us.group(3), us.group(1), us.group(2), today);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day, LocalDate today) {
    int number = Integer.parseInt(year);
    if (year.length() == 2) {
      int newest = today.getYear() + 1;
      number += newest - newest % CENTURY;
      if (number > newest) {
        number -= CENTURY;
      }
    }
    try {
      return Optional.of(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
