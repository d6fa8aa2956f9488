package io.claimline.charges;

import io.claimline.fee.Fee;
import io.claimline.fee.FeeBook;
import io.claimline.fee.Fees;
import io.claimline.practice.PracticeDay;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the lines of a sheet cost by the practice's fee schedule: units times the fee of the day.
 * Minutes are priced by no schedule.
 */
@Component
class ScheduledCharges {

  /** What can be entered as the charge of a line. */
  private static final Money MOST = Money.ofCents(9_999_999_999L);

  private final Fees fees;
  private final PracticeDay day;

  ScheduledCharges(Fees fees, PracticeDay day) {
    this.fees = fees;
    this.day = day;
  }

  /** Whether the practice has a fee schedule. */
  boolean isBegun() {
    return fees.isBegun();
  }

  /** By the fields of the charges; lines for which there is no fee are left out. */
  Map<String, Money> of(ChargeSheet sheet) {
    List<Integer> rows =
        sheet.lineRows().stream().filter(row -> !procedure(sheet, row).isEmpty()).toList();
    if (rows.isEmpty()) {
      return Map.of();
    }
    FeeBook book = fees.of(rows.stream().map(row -> procedure(sheet, row)).distinct().toList());
    LocalDate today = day.today();
    Map<String, Money> charges = new LinkedHashMap<>();
    for (int row : rows) {
      charge(sheet, row, book, today)
          .ifPresent(charge -> charges.put(ChargeSheet.line(row, "charge"), charge));
    }
    return charges;
  }

  /** The sheet, with the fee of each line that tells no charge. */
  ChargeSheet fill(ChargeSheet sheet) {
    Map<String, String> filled = new LinkedHashMap<>();
    of(sheet)
        .forEach(
            (field, charge) -> {
              if (!sheet.has(field)) {
                filled.put(field, charge.toString());
              }
            });
    return filled.isEmpty() ? sheet : sheet.with(filled);
  }

  private static Optional<Money> charge(ChargeSheet sheet, int row, FeeBook book, LocalDate today) {
    Optional<BigDecimal> units = units(sheet, row);
    if (units.isEmpty()) {
      return Optional.empty();
    }
    String ownPlace = sheet.value(ChargeSheet.line(row, "placeOfService"));
    return book.fee(
            procedure(sheet, row),
            LinePart.modifiers(sheet.value(ChargeSheet.line(row, "modifiers"))),
            ownPlace.isEmpty() ? sheet.value("placeOfService") : ownPlace,
            EntryDate.parse(sheet.value(ChargeSheet.line(row, "from")), today).orElse(today))
        .map(Fee::amount)
        .map(fee -> times(fee, units.get()))
        .filter(charge -> charge.compareTo(MOST) <= 0);
  }

  private static Optional<BigDecimal> units(ChargeSheet sheet, int row) {
    if (sheet.value(ChargeSheet.line(row, "unit")).equalsIgnoreCase("MJ")) {
      return Optional.empty();
    }
    String units = sheet.value(ChargeSheet.line(row, "units"));
    return units.isEmpty() ? Optional.of(BigDecimal.ONE) : SheetReading.quantityOf(units);
  }

  /** Part of a unit costs its part of the fee, to the nearest cent. */
  private static Money times(Money fee, BigDecimal units) {
    return Money.ofCents(
        units
            .multiply(BigDecimal.valueOf(fee.cents()))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  private static String procedure(ChargeSheet sheet, int row) {
    return sheet.value(ChargeSheet.line(row, "procedure")).toUpperCase(Locale.ROOT);
  }
}
