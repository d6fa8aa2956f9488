package io.claimline.underpayment;

import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rates as they are pasted from a sheet, a line each: procedure, modifiers, place (any, office or
 * facility), amount, and {@code R} where the multiple-procedure reduction counts it; apart by tabs,
 * semicolons or commas.
 *
 * @param wrong what is wrong, with the number of the line
 */
public record RatesText(List<NewRate> rates, List<String> wrong) {

  private static final int MOST_LINES = 20_000;
  private static final int LEAST_CELLS = 4;
  private static final int MOST_TOLD = 20;

  public RatesText {
    rates = List.copyOf(rates);
    wrong = List.copyOf(wrong);
  }

  public static RatesText of(String text) {
    List<NewRate> rates = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    String[] lines = text.split("\\R");
    if (lines.length > MOST_LINES) {
      return new RatesText(List.of(), List.of("At most " + MOST_LINES + " lines at once."));
    }
    for (int i = 0; i < lines.length && wrong.size() < MOST_TOLD; i++) {
      if (!lines[i].isBlank()) {
        read(lines[i], i + 1, rates, wrong);
      }
    }
    if (rates.isEmpty() && wrong.isEmpty()) {
      wrong.add("Paste at least one rate.");
    }
    return new RatesText(rates, wrong);
  }

  private static void read(String line, int number, List<NewRate> rates, List<String> wrong) {
    String[] cells = line.strip().split(" *[\\t;,] *", -1);
    String place = "Line " + number + ": ";
    if (cells.length < LEAST_CELLS) {
      wrong.add(place + "give procedure, modifiers, place and amount.");
      return;
    }
    String procedure = cells[0].toUpperCase(Locale.ROOT);
    List<String> modifiers = FeeService.modifiersIn(cells[1]);
    Optional<FeePlace> where = placeOf(cells[2]);
    Optional<Money> amount = EntryAmount.parse(cells[3]);
    String flag = cells.length > LEAST_CELLS ? cells[LEAST_CELLS].toUpperCase(Locale.ROOT) : "";
    if (!FeeService.isProcedure(procedure)) {
      wrong.add(place + "a procedure has five letters or digits.");
    } else if (!FeeService.areModifiers(modifiers)) {
      wrong.add(place + "modifiers have two letters or digits, four at most.");
    } else if (where.isEmpty()) {
      wrong.add(place + "the place is any, office or facility.");
    } else if (amount.isEmpty()) {
      wrong.add(place + "the amount is not such as 92.15.");
    } else if (!flag.isEmpty() && !flag.equals("R")) {
      wrong.add(place + "after the amount stands R or nothing.");
    } else {
      rates.add(
          new NewRate(
              new FeeService(procedure, modifiers, where.get()), amount.get(), flag.equals("R")));
    }
  }

  private static Optional<FeePlace> placeOf(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "any" -> Optional.of(FeePlace.ANY);
      case "office" -> Optional.of(FeePlace.OFFICE);
      case "facility" -> Optional.of(FeePlace.FACILITY);
      default -> Optional.empty();
    };
  }
}
