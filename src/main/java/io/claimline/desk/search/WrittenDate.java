package io.claimline.desk.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 1/31/1980}, {@code 01-31-80}, {@code 1980-01-31}, {@code
 * 01311980}, {@code 19800131}, {@code Jan 31 1980}, {@code 31 January 1980}. The month comes first;
 * where it cannot, the day.
 *
 * @param rest what was written besides
 */
record WrittenDate(LocalDate date, String rest) {

  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\w])(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?![\\w])");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<![\\w])(?<m>\\d{1,2})[-/.](?<d>\\d{1,2})[-/.](?<y>\\d{4}|\\d{2})(?![\\w])");
  private static final Pattern NAMED_MONTH =
      Pattern.compile(
          "(?i)(?<![\\w])(?<m>"
              + MONTHS
              + ")[a-z]*\\.?\\s+(?<d>\\d{1,2}),?\\s+(?<y>\\d{4})(?![\\w])");
  private static final Pattern DAY_THEN_NAMED_MONTH =
      Pattern.compile(
          "(?i)(?<![\\w])(?<d>\\d{1,2})\\s+(?<m>"
              + MONTHS
              + ")[a-z]*\\.?,?\\s+(?<y>\\d{4})(?![\\w])");
  private static final Pattern DIGITS_YEAR_FIRST =
      Pattern.compile("(?<![\\w])(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?![\\w])");
  private static final Pattern DIGITS_MONTH_FIRST =
      Pattern.compile("(?<![\\w])(?<m>\\d{2})(?<d>\\d{2})(?<y>(?:19|20)\\d{2})(?![\\w])");

  private static final List<Pattern> FORMS =
      List.of(
          YEAR_FIRST,
          MONTH_FIRST,
          NAMED_MONTH,
          DAY_THEN_NAMED_MONTH,
          DIGITS_YEAR_FIRST,
          DIGITS_MONTH_FIRST);

  /**
   * The first day that is written in a text.
   *
   * @param today nobody is born later: two digits of a year mean the last such year until then
   */
  static Optional<WrittenDate> in(String text, LocalDate today) {
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(text);
      if (found.find()) {
        Optional<LocalDate> date = date(found, today);
        if (date.isPresent()) {
          String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
          return Optional.of(new WrittenDate(date.get(), rest.strip().replaceAll("\\s+", " ")));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher found, LocalDate today) {
    int year = Integer.parseInt(found.group("y"));
    int month = month(found.group("m"));
    int day = Integer.parseInt(found.group("d"));
    if (found.group("y").length() == 2) {
      int century = today.getYear() / 100 * 100;
      year += century + year > today.getYear() ? century - 100 : century;
    }
    return month > 12 && day <= 12 ? valid(year, day, month) : valid(year, month, day);
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : List.of(MONTHS.split("\\|")).indexOf(written.toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
