package io.claimline.claim;

import io.claimline.shared.Money;
import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.ServiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payer's decision in the words of the claim to the payer after it (R24): facts as they are
 * stored, each at the level where the payer gave it.
 *
 * @param payerId 2330B NM109, which is SVD01 of the lines
 */
record ToldDecision(String payerId, PriorDecision decision) {

  private static final int MOST_REMARKS = 5;
  private static final String PATIENT_RESPONSIBILITY = "PR";

  /** Adds what was decided on the claim to its 2320; the day stands on the lines where they do. */
  OtherSubscriber.Builder on(OtherSubscriber.Builder other) {
    boolean byLine = !decision.lines().isEmpty();
    List<Amount> amounts = new ArrayList<>(List.of(new Amount("D", decision.paid())));
    if (!byLine) {
      amounts.add(new Amount("EAF", patientResponsibility(decision.adjustments())));
    }
    List<String> remarks = decision.remarkCodes().stream().distinct().limit(MOST_REMARKS).toList();
    return other
        .adjustments(merged(decision.adjustments()))
        .amounts(amounts)
        .summary(remarks.isEmpty() ? null : AdjudicationSummary.outpatient(remarks))
        .adjudicationDate(byLine ? null : decision.decidedOn());
  }

  /** What was decided on this line: 2430, one for each part that the payer split it into. */
  List<LineAdjudication> on(ServiceLine line, List<ServiceLine> all) {
    String controlNumber = ClaimContents.controlNumber(line);
    return decision.lines().stream()
        .filter(decided -> decided.controlNumber().equals(controlNumber))
        .map(
            decided ->
                new LineAdjudication(
                    payerId,
                    decided.paid(),
                    decided.procedure(),
                    unitsOf(decided.units()),
                    bundledInto(decided, all),
                    merged(decided.adjustments()),
                    decided.decidedOn(),
                    patientResponsibility(decided.adjustments())))
        .toList();
  }

  /** SVC05 that is absent means one. */
  private static BigDecimal unitsOf(@Nullable BigDecimal units) {
    return units == null ? BigDecimal.ONE : units;
  }

  /** SVD06: the line that was paid under the procedure that this one was restated to; else 0. */
  private int bundledInto(PriorDecision.Line decided, List<ServiceLine> all) {
    if (!decided.restated() || !decided.paid().isZero()) {
      return 0;
    }
    return decision.lines().stream()
        .filter(other -> other.paid().isPositive())
        .filter(other -> other.procedure().code().equals(decided.procedure().code()))
        .filter(other -> !other.controlNumber().equals(decided.controlNumber()))
        .flatMap(
            other ->
                all.stream()
                    .filter(
                        line -> ClaimContents.controlNumber(line).equals(other.controlNumber())))
        .mapToInt(ServiceLine::number)
        .findFirst()
        .orElse(0);
  }

  private static Money patientResponsibility(List<Adjustment> adjustments) {
    return adjustments.stream()
        .filter(adjustment -> adjustment.groupCode().equals(PATIENT_RESPONSIBILITY))
        .map(Adjustment::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Each group and reason once; what adds up to nothing is not told. */
  private static List<Adjustment> merged(List<Adjustment> adjustments) {
    Map<String, Adjustment> byReason = new LinkedHashMap<>();
    for (Adjustment adjustment : adjustments) {
      byReason.merge(
          adjustment.groupCode() + "-" + adjustment.reasonCode(),
          adjustment,
          (one, other) ->
              Adjustment.of(one.groupCode(), one.reasonCode(), one.amount().plus(other.amount())));
    }
    return byReason.values().stream().filter(each -> !each.amount().isZero()).toList();
  }
}
