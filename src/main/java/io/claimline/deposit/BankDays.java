package io.claimline.deposit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/**
 * The days on which banks move money: Monday to Friday, without the holidays of the Federal
 * Reserve. One that falls on a Sunday is kept on Monday; one on a Saturday leaves Friday as it is,
 * unlike a federal office's.
 */
public final class BankDays {

  private static final MonthDay NEW_YEAR = MonthDay.of(Month.JANUARY, 1);
  private static final MonthDay JUNETEENTH = MonthDay.of(Month.JUNE, 19);
  private static final MonthDay INDEPENDENCE = MonthDay.of(Month.JULY, 4);
  private static final MonthDay VETERANS = MonthDay.of(Month.NOVEMBER, 11);
  private static final MonthDay CHRISTMAS = MonthDay.of(Month.DECEMBER, 25);

  private BankDays() {}

  public static boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isHoliday(day)
        && !(day.getDayOfWeek() == DayOfWeek.MONDAY && isFixed(day.minusDays(1)));
  }

  /** How many bank days lie between two days, whichever is first; 0 for the same day. */
  public static int between(LocalDate one, LocalDate other) {
    LocalDate last = one.isAfter(other) ? one : other;
    int days = 0;
    for (LocalDate day = one.isAfter(other) ? other : one; day.isBefore(last); ) {
      day = day.plusDays(1);
      if (isOne(day)) {
        days++;
      }
    }
    return days;
  }

  private static boolean isHoliday(LocalDate day) {
    return isFixed(day)
        || is(day, Month.JANUARY, 3, DayOfWeek.MONDAY)
        || is(day, Month.FEBRUARY, 3, DayOfWeek.MONDAY)
        || is(day, Month.MAY, -1, DayOfWeek.MONDAY)
        || is(day, Month.SEPTEMBER, 1, DayOfWeek.MONDAY)
        || is(day, Month.OCTOBER, 2, DayOfWeek.MONDAY)
        || is(day, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
  }

  private static boolean isFixed(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    return date.equals(NEW_YEAR)
        || date.equals(JUNETEENTH)
        || date.equals(INDEPENDENCE)
        || date.equals(VETERANS)
        || date.equals(CHRISTMAS);
  }

  /** Whether it is the month's day of the week of this number; -1 for the last. */
  private static boolean is(LocalDate day, Month month, int number, DayOfWeek weekday) {
    return day.getMonth() == month
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(number, weekday)));
  }
}
