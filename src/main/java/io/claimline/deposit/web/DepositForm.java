package io.claimline.deposit.web;

import io.claimline.deposit.DepositKind;
import io.claimline.deposit.Depositable;
import io.claimline.deposit.MoneyRefused;
import io.claimline.deposit.NewDeposit;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as a person fills it in.
 *
 * @param checks typed ones, as many rows as the page has
 * @param key made with the page
 * @param problem what is wrong with it, null where nothing is
 */
public record DepositForm(
    DepositKind kind,
    String day,
    Set<String> chosen,
    List<CheckRow> checks,
    String key,
    @Nullable String problem) {

  private static final int ROWS = 4;

  /** A row for a typed check, as it was typed. */
  public record CheckRow(String sender, String number, String amount) {
    boolean isEmpty() {
      return sender.isBlank() && number.isBlank() && amount.isBlank();
    }
  }

  /** All that is in hand is chosen at first. */
  static DepositForm blank(DepositKind kind, LocalDate today, Set<String> open) {
    return new DepositForm(
        kind,
        "%02d/%02d/%d".formatted(today.getMonthValue(), today.getDayOfMonth(), today.getYear()),
        open,
        IntStream.range(0, ROWS).mapToObj(row -> new CheckRow("", "", "")).toList(),
        UUID.randomUUID().toString(),
        null);
  }

  static DepositForm of(
      DepositKind kind,
      String day,
      Set<String> chosen,
      List<String> senders,
      List<String> numbers,
      List<String> amounts,
      String key) {
    List<CheckRow> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(new CheckRow(at(senders, i), at(numbers, i), at(amounts, i)));
    }
    return new DepositForm(kind, day, chosen, rows, key, null);
  }

  DepositForm refused(String why) {
    return new DepositForm(kind, day, chosen, checks, key, why);
  }

  public boolean has(Depositable each) {
    return chosen.contains(each.key());
  }

  /**
   * The deposit that is meant.
   *
   * @throws MoneyRefused if the day or an amount cannot be read
   */
  NewDeposit deposit(LocalDate today) {
    LocalDate made =
        EntryDate.parse(day, today)
            .orElseThrow(() -> new MoneyRefused("The day is not " + EntryDate.FORMS + "."));
    return new NewDeposit(
        made,
        kind,
        chosen,
        checks.stream().filter(row -> !row.isEmpty()).map(DepositForm::typed).toList(),
        key);
  }

  private static NewDeposit.TypedCheck typed(CheckRow row) {
    Money amount =
        EntryAmount.parse(row.amount())
            .orElseThrow(
                () ->
                    new MoneyRefused(
                        "Enter the check’s amount in dollars and cents, such as 25.00."));
    return new NewDeposit.TypedCheck(row.sender().strip(), row.number().strip(), amount);
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }
}
