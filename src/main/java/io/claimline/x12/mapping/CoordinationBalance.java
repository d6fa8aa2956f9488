package io.claimline.x12.mapping;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.Finding;
import io.claimline.x12.HealthCareClaim;
import io.claimline.x12.HealthCareClaimLine;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Place;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.validation.MaskedValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Checks that what each other payer paid and adjusted explains the charges of an 837 (R24): per
 * line SVD02 + Σ CAS = charge; per payer AMT*D = Σ SVD02 − Σ CAS of 2320; and CLM02 = AMT*D + all
 * CAS.
 */
public final class CoordinationBalance {
  private final ElementReader elements;
  private final Consumer<Finding> findings;

  public CoordinationBalance(ElementReader elements, Consumer<Finding> findings) {
    this.elements = elements;
    this.findings = findings;
  }

  /**
   * Reports what does not add up.
   *
   * @param loop 2300, whose loops 2320 and 2400 the records were made from, in order
   */
  public void check(LoopNode loop, HealthCareClaim claim) {
    List<OtherSubscriber> others = claim.otherSubscribers();
    List<? extends HealthCareClaimLine> lines = claim.lines();
    // A wrong CLM02 is told once (R23): here it is what the lines add up to.
    Money charge = claim.lineCharges();
    if (others.isEmpty()) {
      return;
    }
    List<LoopNode> lineLoops = loop.children("2400");
    for (int i = 0; i < lines.size(); i++) {
      checkLine(lineLoops.get(i), lines.get(i));
    }
    List<LoopNode> otherLoops = loop.children("2320");
    for (int i = 0; i < others.size(); i++) {
      OtherSubscriber other = others.get(i);
      if (others.stream().filter(samePayer(other)).count() == 1) {
        checkPayer(otherLoops.get(i), charge, other, lines);
      }
    }
  }

  /** Lines that were bundled share their amounts with another line, and are left to the claim. */
  private void checkLine(LoopNode loop, HealthCareClaimLine line) {
    List<LineAdjudication> decisions = line.adjudications();
    Set<String> payers = new LinkedHashSet<>();
    decisions.forEach(decision -> payers.add(decision.payerId()));
    for (String payer : payers) {
      List<LineAdjudication> ofPayer =
          decisions.stream().filter(decision -> decision.payerId().equals(payer)).toList();
      boolean bundled = ofPayer.stream().anyMatch(decision -> decision.bundledLine() > 0);
      Money explained = paid(ofPayer).plus(adjusted(ofPayer));
      if (!bundled && !explained.equals(line.charge())) {
        LoopNode first = loop.children("2430").get(decisions.indexOf(ofPayer.get(0)));
        report(
            "OTHER_PAYER_LINE",
            elements.place(first, first.opening()).at(2),
            "The line's charge is %s, but another payer's payment and adjustments of it come to %s;"
                + " they must explain it in full. Compare with that payer's remittance.",
            line.charge(),
            explained);
      }
    }
  }

  private void checkPayer(
      LoopNode loop,
      Money charge,
      OtherSubscriber other,
      List<? extends HealthCareClaimLine> lines) {
    Money paid = Amount.valueOf(other.amounts(), "D");
    List<LineAdjudication> decisions =
        lines.stream()
            .flatMap(line -> line.adjudications().stream())
            .filter(decision -> decision.payerId().equals(other.payer().id()))
            .toList();
    if (paid == null || (decisions.isEmpty() && other.adjustments().isEmpty())) {
      return;
    }
    Money claimAdjusted = sum(other.adjustments());
    Money linesPaid = paid(decisions).minus(claimAdjusted);
    Money explained = paid.plus(claimAdjusted).plus(adjusted(decisions));
    if (!decisions.isEmpty() && !linesPaid.equals(paid)) {
      report(
          "OTHER_PAYER_PAID",
          paidPlace(loop),
          "Another payer is said to have paid %s, but its lines less the claim's adjustments come to"
              + " %s. Compare with that payer's remittance.",
          paid,
          linesPaid);
    } else if (!explained.equals(charge)) {
      report(
          "OTHER_PAYER_CHARGE",
          paidPlace(loop),
          "The claim's lines charge %s, but another payer's payment and adjustments come to %s; they"
              + " must explain it in full. Compare with that payer's remittance.",
          charge,
          explained);
    }
  }

  private Place paidPlace(LoopNode loop) {
    for (Segment segment : loop.segments()) {
      if (segment.id().equals("AMT") && segment.text(1).equals("D")) {
        return elements.place(loop, segment).at(2);
      }
    }
    return elements.place(loop, loop.opening());
  }

  private void report(String code, Place place, String sentence, Money stated, Money found) {
    findings.accept(
        new Finding(
            Finding.Level.BALANCE,
            code,
            place,
            sentence.formatted(MaskedValue.ofClaim(stated), MaskedValue.ofClaim(found))));
  }

  private static Predicate<OtherSubscriber> samePayer(OtherSubscriber other) {
    return another -> another.payer().id().equals(other.payer().id());
  }

  private static Money paid(List<LineAdjudication> decisions) {
    return decisions.stream().map(LineAdjudication::paid).reduce(Money.ZERO, Money::plus);
  }

  private static Money adjusted(List<LineAdjudication> decisions) {
    return decisions.stream()
        .map(decision -> sum(decision.adjustments()))
        .reduce(Money.ZERO, Money::plus);
  }

  private static Money sum(List<Adjustment> adjustments) {
    return adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
  }
}
