package io.claimline.demo;

import io.claimline.shared.Money;
import io.claimline.x12.Benefit;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.EligibilityInquiry;
import io.claimline.x12.EligibilityResponse;
import io.claimline.x12.EligibilityResponseWriter;
import io.claimline.x12.Envelope;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.RequestRejection;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The payers' 271 to the questions of a 270. */
final class SimulatedEligibility {

  private static final String PLAN = "30";
  private static final String OFFICE_VISIT = "98";
  private static final String VISIT = "27";
  private static final String YEAR = "23";
  private static final String REMAINING = "29";
  private static final Money COPAY = Money.parse("25.00");
  private static final Money DEDUCTIBLE = Money.parse("1500.00");

  private final ScenarioChooser chooser;
  private final Chance chance;

  SimulatedEligibility(ScenarioChooser chooser, Chance chance) {
    this.chooser = chooser;
    this.chance = chance;
  }

  /** The file; empty if nobody is answered. */
  byte[] a271(List<EligibilityInquiry> inquiries, Envelope envelope, Instant now) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EligibilityResponseWriter writer = EligibilityResponseWriter.open(out, envelope);
    int answered = 0;
    for (EligibilityInquiry inquiry : inquiries) {
      CoverageScenario scenario = chooser.choose(inquiry);
      if (scenario != CoverageScenario.NO_ANSWER) {
        writer.write(response(inquiry, scenario, now.atZone(ZoneOffset.UTC)));
        answered++;
      }
    }
    writer.finish();
    return answered == 0 ? new byte[0] : out.toByteArray();
  }

  private EligibilityResponse response(
      EligibilityInquiry inquiry, CoverageScenario scenario, ZonedDateTime now) {
    HierarchicalBeginning beginning =
        HierarchicalBeginning.response(inquiry.beginning().reference(), now);
    LocalDate today = now.toLocalDate();
    boolean dependent = inquiry.dependent() != null;
    return switch (scenario) {
      case ACTIVE -> EligibilityResponse.to(inquiry, beginning, List.of(), active(inquiry, today));
      case INACTIVE ->
          EligibilityResponse.to(inquiry, beginning, List.of(), List.of(ended(inquiry, today)));
      case NOT_FOUND -> rejected(inquiry, beginning, dependent ? "67" : "75");
      case INVALID_MEMBER, NO_ANSWER -> rejected(inquiry, beginning, dependent ? "64" : "72");
    };
  }

  private static EligibilityResponse rejected(
      EligibilityInquiry inquiry, HierarchicalBeginning beginning, String reason) {
    return EligibilityResponse.to(
        inquiry, beginning, List.of(new RequestRejection(false, reason, "C")), List.of());
  }

  private List<Benefit> active(EligibilityInquiry inquiry, LocalDate today) {
    LocalDate begin = LocalDate.of(today.getYear(), Month.JANUARY, 1);
    Money met =
        Money.ofCents(100L * chance.below(1_501, "deductible", inquiry.subscriber().memberId()));
    List<Benefit> benefits = new ArrayList<>();
    benefits.add(
        Benefit.of("1", PLAN, OFFICE_VISIT)
            .level("IND")
            .plan("", "SIMULATED PLAN")
            .date(DatePeriod.between("291", begin, begin.plusYears(1).minusDays(1)))
            .build());
    benefits.add(
        Benefit.of("B", OFFICE_VISIT).level("IND").amount(VISIT, COPAY).inNetwork("Y").build());
    benefits.add(
        Benefit.of("A", PLAN)
            .level("IND")
            .percent(VISIT, new BigDecimal("0.2"))
            .inNetwork("Y")
            .build());
    benefits.add(
        Benefit.of("C", PLAN).level("IND").amount(YEAR, DEDUCTIBLE).inNetwork("Y").build());
    benefits.add(
        Benefit.of("C", PLAN)
            .level("IND")
            .amount(REMAINING, DEDUCTIBLE.minus(met))
            .inNetwork("Y")
            .build());
    return benefits;
  }

  /** Ended between one and twelve months ago. */
  private Benefit ended(EligibilityInquiry inquiry, LocalDate today) {
    LocalDate end =
        today
            .withDayOfMonth(1)
            .minusMonths(chance.below(12, "ended", inquiry.subscriber().memberId()))
            .minusDays(1);
    return Benefit.of("6", PLAN).level("IND").date(DatePeriod.on("347", end)).build();
  }
}
