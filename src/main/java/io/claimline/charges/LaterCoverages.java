package io.claimline.charges;

import io.claimline.patient.Coverage;
import io.claimline.patient.Policy;
import io.claimline.practice.Payer;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells a claim who else may pay: the patient's coverages after the one billed that cover the day
 * of service (2320), in order and without a gap (R24). What they follow on is left to the claim for
 * the next payer.
 */
final class LaterCoverages {

  private static final String UNKNOWN_FILING = "ZZ";
  private static final Comparator<Coverage> PLACE_THEN_NEWEST =
      Comparator.comparingInt(Coverage::position)
          .thenComparing(Coverage::id, Comparator.reverseOrder());

  private final Coverage billed;
  private final List<Coverage> all;
  private final LongFunction<Payer> payers;

  /**
   * @param all of the patient
   * @param payers the directory, by id
   */
  LaterCoverages(Coverage billed, List<Coverage> all, LongFunction<Payer> payers) {
    this.billed = billed;
    this.all = all;
    this.payers = payers;
  }

  ProfessionalClaim on(ProfessionalClaim claim) {
    List<OtherSubscriber> others = new ArrayList<>();
    int position = billed.position();
    for (Coverage coverage : covering(firstDay(claim))) {
      if (coverage.position() > position) {
        position = coverage.position();
        others.add(other(claim, coverage, billed.position() + others.size() + 1));
      }
    }
    return claim.toBuilder().otherSubscribers(others).build();
  }

  /** Of two at one place the newer counts, as where turns are taken. */
  private List<Coverage> covering(@Nullable LocalDate day) {
    return all.stream()
        .filter(coverage -> coverage.replacedBy() == null && coverage.isActiveOn(day))
        .sorted(PLACE_THEN_NEWEST)
        .toList();
  }

  private OtherSubscriber other(ProfessionalClaim claim, Coverage coverage, int place) {
    Payer payer = payers.apply(coverage.payerId());
    String group = text(coverage.groupNumber());
    return OtherSubscriber.builder()
        .sequence(Policy.sequenceOf(place))
        .relationship(coverage.relationship())
        .groupNumber(group)
        .groupName(group.isEmpty() ? text(coverage.groupName()) : "")
        .insuranceType(text(coverage.insuranceType()))
        .filingIndicator(filingIndicator(coverage, payer))
        .benefitsAssigned(claim.indicators().benefitsAssigned())
        .patientSignatureSource(claim.indicators().patientSignatureSource())
        .release(claim.indicators().release())
        .party(
            Party.person("IL", coverage.subscriberLastName(), text(coverage.subscriberFirstName()))
                .withId("MI", coverage.memberId()))
        .payer(Party.organization("PR", payer.name()).withId("PI", payer.code()))
        .build();
  }

  private static @Nullable LocalDate firstDay(ProfessionalClaim claim) {
    return claim.lines().stream()
        .map(ServiceLine::serviceFrom)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static String filingIndicator(Coverage coverage, Payer payer) {
    return Optional.ofNullable(coverage.claimFilingCode())
        .or(() -> Optional.ofNullable(payer.claimFilingCode()))
        .orElse(UNKNOWN_FILING);
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, "");
  }
}
