package io.claimline.scrub;

import io.claimline.patient.Policy;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Draws from a claim what rules outside this module may know. */
final class ScrubFactsOf {

  private static final Set<String> REFERRING_OR_ORDERING = Set.of("DN", "P3", "DK");

  private final ProfessionalClaim claim;
  private final LocalDate today;

  ScrubFactsOf(ProfessionalClaim claim, LocalDate today) {
    this.claim = claim;
    this.today = today;
  }

  ScrubFacts facts() {
    return new ScrubFacts(
        claim.payer().id().strip().toUpperCase(Locale.ROOT),
        claim.subscriber().filingIndicator(),
        Policy.positionOf(claim.subscriber().sequence()),
        claim.frequency(),
        claim.diagnoses().stream().map(Diagnosis::code).toList(),
        claim.relatedCauses().causes(),
        DatePeriod.dayOf(claim.dates(), "439") != null,
        claim.provider("82") != null,
        !claim.reference("G1").isEmpty(),
        !claim.reference("9F").isEmpty(),
        claim.lines().stream().map(this::line).toList());
  }

  private ScrubFacts.Line line(ServiceLine line) {
    LocalDate served = line.serviceFrom();
    return new ScrubFacts.Line(
        line.procedure().code(),
        line.procedure().modifiers(),
        line.placeOfService().isEmpty() ? claim.facilityCode() : line.placeOfService(),
        line.unit(),
        line.quantity(),
        line.charge().cents(),
        pointedTo(line),
        Stream.concat(claim.providers().stream(), line.providers().stream())
            .map(Party::role)
            .anyMatch(REFERRING_OR_ORDERING::contains),
        isTold(line, "X4"),
        isTold(line, "EW"),
        line.drug() != null,
        served == null ? null : ChronoUnit.DAYS.between(served, today));
  }

  private List<String> pointedTo(ServiceLine line) {
    return line.diagnosisPointers().stream()
        .filter(pointer -> pointer >= 1 && pointer <= claim.diagnoses().size())
        .map(pointer -> claim.diagnoses().get(pointer - 1).code())
        .toList();
  }

  private boolean isTold(ServiceLine line, String qualifier) {
    return !claim.reference(qualifier).isEmpty()
        || !Reference.valueOf(line.references(), qualifier).isEmpty();
  }
}
