package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds decisions as a payer would send them: {@code decision().line("100", "60", "CO-45:20",
 * "PR-2:20")}.
 */
final class Decisions {

  private final List<LineDecision> lines = new ArrayList<>();
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private String status = "1";

  private Decisions() {}

  static Decisions decision() {
    return new Decisions();
  }

  Decisions status(String code) {
    status = code;
    return this;
  }

  Decisions adjusted(String... reasons) {
    adjustments.addAll(adjustments(reasons));
    return this;
  }

  Decisions remarked(String... codes) {
    remarks.addAll(List.of(codes));
    return this;
  }

  /** A line; each reason is group, reason and amount, such as {@code CO-45:20}. */
  Decisions line(String charge, String paid, String... reasons) {
    return add("", "99213", charge, paid, reasons);
  }

  Decisions lineOf(String controlNumber, String charge, String paid, String... reasons) {
    return add(controlNumber, "99213", charge, paid, reasons);
  }

  Decisions procedure(String code, String charge, String paid, String... reasons) {
    return add("", code, charge, paid, reasons);
  }

  private Decisions add(
      String controlNumber, String code, String charge, String paid, String... reasons) {
    lines.add(
        new LineDecision(
            lines.size() + 1,
            Procedure.hcpcs(code),
            Procedure.NONE,
            Money.parse(charge),
            Money.parse(paid),
            null,
            null,
            LocalDate.of(2026, 1, 5),
            controlNumber,
            adjustments(reasons),
            List.of()));
    return this;
  }

  /** The decision, with charge and payment that its lines and adjustments sum up to. */
  ClaimDecision build() {
    Money charge = sum(lines.stream().map(LineDecision::charge));
    Money adjusted =
        sum(
            Stream.concat(
                    adjustments.stream(),
                    lines.stream().flatMap(line -> line.adjustments().stream()))
                .map(Adjustment::amount));
    return whole(charge, charge.minus(adjusted));
  }

  /** A decision on the claim as a whole. */
  ClaimDecision whole(String charge, String paid) {
    return whole(Money.parse(charge), Money.parse(paid));
  }

  private ClaimDecision whole(Money charge, Money paid) {
    return new ClaimDecision(
        "CL00000001", status, charge, paid, Money.ZERO, "PCN1", remarks, "", adjustments, lines);
  }

  static List<Adjustment> adjustments(String... reasons) {
    return Stream.of(reasons).map(Decisions::adjustment).toList();
  }

  private static Adjustment adjustment(String reason) {
    String[] parts = reason.split("[-:]", 3);
    return Adjustment.of(parts[0], parts[1], Money.parse(parts[2]));
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }
}
