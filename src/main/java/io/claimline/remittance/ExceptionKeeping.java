package io.claimline.remittance;

import io.claimline.remittance.ExceptionRows.Opening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps the exceptions of a remittance as true as its decisions: what is parked has one, what is
 * posted or taken back has it no more.
 */
@Component
class ExceptionKeeping {

  private static final Set<ExceptionKind> OF_PARKED = kinds(ExceptionKind::isOfParked);
  private static final Set<ExceptionKind> OF_POSTED = kinds(kind -> !kind.isOfParked());

  private final ExceptionRows rows;
  private final Suspense suspense;
  private final RemittanceSignals signals;

  ExceptionKeeping(ExceptionRows rows, Suspense suspense, RemittanceSignals signals) {
    this.rows = rows;
    this.suspense = suspense;
    this.signals = signals;
  }

  /** Opens what is amiss with a remittance as a whole when it is stored, and begins its process. */
  void stored(long remittanceId, List<Finding> ofWhole) {
    rows.open(remittanceId, ofWhole.stream().map(each -> new Opening(null, each)).toList());
    signals.leave(List.of(remittanceId));
  }

  /** Tells the process that all decisions were read. */
  void posted(long remittanceId) {
    signals.leave(List.of(remittanceId));
  }

  /**
   * Opens what a chunk of decisions found. The remittance is still being posted, so that its
   * process is told only when that is done.
   */
  void found(long remittanceId, List<Opening> openings) {
    rows.open(remittanceId, openings);
  }

  /** After a parked decision was tried again, by a person or because a claim came in (R32). */
  void tried(Adjudication parked, Optional<Parking> still, List<Finding> findings) {
    Optional<ExceptionKind> before =
        Optional.ofNullable(parked.parkedBecause()).flatMap(ExceptionKind::of);
    Optional<ExceptionKind> now = still.map(Parking::because).flatMap(ExceptionKind::of);
    if (still.isPresent() && before.equals(now)) {
      return;
    }
    rows.resolveOf(
        parked.id(),
        OF_PARKED,
        still.isEmpty() ? "POSTED" : "MOVED_ON",
        still.map(Parking::inWords).orElse("Posted"));
    if (still.isEmpty()) {
      suspense.release(parked.id());
    }
    List<Opening> openings = new ArrayList<>();
    findings.forEach(finding -> openings.add(new Opening(parked.id(), finding)));
    still
        .flatMap(parking -> findingOf(parking, parked.decision()))
        .ifPresent(finding -> openings.add(new Opening(parked.id(), finding)));
    rows.open(parked.remittanceId(), openings);
    signals.leave(List.of(parked.remittanceId()));
  }

  /** A posting that is taken back leaves nothing of it to be looked at. */
  void takenBack(Adjudication posted) {
    if (rows.resolveOf(posted.id(), OF_POSTED, "TAKEN_BACK", "The posting was taken back") > 0) {
      signals.leave(List.of(posted.remittanceId()));
    }
  }

  static Optional<Finding> findingOf(Parking parking, ClaimDecision decision) {
    return ExceptionKind.of(parking.because())
        .map(kind -> new Finding(kind, parking.words(), decision.paid()));
  }

  private static Set<ExceptionKind> kinds(Predicate<ExceptionKind> which) {
    return Arrays.stream(ExceptionKind.values())
        .filter(which)
        .collect(Collectors.toUnmodifiableSet());
  }
}
