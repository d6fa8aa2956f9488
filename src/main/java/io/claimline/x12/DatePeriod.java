package io.claimline.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DTP or DTM: a day or a span of days with its meaning.
 *
 * @param qualifier such as 431 onset, 439 accident, 472 service, 573 paid
 * @param from first day
 * @param through last day; the same as from for a single day
 * @param time time of day where one was sent
 * @param range true for a span, also one of a single day that was sent as a span (RD8)
 */
public record DatePeriod(
    String qualifier, LocalDate from, LocalDate through, @Nullable LocalTime time, boolean range) {
  public DatePeriod {
    range = range || !from.equals(through);
  }

  public static DatePeriod on(String qualifier, LocalDate day) {
    return new DatePeriod(qualifier, day, day, null, false);
  }

  public static DatePeriod between(String qualifier, LocalDate from, LocalDate through) {
    return new DatePeriod(qualifier, from, through, null, false);
  }

  /** The same days as a span, even if it is a single one. */
  public DatePeriod asRange() {
    return new DatePeriod(qualifier, from, through, null, true);
  }

  /** The first day of the first period with this qualifier, or null. */
  public static @Nullable LocalDate dayOf(List<DatePeriod> periods, String qualifier) {
    for (DatePeriod period : periods) {
      if (period.qualifier().equals(qualifier)) {
        return period.from();
      }
    }
    return null;
  }
}
