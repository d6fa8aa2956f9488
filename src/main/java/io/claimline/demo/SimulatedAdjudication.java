package io.claimline.demo;

import io.claimline.demo.Script.Extent;
import io.claimline.demo.Script.Share;
import io.claimline.shared.Money;
import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.RemarkCode;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.ServicePayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adjudicates claims as a payer would; each line and claim balances (R1, R2). */
final class SimulatedAdjudication {

  /** The claim is being forwarded to the supplemental insurer. */
  private static final String FORWARDED = "MA18";

  private static final int LEAST_ALLOWED_PERCENT = 60;
  private static final int ALLOWED_RANGE = 31;
  private static final int SEQUESTRATION_PERCENT = 2;

  private final Chance chance;

  SimulatedAdjudication(Chance chance) {
    this.chance = chance;
  }

  ClaimPayment adjudicate(ProfessionalClaim claim, Scenario scenario) {
    OtherPayers others = new OtherPayers(claim);
    List<Money> left = others.isLaterTurn() ? others.leftToPatient() : null;
    Denial denial =
        others.isLaterTurn() && left == null ? Denial.OTHER_PAYER : denial(claim, scenario);
    Extent extent = denial == Denial.OTHER_PAYER ? Extent.WHOLE : scenario.script().extent();
    List<ServicePayment> services = new ArrayList<>();
    CostShare costShare = new CostShare(scenario.script().share());
    int lines = claim.lines().size();
    for (int i = 0; i < lines; i++) {
      boolean denied = extent == Extent.WHOLE || (extent == Extent.LAST_LINE && i == lines - 1);
      services.add(
          service(
              claim,
              claim.lines().get(i),
              left == null ? null : left.get(i),
              denied ? denial : null,
              costShare));
    }
    boolean wholly = extent == Extent.WHOLE || (extent == Extent.LAST_LINE && lines == 1);
    return payment(claim, services)
        .statusCode(wholly ? "4" : others.statusCode())
        .outpatient(summary(extent == Extent.NOTHING ? List.of() : denial.claimRemarks()))
        .build();
  }

  /** The decision as it is told when the claim is forwarded to the next payer (R16). */
  ClaimPayment forwarded(ClaimPayment decided, ProfessionalClaim claim) {
    Optional<OtherSubscriber> next = new OtherPayers(claim).next();
    if (next.isEmpty()) {
      return decided;
    }
    Party payer = next.get().payer();
    return decided.toBuilder()
        .statusCode(decided.statusCode().equals("1") ? "19" : "20")
        .crossoverPayer(
            Party.organization("TT", payer.name()).withId(payer.idQualifier(), payer.id()))
        .outpatient(isMedicare(claim) ? summary(List.of(FORWARDED)) : null)
        .build();
  }

  /** The payer's number of the claim: another one for each payer and frequency. */
  String payerClaimNumber(ProfessionalClaim claim) {
    return payerClaimNumber(claim.payer().id(), claim.patientControlNumber(), claim.frequency());
  }

  /** The payer's number of what it decided for this cause. */
  String payerClaimNumber(String payerId, String claimNumber, String cause) {
    return "ICN" + chance.digits(10, "icn", payerId, claimNumber, cause);
  }

  /** CLP06 knows no generic commercial or Blue plan: a payer says what kind of plan it is. */
  static String product(String filingIndicator) {
    return switch (filingIndicator) {
      case "CI" -> "15";
      case "BL" -> "12";
      case "11", "FI", "" -> "ZZ";
      default -> filingIndicator;
    };
  }

  private Denial denial(ProfessionalClaim claim, Scenario scenario) {
    Denial denial = scenario.script().denial();
    List<Denial> ofLines = Denial.ofLines();
    return denial == null
        ? ofLines.get(chance.below(ofLines.size(), "denial", claim.patientControlNumber()))
        : denial;
  }

  private ClaimPayment.Builder payment(ProfessionalClaim claim, List<ServicePayment> services) {
    Money paid = services.stream().map(ServicePayment::paid).reduce(Money.ZERO, Money::plus);
    Money patient =
        services.stream()
            .flatMap(service -> service.adjustments().stream())
            .filter(adjustment -> adjustment.groupCode().equals("PR"))
            .map(Adjustment::amount)
            .reduce(Money.ZERO, Money::plus);
    return ClaimPayment.builder()
        .claimNumber(claim.patientControlNumber())
        .charge(claim.charge())
        .paid(paid)
        .patientResponsibility(patient.isPositive() ? patient : null)
        .filingIndicator(product(claim.subscriber().filingIndicator()))
        .payerClaimNumber(payerClaimNumber(claim))
        .facilityCode(claim.facilityCode())
        .frequency(claim.frequency())
        .patient(claim.treatedPerson().withRole("QC").withAddress(null))
        .services(services);
  }

  /**
   * One line.
   *
   * @param left what the payer before left to the patient; null for the first payer
   * @param denial null if the line is paid
   */
  private ServicePayment service(
      ProfessionalClaim claim,
      ServiceLine line,
      @Nullable Money left,
      @Nullable Denial denial,
      CostShare costShare) {
    List<Adjustment> adjustments = new ArrayList<>();
    Money own = left == null ? line.charge() : left;
    add(adjustments, "OA", "23", line.charge().minus(own));
    Money allowed = own;
    if (denial != null) {
      add(adjustments, denial.group(), denial.reason(), own);
      allowed = Money.ZERO;
    } else if (left == null) {
      allowed = costShare.isNothingAllowed() ? Money.ZERO : allowed(claim, line);
      add(adjustments, "CO", "45", own.minus(allowed));
    }
    Money share = costShare.of(allowed);
    add(adjustments, "PR", costShare.reason(), share);
    if (isMedicare(claim)) {
      add(adjustments, "CO", "253", percent(allowed.minus(share), SEQUESTRATION_PERCENT));
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
        .amounts(
            left == null && allowed.isPositive() ? List.of(new Amount("B6", allowed)) : List.of())
        .remarks(
            denial == null ? List.of() : denial.lineRemarks().stream().map(RemarkCode::of).toList())
        .build();
  }

  private Money allowed(ProfessionalClaim claim, ServiceLine line) {
    return percent(
        line.charge(),
        LEAST_ALLOWED_PERCENT
            + chance.below(ALLOWED_RANGE, "allowed", claim.payer().id(), line.procedure().code()));
  }

  private static boolean isMedicare(ProfessionalClaim claim) {
    return claim.subscriber().filingIndicator().equals("MB");
  }

  private static @Nullable AdjudicationSummary summary(List<String> remarks) {
    return remarks.isEmpty() ? null : AdjudicationSummary.outpatient(remarks);
  }

  static Money percent(Money amount, int percent) {
    return Money.ofCents(amount.cents() * percent / 100);
  }

  static void add(List<Adjustment> adjustments, String group, String reason, Money amount) {
    if (!amount.isZero()) {
      adjustments.add(Adjustment.of(group, reason, amount));
    }
  }

  /** What the patient bears of what is allowed, line by line; a copay is taken once. */
  private static final class CostShare {

    private static final int COINSURANCE_PERCENT = 20;

    private final Share share;
    private Money copayLeft = Money.parse("25.00");

    CostShare(Share share) {
      this.share = share;
    }

    boolean isNothingAllowed() {
      return share == Share.NOTHING_ALLOWED;
    }

    Money of(Money allowed) {
      return switch (share) {
        case NONE, NOTHING_ALLOWED -> Money.ZERO;
        case DEDUCTIBLE -> allowed;
        case COINSURANCE -> percent(allowed, COINSURANCE_PERCENT);
        case COPAY -> {
          Money copay = copayLeft.compareTo(allowed) < 0 ? copayLeft : allowed;
          copayLeft = copayLeft.minus(copay);
          yield copay;
        }
      };
    }

    String reason() {
      return switch (share) {
        case DEDUCTIBLE -> "1";
        case COINSURANCE -> "2";
        case COPAY, NONE, NOTHING_ALLOWED -> "3";
      };
    }
  }
}
