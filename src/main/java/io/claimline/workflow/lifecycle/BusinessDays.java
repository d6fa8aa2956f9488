package io.claimline.workflow.lifecycle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Counts days from Monday to Friday. */
public final class BusinessDays {

  private BusinessDays() {}

  /** The same time of day, so many business days later. */
  public static Instant after(Instant start, int days, ZoneId zone) {
    ZonedDateTime day = start.atZone(zone);
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day.toInstant();
  }
}
