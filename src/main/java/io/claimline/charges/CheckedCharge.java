package io.claimline.charges;

import io.claimline.shared.Money;
import java.util.List;
import java.util.Map;

/**
 * What is to be said of a sheet.
 *
 * @param total of the charges that can be read
 * @param problems in the order of the rules: what stops it, then the warnings of the scrub
 * @param labels what the codes mean, by the field in which they stand
 * @param fees what the schedule says of the lines' charges, by their fields
 */
public record CheckedCharge(
    Money total, List<FieldProblem> problems, Map<String, String> labels, Map<String, Money> fees) {

  public CheckedCharge {
    problems = List.copyOf(problems);
    labels = Map.copyOf(labels);
    fees = Map.copyOf(fees);
  }
}
