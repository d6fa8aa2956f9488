package io.claimline.denial;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import io.claimline.denial.Denial.Resolution;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How a denial ended, by the facts that came after it was proposed for: pure. */
final class DenialEnding {

  private static final String DECIDED_AGAIN = "The payer decided again.";

  private static final Map<FactKind, DenialRoute> WAYS =
      new EnumMap<>(
          Map.of(
              FactKind.CORRECTED, DenialRoute.CORRECT,
              FactKind.FORWARDED, DenialRoute.NEXT_PAYER,
              FactKind.NEXT_PAYER_DUE, DenialRoute.NEXT_PAYER,
              FactKind.NEXT_PAYER_BILLED, DenialRoute.NEXT_PAYER,
              FactKind.APPEAL_BEGUN, DenialRoute.APPEAL,
              FactKind.TRANSFERRED_TO_PATIENT, DenialRoute.PATIENT,
              FactKind.WRITTEN_OFF, DenialRoute.WRITE_OFF));

  private DenialEnding() {}

  /**
   * The way that was taken first; giving up counts only where nothing else was done, since it often
   * goes before or after another way for a part of the amount.
   */
  static Optional<Resolution> of(Denial denial, List<ClaimFact> facts) {
    ClaimFact givenUp = null;
    for (ClaimFact fact : facts) {
      if (fact.id() <= denial.proposedAfterFactId()) {
        continue;
      }
      if (isDecision(fact)) {
        return Optional.of(
            givenUp == null
                ? new Resolution(null, DECIDED_AGAIN, fact.recordedBy(), fact.occurredAt())
                : resolution(givenUp));
      }
      if (fact.kind() == FactKind.WRITTEN_OFF) {
        givenUp = givenUp == null ? fact : givenUp;
      } else if (WAYS.containsKey(fact.kind())) {
        return Optional.of(resolution(fact));
      }
    }
    return Optional.ofNullable(givenUp).map(DenialEnding::resolution);
  }

  private static boolean isDecision(ClaimFact fact) {
    return fact.kind() == FactKind.DENIED
        || fact.kind() == FactKind.ADJUDICATED
        || fact.kind() == FactKind.REVERSED
        || fact.kind() == FactKind.UNPOSTED;
  }

  private static Resolution resolution(ClaimFact fact) {
    return new Resolution(
        WAYS.get(fact.kind()),
        Objects.requireNonNullElse(fact.reason(), fact.kind().words()),
        fact.recordedBy(),
        fact.occurredAt());
  }
}
