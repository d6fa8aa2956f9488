package io.claimline.fee;

import io.claimline.page.Display;
import io.claimline.shared.CsvFile;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells row for row what a file of fees is for the schedule as it stands. */
final class FeeFileReading {

  private static final Money MOST = Money.ofCents(999_999_999);
  private static final int LONGEST_REASON = 120;

  /** A service from a day on: what a file tells once. */
  private record Key(FeeService service, LocalDate firstDay) {}

  private final FeeFile file;
  private final FeeBook book;
  private final LocalDate usualFirstDay;
  private final String usualReason;
  private final LocalDate today;
  private final Display display;
  private final Map<Key, FeeRow> seen = new HashMap<>();

  /**
   * @param book the fees of the file's procedures
   * @param usualFirstDay of rows that tell none
   * @param usualReason of rows that tell none
   */
  FeeFileReading(
      FeeFile file,
      FeeBook book,
      LocalDate usualFirstDay,
      String usualReason,
      LocalDate today,
      Display display) {
    this.file = file;
    this.book = book;
    this.usualFirstDay = usualFirstDay;
    this.usualReason = usualReason;
    this.today = today;
    this.display = display;
  }

  /** The rows in the order of the file. */
  List<FeeRow> rows() {
    return file.sheet().rows().stream().map(this::row).toList();
  }

  private FeeRow row(CsvFile.Row row) {
    List<String> wrong = new ArrayList<>();
    NewFee fee = fee(row, wrong);
    if (fee == null) {
      return new FeeRow(
          row.number(), row.cells(), FeeRow.Outcome.FAILED, String.join(" ", wrong), null);
    }
    Key key = new Key(fee.service(), fee.firstDay());
    FeeRow before = seen.get(key);
    if (before != null) {
      return repeated(row, fee, before);
    }
    FeeRow told = against(row, fee);
    seen.put(key, told);
    return told;
  }

  private static FeeRow repeated(CsvFile.Row row, NewFee fee, FeeRow before) {
    NewFee first = before.fee();
    boolean same =
        first == null
            ? before.cells().equals(row.cells())
            : first.amount().equals(fee.amount()) && Objects.equals(first.lastDay(), fee.lastDay());
    return same
        ? new FeeRow(
            row.number(),
            row.cells(),
            FeeRow.Outcome.SAME,
            "It says the same as row " + before.number() + ".",
            null)
        : new FeeRow(
            row.number(),
            row.cells(),
            FeeRow.Outcome.FAILED,
            "Row "
                + before.number()
                + " tells another fee for this service from the same day: leave one of them out.",
            null);
  }

  private FeeRow against(CsvFile.Row row, NewFee fee) {
    FeeCourse course = book.course(fee.service());
    Optional<Fee> held = course.on(fee.firstDay());
    String words =
        display.money(fee.amount())
            + " from "
            + display.date(fee.firstDay())
            + (fee.lastDay() == null ? "" : " to " + display.date(fee.lastDay()));
    if (held.filter(now -> isSame(now, fee)).isPresent()) {
      return new FeeRow(row.number(), row.cells(), FeeRow.Outcome.SAME, "", null);
    }
    return held.map(
            now ->
                new FeeRow(
                    row.number(),
                    row.cells(),
                    FeeRow.Outcome.CHANGED,
                    display.money(now.amount()) + " → " + words,
                    fee))
        .orElseGet(
            () ->
                new FeeRow(
                    row.number(),
                    row.cells(),
                    course.entered().isEmpty() ? FeeRow.Outcome.NEW : FeeRow.Outcome.CHANGED,
                    words,
                    fee));
  }

  private static boolean isSame(Fee held, NewFee fee) {
    return held.amount().equals(fee.amount()) && Objects.equals(held.lastDay(), fee.lastDay());
  }

  private @Nullable NewFee fee(CsvFile.Row row, List<String> wrong) {
    String procedure = file.cell(row, FeeColumn.PROCEDURE).toUpperCase(Locale.ROOT);
    if (!FeeService.isProcedure(procedure)) {
      wrong.add(told(FeeColumn.PROCEDURE, "Enter a code of five letters or digits."));
    }
    List<String> modifiers = FeeService.modifiersIn(file.cell(row, FeeColumn.MODIFIER));
    if (!FeeService.areModifiers(modifiers)) {
      wrong.add(told(FeeColumn.MODIFIER, "Up to four of two letters or digits, such as 26 TC."));
    }
    Optional<FeePlace> place = FeePlace.named(file.cell(row, FeeColumn.PLACE));
    if (place.isEmpty()) {
      wrong.add(told(FeeColumn.PLACE, "Enter any, office or facility."));
    }
    Optional<Money> amount = EntryAmount.parse(file.cell(row, FeeColumn.AMOUNT));
    if (amount.filter(cents -> cents.compareTo(MOST) <= 0).isEmpty()) {
      wrong.add(told(FeeColumn.AMOUNT, "Enter an amount such as 125.00."));
    }
    LocalDate firstDay = day(row, FeeColumn.FIRST_DAY, usualFirstDay, wrong);
    LocalDate lastDay = day(row, FeeColumn.LAST_DAY, null, wrong);
    if (firstDay != null && lastDay != null && lastDay.isBefore(firstDay)) {
      wrong.add(told(FeeColumn.LAST_DAY, "It lies before the first day."));
    }
    if (!wrong.isEmpty() || firstDay == null) {
      return null;
    }
    FeeService service = new FeeService(procedure, modifiers, place.orElseThrow());
    return new NewFee(service, amount.orElseThrow(), firstDay, lastDay, reason(row));
  }

  private @Nullable LocalDate day(
      CsvFile.Row row, FeeColumn column, @Nullable LocalDate usual, List<String> wrong) {
    String text = file.cell(row, column);
    if (text.isEmpty()) {
      return usual;
    }
    Optional<LocalDate> day = EntryDate.parse(text, today);
    if (day.isEmpty()) {
      wrong.add(told(column, "Enter " + EntryDate.FORMS + "."));
    }
    return day.orElse(null);
  }

  private String reason(CsvFile.Row row) {
    String reason = file.cell(row, FeeColumn.REASON);
    String told = reason.isEmpty() ? usualReason : reason;
    return told.length() > LONGEST_REASON ? told.substring(0, LONGEST_REASON) : told;
  }

  private static String told(FeeColumn column, String words) {
    return column.words() + ": " + words;
  }
}
