package io.claimline.demo;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a claim tells of payers before and after the one it is sent to (R24). */
final class OtherPayers {

  private static final String ORDER = "PSTABCDEFGH";

  private final ProfessionalClaim claim;

  OtherPayers(ProfessionalClaim claim) {
    this.claim = claim;
  }

  /** Whether the claim goes to a payer after the first. */
  boolean isLaterTurn() {
    return place(claim.subscriber().sequence()) > 0;
  }

  /** CLP02 of a processed claim: whose turn it is. */
  String statusCode() {
    return switch (claim.subscriber().sequence()) {
      case "P" -> "1";
      case "S" -> "2";
      default -> "3";
    };
  }

  /** The payer whose turn comes next. */
  Optional<OtherSubscriber> next() {
    int own = place(claim.subscriber().sequence());
    return claim.otherSubscribers().stream()
        .filter(other -> place(other.sequence()) > own)
        .min(Comparator.comparingInt(other -> place(other.sequence())));
  }

  /** What the payer before left to the patient, by line; null where it is not told. */
  @Nullable List<Money> leftToPatient() {
    Optional<OtherSubscriber> before = before();
    if (before.isEmpty()) {
      return null;
    }
    String payerId = before.get().payer().id();
    if (claim.lines().stream().anyMatch(line -> of(line, payerId).isPresent())) {
      return claim.lines().stream()
          .map(line -> of(line, payerId).map(told -> shares(told.adjustments())))
          .map(left -> left.orElse(Money.ZERO))
          .toList();
    }
    OtherSubscriber told = before.get();
    return told.amounts().isEmpty() && told.adjustments().isEmpty()
        ? null
        : spread(shares(told.adjustments()));
  }

  private Optional<OtherSubscriber> before() {
    int own = place(claim.subscriber().sequence());
    return claim.otherSubscribers().stream()
        .filter(other -> place(other.sequence()) < own)
        .max(Comparator.comparingInt(other -> place(other.sequence())));
  }

  private static Optional<LineAdjudication> of(ServiceLine line, String payerId) {
    return line.adjudications().stream().filter(told -> told.payerId().equals(payerId)).findFirst();
  }

  /** A share of the whole claim, laid on the lines in order. */
  private List<Money> spread(Money left) {
    List<Money> byLine = new ArrayList<>();
    Money rest = left;
    for (ServiceLine line : claim.lines()) {
      Money part = rest.compareTo(line.charge()) < 0 ? rest : line.charge();
      byLine.add(part);
      rest = rest.minus(part);
    }
    return byLine;
  }

  private static Money shares(List<Adjustment> adjustments) {
    return adjustments.stream()
        .filter(adjustment -> adjustment.groupCode().equals("PR"))
        .map(Adjustment::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static int place(String sequence) {
    return Math.max(0, ORDER.indexOf(sequence));
  }
}
