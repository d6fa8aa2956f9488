package io.claimline.demo;

import io.claimline.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a payer still has to get from a provider: negative balances carried forward (FB) and
 * overpayments to be recovered (WO), kept back from later payments (R15). A text file that only
 * grows: each line a payment's trace, payer, provider, code, reference, cents and first day.
 */
final class CarriedForward {

  private final Path file;

  CarriedForward(Path file) {
    this.file = file;
  }

  /**
   * What is kept back, or is to be.
   *
   * @param code FB or WO
   * @param reference what the PLB names
   * @param amount positive is owed to the payer, negative was kept back
   * @param from on which day it is kept back at the earliest
   */
  record Item(String code, String reference, Money amount, LocalDate from) {}

  /** Adds what a payment leaves to be kept back, or has kept back; the same line counts once. */
  void add(String trace, String payerId, String providerId, Item item) throws IOException {
    String line =
        String.join(
            "\t",
            trace,
            payerId,
            providerId,
            item.code(),
            item.reference(),
            Long.toString(item.amount().cents()),
            item.from().toString());
    if (!lines().contains(line)) {
      Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** What is open on this day, as if the payment of this trace had not been made yet. */
  List<Item> open(String exceptTrace, String payerId, String providerId, LocalDate day)
      throws IOException {
    Map<String, Item> open = new LinkedHashMap<>();
    for (String line : lines()) {
      String[] field = line.split("\t", -1);
      boolean concerns =
          !field[0].equals(exceptTrace) && field[1].equals(payerId) && field[2].equals(providerId);
      if (concerns) {
        Item item =
            new Item(
                field[3],
                field[4],
                Money.ofCents(Long.parseLong(field[5])),
                LocalDate.parse(field[6]));
        open.merge(
            field[3] + field[4],
            item,
            (one, other) ->
                new Item(
                    one.code(), one.reference(), one.amount().plus(other.amount()), one.from()));
      }
    }
    List<Item> due = new ArrayList<>(open.values());
    due.removeIf(item -> !item.amount().isPositive() || item.from().isAfter(day));
    return due;
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
