package io.claimline.x12.writing;

import io.claimline.shared.Money;
import io.claimline.x12.Delimiters;
import io.claimline.x12.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds one segment, element by element in order; data is cleaned on the way in (R26). */
public final class SegmentBuilder {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  private final SetWriter set;
  private final Delimiters delimiters;
  private final List<String> elements = new ArrayList<>();

  SegmentBuilder(SetWriter set, String id, Delimiters delimiters) {
    this.set = set;
    this.delimiters = delimiters;
    elements.add(id);
  }

  public SegmentBuilder text(String value) {
    elements.add(Cleaning.clean(value, delimiters));
    return this;
  }

  public SegmentBuilder texts(List<String> values) {
    values.forEach(this::text);
    return this;
  }

  /** Leaves elements empty. */
  public SegmentBuilder skip(int count) {
    for (int i = 0; i < count; i++) {
      elements.add("");
    }
    return this;
  }

  public SegmentBuilder money(@Nullable Money amount) {
    elements.add(amount == null ? "" : amount.toX12());
    return this;
  }

  public SegmentBuilder decimal(@Nullable BigDecimal number) {
    elements.add(decimalText(number));
    return this;
  }

  /** A whole number; 0 is absent. */
  public SegmentBuilder number(int value) {
    elements.add(value == 0 ? "" : String.valueOf(value));
    return this;
  }

  /** A whole number, 0 included. */
  public SegmentBuilder count(int value) {
    elements.add(String.valueOf(value));
    return this;
  }

  public SegmentBuilder date(@Nullable LocalDate day) {
    elements.add(day == null ? "" : dayText(day));
    return this;
  }

  /** Y, or nothing. */
  public SegmentBuilder yes(boolean value) {
    elements.add(value ? "Y" : "");
    return this;
  }

  /** A composite; absent components at its end are left out. */
  public SegmentBuilder composite(String... components) {
    return composite(List.of(components));
  }

  /** A composite; absent components at its end are left out. */
  public SegmentBuilder composite(List<String> components) {
    List<String> clean = components.stream().map(part -> Cleaning.clean(part, delimiters)).toList();
    elements.add(join(clean, delimiters.component()));
    return this;
  }

  /** The composite medical procedure identifier. */
  public SegmentBuilder procedure(Procedure procedure) {
    List<String> parts = new ArrayList<>(List.of(procedure.qualifier(), procedure.code()));
    for (int i = 0; i < 4; i++) {
      parts.add(i < procedure.modifiers().size() ? procedure.modifiers().get(i) : "");
    }
    parts.add(procedure.description());
    return composite(parts);
  }

  /** Writes the segment; absent elements at its end are left out. */
  public void end() {
    set.write(join(elements, delimiters.element()));
  }

  static String dayText(LocalDate day) {
    return DAY.format(day);
  }

  static String decimalText(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String join(List<String> parts, char separator) {
    int last = parts.size();
    while (last > 0 && parts.get(last - 1).isEmpty()) {
      last--;
    }
    return String.join(String.valueOf(separator), parts.subList(0, last));
  }
}
