package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a BAI2 file: each detail record (16) of a credit, with its addenda. For one file. */
final class Bai2File {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuMMdd", Locale.US).withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern CENTS = Pattern.compile("\\+?\\d{1,12}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final int FIRST_CREDIT = 100;
  private static final int FIRST_DEBIT = 400;

  private final BankReading reading = new BankReading(BankFormat.BAI2);
  private @Nullable LocalDate day;
  private String groupCurrency = "";
  private String currency = "";

  /** Of the account read now, and one more: a record is taken when the next has begun. */
  private int recordsOfAccount;

  private boolean ended;

  static boolean isOne(String text) {
    return text.stripLeading().startsWith("01,");
  }

  static BankReading read(String text) {
    return new Bai2File().readAll(text.lines().toList());
  }

  private BankReading readAll(List<String> lines) {
    Bai2Record open = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      recordsOfAccount++;
      if (open != null && line.startsWith("88,")) {
        open.pieces().add(Bai2Record.body(line));
        continue;
      }
      if (open != null) {
        take(open);
      }
      open = Bai2Record.of(i + 1, line);
    }
    if (open != null) {
      recordsOfAccount++;
      take(open);
    }
    if (!ended) {
      reading.finding(
          lines.size(),
          "file trailer (99)",
          "The file ends before its last record (99): it may be cut off. Ask the bank for all of it.");
    }
    return reading;
  }

  private void take(Bai2Record record) {
    switch (record.code()) {
      case "01", "98" -> {}
      case "02" -> openGroup(record);
      case "03" -> openAccount(record);
      case "16" -> detail(record);
      case "49" -> closeAccount(record);
      case "99" -> ended = true;
      default ->
          reading.finding(
              record.line(),
              "record code",
              "A line begins with 01, 02, 03, 16, 49, 88, 98 or 99. This one is left out.");
    }
  }

  private void openGroup(Bai2Record record) {
    groupCurrency = record.field(5);
    try {
      day = LocalDate.parse(record.field(3), DAY);
    } catch (DateTimeException noDay) {
      day = null;
      reading.finding(
          record.line(),
          "as-of date",
          "The fifth field is no day such as 260131. Its money is left out: correct the day and"
              + " upload the file again.");
    }
  }

  private void openAccount(Bai2Record record) {
    recordsOfAccount = record.pieces().size() + 1;
    currency = record.field(1).isEmpty() ? groupCurrency : record.field(1);
    if (!isDollars()) {
      reading.finding(
          record.line(),
          "currency",
          "The account is not in US dollars. Its money is left out: enter it in dollars.");
    }
  }

  private void closeAccount(Bai2Record record) {
    String told = record.field(1);
    int came = recordsOfAccount - 1;
    if (!told.isEmpty() && !told.equals(Integer.toString(came))) {
      reading.finding(
          record.line(),
          "number of records",
          "The account's end tells of other records than came (%d): lines may be missing. Ask the bank for the file again."
              .formatted(came));
    }
  }

  private void detail(Bai2Record record) {
    if (!NUMBER.matcher(record.field(0)).matches()) {
      reading.finding(
          record.line(), "type code", "The second field is no code of three digits, such as 142.");
      return;
    }
    int code = Integer.parseInt(record.field(0));
    if (code < FIRST_CREDIT || code >= FIRST_DEBIT) {
      reading.leaveOut();
      return;
    }
    if (!CENTS.matcher(record.field(1)).matches()) {
      reading.finding(
          record.line(),
          "amount",
          "The third field is no amount in cents, such as 125000 for $1,250.00.");
      return;
    }
    Money amount = Money.ofCents(Long.parseLong(record.field(1)));
    if (day == null || !isDollars() || amount.isZero()) {
      reading.leaveOut();
      return;
    }
    int reference = afterFunds(record);
    List<String> text = record.textFrom(reference + 2);
    String description = String.join(" ", text);
    reading.credit(
        new BankLine(
            record.line(),
            day,
            amount,
            MoneyKind.of(code, description),
            Addenda.in(text),
            record.field(reference).isEmpty() ? null : record.field(reference),
            description));
  }

  private boolean isDollars() {
    return currency.isEmpty() || currency.equals("USD");
  }

  /** Where the fields of the funds' availability end: how many there are, their type says. */
  private static int afterFunds(Bai2Record record) {
    int next = 3;
    return switch (record.field(2)) {
      case "S" -> next + 3;
      case "V" -> next + 2;
      case "D" ->
          NUMBER.matcher(record.field(next)).matches()
              ? next + 1 + 2 * Integer.parseInt(record.field(next))
              : next + 1;
      default -> next;
    };
  }
}
