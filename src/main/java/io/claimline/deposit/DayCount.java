package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was taken and deposited in the days to be closed, beside what the journal has.
 *
 * @param after the last closed day, null where none is
 * @param through the last day to be closed
 * @param deposits how many were made up for these days, and of how much
 * @param typed checks in them that no remittance explains yet
 * @param inHand taken at the desk up to then, and in no deposit
 */
public record DayCount(
    @Nullable LocalDate after,
    LocalDate through,
    List<MethodCount> methods,
    int deposits,
    Money deposited,
    Money typed,
    Money inHand) {

  public DayCount {
    methods = List.copyOf(methods);
  }

  /**
   * What does not agree, in words; with what a person counted by way of paying.
   *
   * @param counted what is not counted is not compared
   */
  public List<String> differences(Map<String, Money> counted) {
    List<String> differences = new ArrayList<>();
    for (MethodCount each : methods) {
      if (!each.difference().isZero()) {
        differences.add(
            "%s: the journal has %s and the receipts %s; a payment taken at a task leaves no receipt."
                .formatted(each.method(), dollars(each.journal()), dollars(each.received())));
      }
      Money found = counted.get(each.method());
      if (found != null && !found.equals(each.received())) {
        differences.add(
            "%s: %s counted, %s by the receipts."
                .formatted(each.method(), dollars(found), dollars(each.received())));
      }
    }
    if (typed.isPositive()) {
      differences.add(
          "Deposits: %s of typed checks are not in the journal before their remittance is."
              .formatted(dollars(typed)));
    }
    if (inHand.isPositive()) {
      differences.add(
          "Deposits: %s taken at the desk is in no deposit yet.".formatted(dollars(inHand)));
    }
    return differences;
  }

  private static String dollars(Money amount) {
    return "$" + amount;
  }
}
