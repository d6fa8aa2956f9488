package io.claimline.scrub;

import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim under the edits, with what must be known beside it.
 *
 * @param today where the practice is
 * @param timelyFilingDeadline the last day on which the payer takes it (R33), if known
 * @param takesReplacement whether the payer takes frequency 7 and 8 (R22)
 * @param chargedBefore indexes of lines that an older open claim of the patient charges too
 */
record ScrubSubject(
    ProfessionalClaim claim,
    LocalDate today,
    @Nullable LocalDate timelyFilingDeadline,
    boolean takesReplacement,
    Set<Integer> chargedBefore) {

  ScrubSubject {
    chargedBefore = Set.copyOf(chargedBefore);
  }

  /** Whoever was treated. */
  Party patient() {
    return claim.treatedPerson();
  }

  @Nullable LocalDate birthDate() {
    var patient = claim.patient();
    return patient == null ? claim.subscriber().birthDate() : patient.birthDate();
  }

  String sex() {
    var patient = claim.patient();
    return patient == null ? claim.subscriber().sex() : patient.sex();
  }

  /** The earliest day of service, null when no line has one. */
  @Nullable LocalDate firstDay() {
    return claim.lines().stream()
        .map(ServiceLine::serviceFrom)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** What the edit of a line finds, over all lines; the index counts from 0. */
  List<RuleFinding> eachLine(BiFunction<Integer, ServiceLine, Stream<RuleFinding>> edit) {
    return IntStream.range(0, claim.lines().size())
        .boxed()
        .flatMap(index -> edit.apply(index, claim.lines().get(index)))
        .toList();
  }
}
