package io.claimline.page;

import io.claimline.shared.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money, dates and counts as US billers write them; templates call it as {@code @display}. */
@Component("display")
public class Display {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy h:mm a", Locale.US);

  /** Such as {@code $1,250.00} or {@code −$12.50}. */
  public String money(Money amount) {
    long cents = Math.abs(amount.cents());
    return (amount.isNegative() ? "−$" : "$")
        + count(cents / 100)
        + String.format(Locale.US, ".%02d", cents % 100);
  }

  /** Whole dollars, for overviews. */
  public String dollars(Money amount) {
    return (amount.isNegative() ? "−$" : "$") + count(Math.round(Math.abs(amount.cents()) / 100.0));
  }

  public String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.US).format(number);
  }

  /** A count with its noun: {@code 1 claim}, {@code 1,200 claims}. */
  public String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  public String date(@Nullable LocalDate date) {
    return date == null ? "—" : DATE.format(date);
  }

  /** A point in time that was put into the practice's zone before. */
  public String time(@Nullable TemporalAccessor time) {
    return time == null ? "—" : TIME.format(time);
  }

  /** Such as {@code 4.2 MB}. */
  public String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " B";
    }
    return bytes < 1024 * 1024
        ? String.format(Locale.US, "%.0f KB", bytes / 1024.0)
        : String.format(Locale.US, "%.1f MB", bytes / 1024.0 / 1024.0);
  }
}
