package io.claimline.demo;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.ServicePayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Adjudicates claims as a payer would; each line and claim balances (R1, R2). */
final class SimulatedAdjudication {

  private static final Money COPAY = Money.parse("25.00");
  private static final int LEAST_ALLOWED_PERCENT = 60;
  private static final int ALLOWED_RANGE = 31;
  private static final int COINSURANCE_PERCENT = 20;
  private static final int SEQUESTRATION_PERCENT = 2;

  private final Chance chance;

  SimulatedAdjudication(Chance chance) {
    this.chance = chance;
  }

  ClaimPayment adjudicate(ProfessionalClaim claim, Scenario scenario) {
    List<ServicePayment> services = new ArrayList<>();
    Money copayLeft = COPAY;
    for (ServiceLine line : claim.lines()) {
      ServicePayment service = line(claim, line, scenario, copayLeft);
      copayLeft = copayLeft.minus(sum(service, "PR", "3"));
      services.add(service);
    }
    Money paid = services.stream().map(ServicePayment::paid).reduce(Money.ZERO, Money::plus);
    Money patient = services.stream().map(s -> sum(s, "PR", "")).reduce(Money.ZERO, Money::plus);
    return ClaimPayment.builder()
        .claimNumber(claim.patientControlNumber())
        .statusCode(statusCode(claim, scenario))
        .charge(claim.charge())
        .paid(paid)
        .patientResponsibility(patient.isZero() ? null : patient)
        .filingIndicator(product(claim.subscriber().filingIndicator()))
        .payerClaimNumber(payerClaimNumber(claim))
        .facilityCode(claim.facilityCode())
        .frequency(claim.frequency())
        .patient(claim.treatedPerson().withRole("QC").withAddress(null))
        .services(services)
        .build();
  }

  /** The payer's number of the claim: another one for each frequency. */
  String payerClaimNumber(ProfessionalClaim claim) {
    return "ICN" + chance.digits(10, "icn", claim.patientControlNumber(), claim.frequency());
  }

  private ServicePayment line(
      ProfessionalClaim claim, ServiceLine line, Scenario scenario, Money copayLeft) {
    List<Adjustment> adjustments = new ArrayList<>();
    List<Amount> amounts = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    if (isSecondary(line)) {
      secondary(line, adjustments);
    } else if (scenario.isPaid()) {
      primary(claim, line, scenario, copayLeft, adjustments, amounts);
    } else {
      deny(line, scenario, adjustments, remarks);
    }
    Money adjusted = adjustments.stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus);
    LocalDate day = line.serviceFrom();
    return ServicePayment.builder()
        .procedure(line.procedure())
        .charge(line.charge())
        .paid(line.charge().minus(adjusted))
        .unitsPaid(line.quantity())
        .dates(day == null ? List.of() : List.of(DatePeriod.on("472", day)))
        .adjustments(adjustments)
        .references(
            line.controlNumber().isEmpty()
                ? List.of()
                : List.of(Reference.of("6R", line.controlNumber())))
        .amounts(amounts)
        .remarkCodes(remarks)
        .build();
  }

  private void primary(
      ProfessionalClaim claim,
      ServiceLine line,
      Scenario scenario,
      Money copayLeft,
      List<Adjustment> adjustments,
      List<Amount> amounts) {
    Money allowed = percent(line.charge(), allowedPercent(claim, line));
    add(adjustments, "CO", "45", line.charge().minus(allowed));
    Money share = share(scenario, allowed, copayLeft);
    add(adjustments, "PR", reason(scenario), share);
    if (isMedicare(claim)) {
      add(adjustments, "CO", "253", percent(allowed.minus(share), SEQUESTRATION_PERCENT));
    }
    if (!allowed.isZero()) {
      amounts.add(new Amount("B6", allowed));
    }
  }

  private static void deny(
      ServiceLine line, Scenario scenario, List<Adjustment> adjustments, List<String> remarks) {
    switch (scenario) {
      case DENIED_INFORMATION -> {
        add(adjustments, "CO", "16", line.charge());
        remarks.add("N290");
      }
      case DENIED_AUTHORIZATION -> add(adjustments, "CO", "197", line.charge());
      case DENIED_NECESSITY -> {
        add(adjustments, "CO", "50", line.charge());
        remarks.add("N115");
      }
      case PAID,
          COPAY,
          COINSURANCE,
          DEDUCTIBLE,
          REJECTED_MEMBER,
          REJECTED_PROVIDER,
          REJECTED_FILE,
          NO_ANSWER,
          NO_REMITTANCE ->
          throw new IllegalArgumentException(scenario + " denies nothing");
    }
  }

  /** Pays what the payer before left to the patient; the rest was that payer's affair (R8). */
  private static void secondary(ServiceLine line, List<Adjustment> adjustments) {
    Money left =
        line.adjudications().stream()
            .map(LineAdjudication::adjustments)
            .flatMap(List::stream)
            .filter(adjustment -> adjustment.groupCode().equals("PR"))
            .map(Adjustment::amount)
            .reduce(Money.ZERO, Money::plus);
    add(adjustments, "OA", "23", line.charge().minus(left));
  }

  private static boolean isSecondary(ServiceLine line) {
    return !line.adjudications().isEmpty();
  }

  private static boolean isMedicare(ProfessionalClaim claim) {
    return claim.subscriber().filingIndicator().equals("MB");
  }

  /** CLP06 knows no generic commercial or Blue plan: a payer says what kind of plan it is. */
  private static String product(String filingIndicator) {
    return switch (filingIndicator) {
      case "CI" -> "15";
      case "BL" -> "12";
      case "11", "FI" -> "ZZ";
      default -> filingIndicator;
    };
  }

  private static String statusCode(ProfessionalClaim claim, Scenario scenario) {
    if (!scenario.isPaid()) {
      return "4";
    }
    return switch (claim.subscriber().sequence()) {
      case "S" -> "2";
      case "T" -> "3";
      default -> "1";
    };
  }

  private static Money share(Scenario scenario, Money allowed, Money copayLeft) {
    return switch (scenario) {
      case DEDUCTIBLE -> allowed;
      case COINSURANCE -> percent(allowed, COINSURANCE_PERCENT);
      case COPAY -> copayLeft.compareTo(allowed) < 0 ? copayLeft : allowed;
      default -> Money.ZERO;
    };
  }

  private static String reason(Scenario scenario) {
    return switch (scenario) {
      case DEDUCTIBLE -> "1";
      case COINSURANCE -> "2";
      default -> "3";
    };
  }

  private int allowedPercent(ProfessionalClaim claim, ServiceLine line) {
    return LEAST_ALLOWED_PERCENT
        + chance.below(ALLOWED_RANGE, "allowed", claim.payer().id(), line.procedure().code());
  }

  private static Money percent(Money amount, int percent) {
    return Money.ofCents(amount.cents() * percent / 100);
  }

  private static void add(List<Adjustment> adjustments, String group, String reason, Money amount) {
    if (!amount.isZero()) {
      adjustments.add(Adjustment.of(group, reason, amount));
    }
  }

  /** Of one reason, or of a whole group where the reason is empty. */
  private static Money sum(ServicePayment service, String group, String reason) {
    return service.adjustments().stream()
        .filter(a -> a.groupCode().equals(group))
        .filter(a -> reason.isEmpty() || Objects.equals(a.reasonCode(), reason))
        .map(Adjustment::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
