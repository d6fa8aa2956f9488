package io.claimline.fee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that was entered of the fee for one service. On a day that fee holds which began last; of two
 * that begin on the same day, the one entered later.
 *
 * @param entered the newest first
 */
public record FeeCourse(FeeService service, List<Fee> entered) {

  public FeeCourse {
    entered = entered.stream().sorted(Comparator.comparingLong(Fee::id).reversed()).toList();
  }

  /** The fee of a day; empty if there is none. */
  public Optional<Fee> on(LocalDate day) {
    return Optional.ofNullable(byFirstDay().floorEntry(day))
        .map(Map.Entry::getValue)
        .filter(fee -> !fee.isOverOn(day));
  }

  /** The first fee that begins after the day. */
  public Optional<Fee> next(LocalDate day) {
    return Optional.ofNullable(byFirstDay().higherEntry(day)).map(Map.Entry::getValue);
  }

  /** The last day on which a fee of the course holds; empty while it has none. */
  public Optional<LocalDate> lastDay(Fee fee) {
    LocalDate own = fee.lastDay();
    LocalDate taken = next(fee.firstDay()).map(next -> next.firstDay().minusDays(1)).orElse(null);
    if (own == null || taken == null) {
      return Optional.ofNullable(own == null ? taken : own);
    }
    return Optional.of(own.isBefore(taken) ? own : taken);
  }

  /** The fees that hold on some day, in the order of their days. */
  public List<Fee> held() {
    return List.copyOf(byFirstDay().values());
  }

  /** The last day of its last fee; empty while that has none. */
  public Optional<LocalDate> ended() {
    return Optional.ofNullable(byFirstDay().lastEntry()).map(last -> last.getValue().lastDay());
  }

  /** The number of the newest entry: what somebody saw who changes the fee; 0 without one. */
  public long seen() {
    return entered.isEmpty() ? 0 : entered.get(0).id();
  }

  /** Those that begin after the day. */
  List<Fee> after(LocalDate day) {
    return List.copyOf(byFirstDay().tailMap(day, false).values());
  }

  private TreeMap<LocalDate, Fee> byFirstDay() {
    TreeMap<LocalDate, Fee> fees =
        entered.stream()
            .collect(
                Collectors.toMap(
                    Fee::firstDay,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparingLong(Fee::id)),
                    TreeMap::new));
    fees.values().removeIf(Fee::isWithdrawn);
    return fees;
  }
}
