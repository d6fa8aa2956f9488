package io.claimline.deposit;

import io.claimline.shared.CsvFile;
import io.claimline.shared.CsvRefusedException;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a bank's export as CSV: date, amount, type, description, reference, in any order. */
final class BankSheet {

  private static final int MOST_ROWS = 10_000;
  private static final Set<String> DATE =
      Set.of("date", "postingdate", "postdate", "bookingdate", "asofdate", "transactiondate");
  private static final Set<String> AMOUNT =
      Set.of("amount", "credit", "creditamount", "deposits", "amountusd");
  private static final Set<String> TYPE = Set.of("type", "transactiontype", "transaction");
  private static final Set<String> DESCRIPTION =
      Set.of("description", "details", "memo", "text", "addenda", "descriptionreference");
  private static final Set<String> REFERENCE =
      Set.of("reference", "bankreference", "ref", "bankref", "referencenumber", "transactionid");

  private final BankReading reading = new BankReading(BankFormat.CSV);
  private final CsvFile file;
  private final LocalDate today;

  private BankSheet(CsvFile file, LocalDate today) {
    this.file = file;
    this.today = today;
  }

  static BankReading read(byte[] bytes, LocalDate today) {
    try {
      return new BankSheet(CsvFile.read(bytes, MOST_ROWS), today).readAll();
    } catch (CsvRefusedException refused) {
      BankReading nothing = new BankReading(BankFormat.CSV);
      nothing.finding(1, "file", String.valueOf(refused.getMessage()));
      return nothing;
    }
  }

  private BankReading readAll() {
    int date = column(DATE);
    int amount = column(AMOUNT);
    missing(date, "date");
    missing(amount, "amount");
    if (date >= 0 && amount >= 0) {
      file.rows().forEach(row -> take(row, date, amount));
    }
    return reading;
  }

  private void missing(int column, String name) {
    if (column < 0) {
      reading.finding(
          1,
          name,
          "The first line names no column “%s”. Name it so and upload again.".formatted(name));
    }
  }

  private void take(CsvFile.Row row, int date, int amount) {
    String cents = cell(row, amount);
    if (cents.isEmpty() || cents.startsWith("-") || cents.startsWith("(")) {
      reading.leaveOut();
      return;
    }
    Optional<LocalDate> day = EntryDate.parse(cell(row, date), today);
    Optional<Money> money = EntryAmount.parse(cents);
    if (day.isEmpty()) {
      reading.finding(row.number(), "date", "Enter " + EntryDate.FORMS + ".");
    }
    if (money.isEmpty()) {
      reading.finding(row.number(), "amount", "Enter dollars and cents, such as 1,250.00.");
    }
    if (day.isPresent() && money.isPresent()) {
      if (money.get().isZero()) {
        reading.leaveOut();
      } else {
        reading.credit(credit(row, day.get(), money.get()));
      }
    }
  }

  private BankLine credit(CsvFile.Row row, LocalDate day, Money amount) {
    String type = cell(row, column(TYPE));
    String description = cell(row, column(DESCRIPTION));
    String reference = cell(row, column(REFERENCE));
    return new BankLine(
        row.number(),
        day,
        amount,
        MoneyKind.ofWords(type + " " + description),
        Addenda.in(List.of(description, reference)),
        reference.isEmpty() || reference.startsWith("TRN") ? null : reference,
        (type + " " + description).strip());
  }

  private int column(Set<String> names) {
    List<String> header = file.header();
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(header.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
        return i;
      }
    }
    return -1;
  }

  private static String cell(CsvFile.Row row, int column) {
    return column < 0 || column >= row.cells().size() ? "" : row.cells().get(column);
  }
}
