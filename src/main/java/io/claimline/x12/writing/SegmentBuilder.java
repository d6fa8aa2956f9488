package io.claimline.x12.writing;

import io.claimline.shared.Money;
import io.claimline.x12.Delimiters;
import io.claimline.x12.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one segment, element by element in order; data is cleaned on the way in (R26). A set has
 * one builder: a segment is ended before the next begins.
 */
public final class SegmentBuilder {
  private static final int MOST_ELEMENTS = 128;

  private final SetWriter set;
  private final ByteText text;
  private final Delimiters delimiters;
  private final int[] cuts = new int[MOST_ELEMENTS];
  private int count;
  private int start;
  private int filledTo;
  private int filledCount;

  SegmentBuilder(SetWriter set, ByteText text, Delimiters delimiters) {
    this.set = set;
    this.text = text;
    this.delimiters = delimiters;
  }

  SegmentBuilder begin(String id) {
    start = text.size();
    count = 0;
    text.add(id);
    filled();
    return this;
  }

  public SegmentBuilder text(String value) {
    next();
    return put(Cleaning.clean(value, delimiters));
  }

  public SegmentBuilder texts(List<String> values) {
    values.forEach(this::text);
    return this;
  }

  /** Leaves elements empty. */
  public SegmentBuilder skip(int elements) {
    for (int i = 0; i < elements; i++) {
      next();
    }
    return this;
  }

  public SegmentBuilder money(@Nullable Money amount) {
    next();
    if (amount != null) {
      addMoney(amount.cents());
      filled();
    }
    return this;
  }

  public SegmentBuilder decimal(@Nullable BigDecimal number) {
    next();
    return put(decimalText(number));
  }

  /** A whole number; 0 is absent. */
  public SegmentBuilder number(int value) {
    next();
    return put(value == 0 ? "" : String.valueOf(value));
  }

  /** A whole number, 0 included. */
  public SegmentBuilder count(int value) {
    next();
    return put(String.valueOf(value));
  }

  public SegmentBuilder date(@Nullable LocalDate day) {
    next();
    if (day != null) {
      addDay(day);
      filled();
    }
    return this;
  }

  /** A range of days, CCYYMMDD-CCYYMMDD. */
  public SegmentBuilder range(LocalDate from, LocalDate through) {
    next();
    addDay(from);
    text.add('-');
    addDay(through);
    filled();
    return this;
  }

  /** A day with a time, CCYYMMDDHHMM. */
  public SegmentBuilder moment(LocalDate day, LocalTime time) {
    next();
    addDay(day);
    text.addNumber(time.getHour(), 2);
    text.addNumber(time.getMinute(), 2);
    filled();
    return this;
  }

  /** Y, or nothing. */
  public SegmentBuilder yes(boolean value) {
    next();
    return put(value ? "Y" : "");
  }

  /** A composite; absent components at its end are left out. */
  public SegmentBuilder composite(String... components) {
    return composite(Arrays.asList(components));
  }

  /** A composite; absent components at its end are left out. */
  public SegmentBuilder composite(List<String> components) {
    next();
    int filledPart = text.size();
    for (int i = 0; i < components.size(); i++) {
      if (i > 0) {
        text.add(delimiters.component());
      }
      filledPart = part(components.get(i), filledPart);
    }
    return endComposite(filledPart);
  }

  /** A composite that repeats; absent components at the end of each are left out. */
  public SegmentBuilder composites(List<List<String>> composites) {
    next();
    int filledPart = text.size();
    for (int i = 0; i < composites.size(); i++) {
      if (i > 0) {
        text.add(delimiters.repetition());
      }
      filledPart = text.size();
      List<String> components = composites.get(i);
      for (int j = 0; j < components.size(); j++) {
        if (j > 0) {
          text.add(delimiters.component());
        }
        filledPart = part(components.get(j), filledPart);
      }
      text.cutBack(filledPart);
    }
    return endComposite(filledPart);
  }

  /** The composite medical procedure identifier. */
  public SegmentBuilder procedure(Procedure procedure) {
    next();
    int filledPart = part(procedure.qualifier(), text.size());
    text.add(delimiters.component());
    filledPart = part(procedure.code(), filledPart);
    for (int i = 0; i < 4; i++) {
      text.add(delimiters.component());
      filledPart =
          part(i < procedure.modifiers().size() ? procedure.modifiers().get(i) : "", filledPart);
    }
    text.add(delimiters.component());
    return endComposite(part(procedure.description(), filledPart));
  }

  /** An element that repeats. */
  public SegmentBuilder repeated(List<String> values) {
    next();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.add(delimiters.repetition());
      }
      text.add(Cleaning.clean(values.get(i), delimiters));
    }
    if (!values.isEmpty()) {
      filled();
    }
    return this;
  }

  /**
   * Writes the segment; absent elements at its end are left out.
   *
   * @throws IllegalArgumentException if the guide does not allow its content
   * @throws IllegalStateException if the guide has no place for it here
   */
  public void end() {
    text.cutBack(filledTo);
    int[] ends = Arrays.copyOf(cuts, filledCount + 1);
    ends[filledCount] = filledTo;
    set.ended(start, ends);
  }

  private int part(String value, int filledPart) {
    text.add(Cleaning.clean(value, delimiters));
    return value.isEmpty() ? filledPart : text.size();
  }

  private SegmentBuilder endComposite(int filledPart) {
    text.cutBack(filledPart);
    if (filledPart > cuts[count - 1] + 1) {
      filled();
    }
    return this;
  }

  private void next() {
    cuts[count++] = text.size();
    text.add(delimiters.element());
  }

  private SegmentBuilder put(String value) {
    if (!value.isEmpty()) {
      text.add(value);
      filled();
    }
    return this;
  }

  private void filled() {
    filledTo = text.size();
    filledCount = count;
  }

  private void addDay(LocalDate day) {
    text.addNumber(day.getYear() * 10_000L + day.getMonthValue() * 100 + day.getDayOfMonth(), 8);
  }

  /** As {@link Money#toX12}: no leading zeros, no trailing zeros, no bare point. */
  private void addMoney(long cents) {
    long absolute = Math.abs(cents);
    if (cents < 0) {
      text.add('-');
    }
    long dollars = absolute / 100;
    int rest = (int) (absolute % 100);
    text.addNumber(dollars, 1);
    if (rest > 0) {
      text.add('.');
      text.addNumber(rest % 10 == 0 ? rest / 10 : rest, rest % 10 == 0 ? 1 : 2);
    }
  }

  /** The shortest decimal, or empty. */
  public static String decimalText(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
