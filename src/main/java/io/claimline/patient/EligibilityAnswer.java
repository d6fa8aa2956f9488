package io.claimline.patient;

import io.claimline.shared.Money;
import io.claimline.x12.Benefit;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.EligibilityResponse;
import io.claimline.x12.RequestRejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a payer says of a coverage (271).
 *
 * @param coverageEnded last day of a coverage that is not active, where told
 * @param copay of a visit, null where not told
 * @param deductible of the year, null where not told
 * @param deductibleLeft what of it is still to be paid, null where not told
 * @param coinsurance the patient's share as a fraction, null where not told
 * @param rejections why the question was not answered: AAA03, as sent
 * @param mayAskAgain whether the same question may be asked again
 */
public record EligibilityAnswer(
    State state,
    @Nullable LocalDate coverageEnded,
    @Nullable Money copay,
    @Nullable Money deductible,
    @Nullable Money deductibleLeft,
    @Nullable BigDecimal coinsurance,
    List<String> rejections,
    boolean mayAskAgain) {

  private static final String PLAN = "30";
  private static final List<String> VISIT = List.of("98", PLAN);
  private static final String YEAR = "23";
  private static final String LEFT = "29";

  public EligibilityAnswer {
    rejections = List.copyOf(rejections);
  }

  /** Whether the coverage holds. */
  public enum State {
    ACTIVE,
    INACTIVE,
    /** The payer answered, and said neither. */
    UNCLEAR,
    /** The payer did not answer the question (AAA). */
    REJECTED
  }

  /** The answer on a subscriber or dependent, or the rejection of all that stood beneath. */
  public static EligibilityAnswer of(EligibilityResponse response) {
    List<RequestRejection> rejections = rejections(response);
    State state = state(response, !rejections.isEmpty());
    return new EligibilityAnswer(
        state,
        state == State.INACTIVE ? ended(response) : null,
        amount(response, "B", benefit -> VISIT.stream().anyMatch(benefit::covers)),
        amount(response, "C", benefit -> isOfPatient(benefit) && !isLeft(benefit)),
        amount(response, "C", benefit -> isOfPatient(benefit) && isLeft(benefit)),
        benefits(response, "A")
            .filter(benefit -> VISIT.stream().anyMatch(benefit::covers))
            .map(Benefit::percent)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        rejections.stream().map(RequestRejection::reason).distinct().toList(),
        !rejections.isEmpty() && rejections.stream().allMatch(RequestRejection::mayBeSentAgain));
  }

  private static List<RequestRejection> rejections(EligibilityResponse response) {
    return Stream.of(
            response.transactionRejections().stream(),
            response.rejections().stream(),
            response.benefits().stream().flatMap(benefit -> benefit.rejections().stream()))
        .flatMap(each -> each)
        .toList();
  }

  /** A payer that tells of the plan is believed on the plan; else any active service will do. */
  private static State state(EligibilityResponse response, boolean rejected) {
    if (response.isActive(PLAN)) {
      return State.ACTIVE;
    }
    if (response.benefits().stream().anyMatch(b -> b.isInactiveCoverage() && b.covers(PLAN))) {
      return State.INACTIVE;
    }
    if (response.benefits().stream().anyMatch(Benefit::isActiveCoverage)) {
      return State.ACTIVE;
    }
    if (response.benefits().stream().anyMatch(Benefit::isInactiveCoverage)) {
      return State.INACTIVE;
    }
    return rejected ? State.REJECTED : State.UNCLEAR;
  }

  /** DTP*347 plan end, DTP*357 eligibility end. */
  private static @Nullable LocalDate ended(EligibilityResponse response) {
    return Stream.concat(
            response.patient().dates().stream(),
            response.benefits().stream().flatMap(benefit -> benefit.dates().stream()))
        .filter(period -> List.of("347", "357").contains(period.qualifier()))
        .map(DatePeriod::through)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Money amount(
      EligibilityResponse response, String information, Predicate<Benefit> about) {
    return benefits(response, information)
        .filter(about)
        .map(Benefit::amount)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What is said of this kind, in the network or without regard to it. */
  private static Stream<Benefit> benefits(EligibilityResponse response, String information) {
    return response.benefits().stream()
        .filter(benefit -> benefit.information().equals(information))
        .filter(benefit -> !benefit.inNetwork().equals("N"));
  }

  private static boolean isOfPatient(Benefit benefit) {
    return List.of("", "IND").contains(benefit.coverageLevel())
        && benefit.covers(PLAN)
        && List.of("", YEAR, LEFT).contains(benefit.timePeriod());
  }

  private static boolean isLeft(Benefit benefit) {
    return benefit.timePeriod().equals(LEFT);
  }

  /** The answer as a biller reads it. */
  public String inWords() {
    return switch (state) {
      case ACTIVE -> "The payer says that the coverage is active";
      case INACTIVE ->
          coverageEnded == null
              ? "The payer says that the coverage is not active"
              : "The payer says that the coverage ended on " + coverageEnded;
      case UNCLEAR -> "The payer's answer does not say whether the coverage is active";
      case REJECTED -> "The payer did not answer: " + EligibilityWords.of(rejections);
    };
  }
}
