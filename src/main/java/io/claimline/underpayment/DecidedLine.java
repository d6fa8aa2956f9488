package io.claimline.underpayment;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as the payer decided it.
 *
 * @param place of service, two digits; empty while it is not known
 * @param costShare PR-1, 2 and 3
 * @param sequestered CARC 253
 * @param withheld CARC 104
 */
record DecidedLine(
    int position,
    String procedure,
    List<String> modifiers,
    String place,
    @Nullable LocalDate day,
    BigDecimal units,
    Money paid,
    Money costShare,
    Money sequestered,
    Money withheld) {

  /** What the payer let count: paid or not, but not given up. */
  Money allowed() {
    return paid.plus(costShare).plus(sequestered).plus(withheld);
  }

  String allowedHow() {
    List<String> parts = new ArrayList<>();
    parts.add("paid " + paid);
    add(parts, "cost share", costShare);
    add(parts, "sequestration", sequestered);
    add(parts, "withheld", withheld);
    return String.join(" + ", parts);
  }

  String codes() {
    return modifiers.isEmpty() ? procedure : procedure + " " + String.join(" ", modifiers);
  }

  private static void add(List<String> parts, String words, Money amount) {
    if (!amount.isZero()) {
      parts.add(words + " " + amount);
    }
  }
}
