package io.claimline.x12.mapping;

import io.claimline.shared.Money;
import io.claimline.x12.Finding;
import io.claimline.x12.Place;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed values out of segments. What cannot be read becomes a finding without the value, and
 * the segment counts as not taken, so that it is kept as it was sent.
 */
public final class ElementReader {
  private static final Pattern WHOLE = Pattern.compile("\\.0+$");

  private final String fileName;
  private final Consumer<Finding> findings;

  public ElementReader(String fileName, Consumer<Finding> findings) {
    this.fileName = fileName;
    this.findings = findings;
  }

  public Place place(LoopNode loop, Segment segment) {
    return place(loop.id(), segment);
  }

  public Place place(String loopId, Segment segment) {
    String id = segment.isWellFormed() ? segment.id() : "";
    return new Place(fileName, segment.number(), loopId, id, 0);
  }

  /** The amount, or null if it is absent or unreadable. */
  public @Nullable Money money(LoopNode loop, Segment segment, int element) {
    long cents = segment.cents(element);
    if (cents != Segment.NO_CENTS) {
      return Money.ofCents(cents);
    }
    if (!segment.isEmpty(element)) {
      unreadable(loop, segment, element, "INVALID_AMOUNT", "an amount in dollars and whole cents");
    }
    return null;
  }

  /** The amount; an absent or unreadable one is zero and, where it is required, a finding. */
  public Money requiredMoney(LoopNode loop, Segment segment, int element) {
    Money money = money(loop, segment, element);
    if (money != null) {
      return money;
    }
    if (segment.isEmpty(element)) {
      missing(loop, segment, element, "MISSING_AMOUNT", "amount");
    }
    return Money.ZERO;
  }

  /** The number without trailing zeros, or null if it is absent or unreadable. */
  public @Nullable BigDecimal decimal(LoopNode loop, Segment segment, int element) {
    if (segment.isEmpty(element)) {
      return null;
    }
    long hundredths = segment.hundredths(element);
    if (hundredths != Segment.NO_CENTS) {
      return ofHundredths(hundredths);
    }
    return decimal(loop, segment, element, segment.text(element));
  }

  /** The number in a part of an element, or null if it is absent or unreadable. */
  public @Nullable BigDecimal decimal(LoopNode loop, Segment segment, int element, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.length() <= Segment.LONGEST_NUMBER
          && text.indexOf('E') < 0
          && text.indexOf('e') < 0) {
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
      }
    } catch (NumberFormatException unreadable) {
      // told below, like a number that is too long
    }
    unreadable(loop, segment, element, "INVALID_NUMBER", "a decimal number");
    return null;
  }

  private static BigDecimal ofHundredths(long hundredths) {
    if (hundredths % 100 == 0) {
      return BigDecimal.valueOf(hundredths / 100);
    }
    return hundredths % 10 == 0
        ? BigDecimal.valueOf(hundredths / 10, 1)
        : BigDecimal.valueOf(hundredths, 2);
  }

  /** The whole number, or 0 if it is absent or unreadable. */
  public int integer(LoopNode loop, Segment segment, int element) {
    return integer(loop, segment, element, segment.text(element));
  }

  /**
   * The whole number in a part of an element; 0 if it is absent or unreadable. {@code 1.00} is 1.
   */
  public int integer(LoopNode loop, Segment segment, int element, String part) {
    if (part.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(part.indexOf('.') < 0 ? part : WHOLE.matcher(part).replaceFirst(""));
    } catch (NumberFormatException unreadable) {
      unreadable(loop, segment, element, "INVALID_NUMBER", "a whole number");
      return 0;
    }
  }

  /** The day (CCYYMMDD), or null if it is absent or unreadable. */
  public @Nullable LocalDate date(LoopNode loop, Segment segment, int element) {
    if (segment.isEmpty(element)) {
      return null;
    }
    LocalDate day = segment.day(element);
    if (day == null) {
      unreadable(loop, segment, element, "INVALID_DATE", "a date of the form CCYYMMDD");
    }
    return day;
  }

  /** Tells that a required element is absent. */
  public void missing(LoopNode loop, Segment segment, int element, String code, String what) {
    findings.accept(
        new Finding(
            Finding.Level.SYNTAX,
            code,
            place(loop, segment).at(element),
            "The %s is required and absent. Ask the sender.".formatted(what)));
  }

  /** Tells that an element is other than it should be, but could be read. */
  void odd(LoopNode loop, Segment segment, int element, String code, String sentence) {
    findings.accept(
        new Finding(
            Finding.Level.SYNTAX,
            code,
            place(loop, segment).at(element),
            sentence + " Have the sender correct it."));
  }

  /** Tells that an element is not what it must be; its segment counts as not taken. */
  public void unreadable(
      LoopNode loop, Segment segment, int element, String code, String expected) {
    loop.untake(segment);
    findings.accept(
        new Finding(
            Finding.Level.SYNTAX,
            code,
            place(loop, segment).at(element),
            "The element is not %s; it was left out and the segment kept as it is. Ask the sender."
                .formatted(expected)));
  }
}
