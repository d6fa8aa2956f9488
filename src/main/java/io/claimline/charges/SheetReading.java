package io.claimline.charges;

import io.claimline.shared.EntryAmount;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a sheet one by one. What is wrong is noted at its field, and reading goes on,
 * so that a person hears of everything at once.
 */
final class SheetReading {

  private static final Pattern QUANTITY = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?|\\.\\d{1,3}");

  private final ChargeSheet sheet;
  private final LocalDate today;
  private final List<FieldProblem> problems = new ArrayList<>();

  SheetReading(ChargeSheet sheet, LocalDate today) {
    this.sheet = sheet;
    this.today = today;
  }

  ChargeSheet sheet() {
    return sheet;
  }

  LocalDate today() {
    return today;
  }

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  boolean has(String field) {
    return sheet.has(field);
  }

  String value(String field) {
    return sheet.value(field);
  }

  /** Text of this form, or empty if it is absent. */
  String optional(String field, Pattern form, String words) {
    String text = value(field);
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      wrong(field, "Enter " + words + ".");
    }
    return text;
  }

  /** Text of this form; its absence is noted. */
  String required(String field, Pattern form, String words) {
    if (!has(field)) {
      missing(field, "Enter " + words + ".");
    }
    return optional(field, form, words);
  }

  /** As {@link #optional}, in capitals. */
  String code(String field, Pattern form, String words) {
    String code = value(field).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !form.matcher(code).matches()) {
      wrong(field, "Enter " + words + ".");
    }
    return code;
  }

  /** As {@link #code}; its absence is noted. */
  String requiredCode(String field, Pattern form, String words) {
    if (!has(field)) {
      missing(field, "Enter " + words + ".");
    }
    return code(field, form, words);
  }

  /** Only the digits, which may be written with hyphens and blanks. */
  String digits(String field, Pattern form, String words) {
    String digits = value(field).replaceAll("[- ]", "");
    if (!digits.isEmpty() && !form.matcher(digits).matches()) {
      wrong(field, "Enter " + words + ".");
    }
    return digits;
  }

  @Nullable LocalDate date(String field) {
    if (!has(field)) {
      return null;
    }
    Optional<LocalDate> day = EntryDate.parse(value(field), today);
    if (day.isEmpty()) {
      wrong(field, "Enter " + EntryDate.FORMS + ".");
      return null;
    }
    if (day.get().isAfter(today)) {
      wrong(field, "This day lies in the future.");
    }
    return day.get();
  }

  @Nullable LocalDate requiredDate(String field) {
    if (!has(field)) {
      missing(field, "Enter " + EntryDate.FORMS + ".");
    }
    return date(field);
  }

  /** An amount, written with or without dollar sign and commas; empty when it cannot be read. */
  Optional<Money> money(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    Optional<Money> amount = EntryAmount.parse(value(field));
    if (amount.isPresent()) {
      return amount;
    }
    wrong(field, "Enter an amount such as 125.00.");
    return Optional.empty();
  }

  /** A count above 0 with at most three decimals; empty when it cannot be read. */
  Optional<BigDecimal> quantity(String field) {
    if (!has(field)) {
      return Optional.empty();
    }
    Optional<BigDecimal> quantity = quantityOf(value(field));
    if (quantity.isEmpty()) {
      wrong(field, "Enter a number above 0 with at most three decimals.");
    }
    return quantity;
  }

  /** The count that a text tells; empty if it tells none. */
  static Optional<BigDecimal> quantityOf(String text) {
    return QUANTITY.matcher(text).matches()
        ? Optional.of(new BigDecimal(text)).filter(quantity -> quantity.signum() > 0)
        : Optional.empty();
  }

  void missing(String field, String words) {
    problems.add(FieldProblem.missing(field, words));
  }

  void wrong(String field, String words) {
    problems.add(FieldProblem.wrong(field, words));
  }

  void warn(String field, String words) {
    problems.add(FieldProblem.warning(field, words));
  }
}
