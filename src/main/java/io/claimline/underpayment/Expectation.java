package io.claimline.underpayment;

import io.claimline.fee.Fee;
import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a contract allows for the lines of a decision, beside what the payer allowed: pure.
 *
 * <p>A line that was denied, or that has no rate, is left out: the first is worked as a denial, of
 * the second the contract says nothing.
 */
final class Expectation {

  private static final int HALF = 2;

  private record Rated(DecidedLine line, LocalDate day, Fee rate, Money full) {}

  private Expectation() {}

  static List<ComparedLine> of(Contract contract, Schedule schedule, List<DecidedLine> lines) {
    List<Rated> rated =
        lines.stream()
            .filter(line -> line.allowed().isPositive())
            .flatMap(line -> rated(contract, schedule, line).stream())
            .toList();
    Set<Integer> halved = contract.multipleProcedures() ? halved(schedule, rated) : Set.of();
    return rated.stream().map(each -> compared(contract, each, halved)).toList();
  }

  private static Optional<Rated> rated(Contract contract, Schedule schedule, DecidedLine line) {
    LocalDate day = line.day();
    return day == null
        ? Optional.empty()
        : schedule
            .rate(line, day)
            .map(
                rate ->
                    new Rated(line, day, rate, times(contract.of(rate.amount()), line.units())));
  }

  /** All reducible procedures of a day but the dearest; of two as dear the first stays whole. */
  private static Set<Integer> halved(Schedule schedule, List<Rated> rated) {
    Set<Integer> halved = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    rated.stream()
        .filter(each -> schedule.isReducible(each.rate()))
        .sorted(
            Comparator.<Rated>comparingLong(each -> -each.full().cents())
                .thenComparingInt(each -> each.line().position()))
        .forEach(
            each -> {
              if (!days.add(each.day())) {
                halved.add(each.line().position());
              }
            });
    return halved;
  }

  private static ComparedLine compared(Contract contract, Rated each, Set<Integer> halved) {
    DecidedLine line = each.line();
    boolean half = halved.contains(line.position());
    Money expected =
        half ? Money.ofCents(Math.floorDiv(each.full().cents() + 1, HALF)) : each.full();
    return new ComparedLine(
        line.position(),
        line.codes(),
        expected,
        line.allowed(),
        how(contract, each, half),
        line.allowedHow());
  }

  private static String how(Contract contract, Rated each, boolean half) {
    StringBuilder how = new StringBuilder(each.rate().amount().toString());
    if (contract.percentHundredths() != Contract.HUNDRED_PERCENT) {
      how.append(" × ").append(contract.percent());
    }
    BigDecimal units = each.line().units();
    if (units.compareTo(BigDecimal.ONE) != 0) {
      how.append(" × ").append(units.stripTrailingZeros().toPlainString());
    }
    return half ? how.append(" × 50% as a further procedure").toString() : how.toString();
  }

  private static Money times(Money rate, BigDecimal units) {
    return Money.ofCents(
        BigDecimal.valueOf(rate.cents())
            .multiply(units)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
