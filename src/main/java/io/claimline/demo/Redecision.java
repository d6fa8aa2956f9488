package io.claimline.demo;

import static io.claimline.demo.SimulatedAdjudication.add;
import static io.claimline.demo.SimulatedAdjudication.percent;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Party;
import io.claimline.x12.RemarkCode;
import io.claimline.x12.ServicePayment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a payer makes of a decision that it, or the payer before it, has taken already. */
final class Redecision {

  private static final Set<String> COST_SHARE = Set.of("1", "2", "3");
  private static final int ALLOWED_PERCENT = 80;
  private static final int COINSURANCE_PERCENT = 20;
  private static final int KEPT_PERCENT = 90;

  private Redecision() {}

  /** R13: the same groups and reasons, all signs turned, PR included. */
  static ClaimPayment reversal(ClaimPayment decided) {
    return decided.toBuilder()
        .statusCode("22")
        .charge(decided.charge().negated())
        .paid(decided.paid().negated())
        .patientResponsibility(null)
        .adjustments(negated(decided.adjustments()))
        .crossoverPayer(null)
        .outpatient(null)
        .amounts(List.of())
        .services(
            decided.services().stream()
                .map(
                    service ->
                        service.toBuilder()
                            .charge(service.charge().negated())
                            .paid(service.paid().negated())
                            .adjustments(negated(service.adjustments()))
                            .amounts(List.of())
                            .remarks(List.of())
                            .build())
                .toList())
        .build();
  }

  /** Every paid line paid a tenth less; the rest becomes contractual. */
  static ClaimPayment reduced(ClaimPayment decided, String payerClaimNumber) {
    return again(
        decided,
        payerClaimNumber,
        service -> {
          List<Adjustment> adjustments = new ArrayList<>(service.adjustments());
          Money less = service.paid().minus(percent(service.paid(), KEPT_PERCENT));
          Money contractual = sum(adjustments, "CO", "45").plus(less);
          adjustments.removeIf(a -> a.groupCode().equals("CO") && a.reasonCode().equals("45"));
          adjustments.addAll(0, List.of(Adjustment.of("CO", "45", contractual)));
          adjustments.removeIf(adjustment -> adjustment.amount().isZero());
          return adjusted(service, adjustments, service.remarks());
        });
  }

  /** What was denied is paid, less what contract and coinsurance take. */
  static ClaimPayment overturned(ClaimPayment decided, String payerClaimNumber) {
    return again(
        decided,
        payerClaimNumber,
        service -> {
          List<Adjustment> kept =
              new ArrayList<>(service.adjustments().stream().filter(Redecision::stays).toList());
          Money denied =
              service.adjustments().stream()
                  .filter(adjustment -> !stays(adjustment))
                  .map(Adjustment::amount)
                  .reduce(Money.ZERO, Money::plus);
          if (denied.isZero()) {
            return service;
          }
          Money allowed = percent(denied, ALLOWED_PERCENT);
          add(kept, "CO", "45", denied.minus(allowed));
          add(kept, "PR", "2", percent(allowed, COINSURANCE_PERCENT));
          return adjusted(service, kept, List.of());
        });
  }

  /**
   * What the next payer decides of a claim that this one forwarded: it pays what was left to the
   * patient but for a part (PR-2), and the rest is the first payer's affair (OA-23, R8).
   */
  static ClaimPayment crossedOver(
      ClaimPayment primary, String filingIndicator, String payerClaimNumber) {
    Party patient = primary.patient();
    return again(
            primary,
            payerClaimNumber,
            service -> {
              Money left = sum(service.adjustments(), "PR", "");
              List<Adjustment> adjustments = new ArrayList<>();
              add(adjustments, "OA", "23", service.charge().minus(left));
              add(adjustments, "PR", "2", percent(left, COINSURANCE_PERCENT));
              return adjusted(service, adjustments, List.of()).toBuilder()
                  .amounts(List.of())
                  .build();
            })
        .toBuilder()
        .statusCode(primary.statusCode().equals("20") ? "3" : "2")
        .filingIndicator(filingIndicator)
        .patient(patient.withId("", ""))
        .build();
  }

  /** The decision with a cent too little adjusted on its first line, so that it does not add up. */
  static ClaimPayment unbalanced(ClaimPayment decided) {
    List<ServicePayment> services = new ArrayList<>(decided.services());
    for (int i = 0; i < services.size(); i++) {
      List<Adjustment> adjustments = new ArrayList<>(services.get(i).adjustments());
      if (!adjustments.isEmpty()) {
        Adjustment first = adjustments.get(0);
        Money cent = Money.ofCents(1);
        adjustments.set(
            0, Adjustment.of(first.groupCode(), first.reasonCode(), first.amount().minus(cent)));
        adjustments.removeIf(adjustment -> adjustment.amount().isZero());
        services.set(i, services.get(i).toBuilder().adjustments(adjustments).build());
        break;
      }
    }
    return decided.toBuilder().services(services).build();
  }

  /** Of one reason, or of a whole group where the reason is empty. */
  static Money sum(List<Adjustment> adjustments, String group, String reason) {
    return adjustments.stream()
        .filter(a -> a.groupCode().equals(group))
        .filter(a -> reason.isEmpty() || a.reasonCode().equals(reason))
        .map(Adjustment::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static ClaimPayment again(
      ClaimPayment decided, String payerClaimNumber, UnaryOperator<ServicePayment> line) {
    List<ServicePayment> services = decided.services().stream().map(line).toList();
    List<Adjustment> all = services.stream().flatMap(s -> s.adjustments().stream()).toList();
    Money patient = sum(all, "PR", "");
    return decided.toBuilder()
        .statusCode(processed(decided.statusCode(), all))
        .paid(services.stream().map(ServicePayment::paid).reduce(Money.ZERO, Money::plus))
        .patientResponsibility(patient.isPositive() ? patient : null)
        .payerClaimNumber(payerClaimNumber)
        .crossoverPayer(null)
        .outpatient(null)
        .amounts(List.of())
        .services(services)
        .build();
  }

  private static String processed(String before, List<Adjustment> adjustments) {
    return switch (before) {
      case "4" -> sum(adjustments, "OA", "23").isZero() ? "1" : "2";
      case "19" -> "1";
      case "20" -> "2";
      default -> before;
    };
  }

  private static ServicePayment adjusted(
      ServicePayment service, List<Adjustment> adjustments, List<RemarkCode> remarks) {
    Money sum = adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    return service.toBuilder()
        .paid(service.charge().minus(sum))
        .adjustments(adjustments)
        .remarks(remarks)
        .build();
  }

  /** Contract, sequestration, prior payers and cost share stay when a denial falls. */
  private static boolean stays(Adjustment adjustment) {
    return switch (adjustment.groupCode()) {
      case "CO" -> adjustment.reasonCode().equals("45") || adjustment.reasonCode().equals("253");
      case "OA" -> adjustment.reasonCode().equals("23");
      default -> COST_SHARE.contains(adjustment.reasonCode());
    };
  }

  private static List<Adjustment> negated(List<Adjustment> adjustments) {
    return adjustments.stream()
        .map(a -> Adjustment.of(a.groupCode(), a.reasonCode(), a.amount().negated()))
        .toList();
  }
}
