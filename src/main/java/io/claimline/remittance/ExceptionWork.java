package io.claimline.remittance;

import io.claimline.audit.CurrentActor;
import io.claimline.claim.Claims;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about exceptions of remittances. Whoever may do it is the caller's question; what
 * leaves money unposted or passes over something is asked first, and then allowed or refused by
 * somebody else.
 *
 * <p>Every step is kept; the process of the remittance is told by a signal.
 */
@Service
public class ExceptionWork {

  private final ExceptionCases cases;
  private final ExceptionRows rows;
  private final AdjudicationReading adjudications;
  private final AdjudicationRows decisions;
  private final ClaimPosting posting;
  private final Claims claims;
  private final Suspense suspense;
  private final RemittanceSignals signals;
  private final CurrentActor actor;

  ExceptionWork(
      ExceptionCases cases,
      ExceptionRows rows,
      AdjudicationReading adjudications,
      AdjudicationRows decisions,
      ClaimPosting posting,
      Claims claims,
      Suspense suspense,
      RemittanceSignals signals,
      CurrentActor actor) {
    this.cases = cases;
    this.rows = rows;
    this.adjudications = adjudications;
    this.decisions = decisions;
    this.posting = posting;
    this.claims = claims;
    this.suspense = suspense;
    this.signals = signals;
    this.actor = actor;
  }

  /**
   * Posts the decision on the claim that a person found for it, by the way of every posting.
   *
   * @throws ExceptionWorkRefusedException if it cannot be posted there, with the reason
   * @throws io.claimline.claim.UnknownClaimException if the practice has no such claim
   */
  @Transactional
  public void match(long exceptionId, long claimId, String reason) {
    ExceptionCase work = offering(exceptionId, ExceptionChoice.MATCH);
    String number = claims.get(claimId).claimNumber();
    post(work, number, reason);
    rows.noteMatch(exceptionId, claimId, reason);
  }

  /**
   * Posts the decision if what was missing has come (R32).
   *
   * @throws ExceptionWorkRefusedException if it has not
   */
  @Transactional
  public void tryAgain(long exceptionId) {
    ExceptionCase work = offering(exceptionId, ExceptionChoice.TRY_AGAIN);
    post(work, parkedOf(work).decision().claimNumber(), "");
  }

  /**
   * What the posting left was dealt with elsewhere.
   *
   * @param note what was done, not blank
   */
  @Transactional
  public void note(long exceptionId, String note) {
    ExceptionCase work = offering(exceptionId, ExceptionChoice.NOTE);
    lock(exceptionId);
    rows.resolve(exceptionId, ExceptionChoice.NOTE, note, null);
    signals.leave(List.of(work.remittanceId()));
  }

  /**
   * Asks a supervisor.
   *
   * @param choice one that {@link ExceptionChoice#asksSupervisor()}
   * @param reason not blank
   */
  @Transactional
  public void ask(long exceptionId, ExceptionChoice choice, String reason) {
    ExceptionCase work = offering(exceptionId, choice);
    lock(exceptionId);
    rows.ask(exceptionId, choice, reason);
    signals.leave(List.of(work.remittanceId()));
  }

  /**
   * Allows what is asked, and does it.
   *
   * @throws ExceptionWorkRefusedException if nobody asks, or whoever asks would allow it to
   *     themselves
   */
  @Transactional
  public void approve(long exceptionId, String reason) {
    ExceptionCase work = asked(exceptionId);
    requireAnother(work);
    ExceptionChoice choice = choiceAskedOf(work);
    Long decision = work.adjudicationId();
    if (decision != null && work.kind().isOfParked()) {
      if (!decisions.lockParked(decision)) {
        throw resolved();
      }
      if (choice != ExceptionChoice.SUSPENSE) {
        decisions.markParked(
            decision, new Parking(ParkedBecause.SET_ASIDE, reason, work.claimId()));
      }
    }
    lock(exceptionId);
    if (choice == ExceptionChoice.SUSPENSE) {
      suspense.move(work, reason);
    }
    rows.resolve(exceptionId, choice, reason, null);
    signals.leave(List.of(work.remittanceId()));
  }

  /** Refuses what is asked: whoever asked decides anew. */
  @Transactional
  public void refuse(long exceptionId, String reason) {
    ExceptionCase work = asked(exceptionId);
    lock(exceptionId);
    rows.refuse(exceptionId, choiceAskedOf(work), reason);
    signals.leave(List.of(work.remittanceId()));
  }

  private void post(ExceptionCase work, String claimNumber, String reason) {
    Adjudication parked = parkedOf(work);
    if (!posting.retryOn(parked, claimNumber)) {
      Adjudication now = adjudications.find(parked.id()).orElseThrow();
      ParkedBecause because = now.parkedBecause();
      throw new ExceptionWorkRefusedException(
          because == null
              ? "It is posted by now."
              : "It cannot be posted: "
                  + because.words()
                  + (now.parkedWords().isEmpty() ? "." : ". " + now.parkedWords() + "."));
    }
  }

  private Adjudication parkedOf(ExceptionCase work) {
    Long decision = work.adjudicationId();
    if (decision == null) {
      throw new ExceptionWorkRefusedException("It is about the remittance as a whole.");
    }
    return adjudications.find(decision).orElseThrow();
  }

  private ExceptionCase offering(long exceptionId, ExceptionChoice choice) {
    ExceptionCase work = cases.find(exceptionId).orElseThrow(ExceptionWork::resolved);
    if (!work.choices().contains(choice)) {
      throw work.isOpen()
          ? new ExceptionWorkRefusedException(
              "This cannot be done here, or a supervisor is asked already.")
          : resolved();
    }
    return work;
  }

  private ExceptionCase asked(long exceptionId) {
    ExceptionCase work = cases.find(exceptionId).orElseThrow(ExceptionWork::resolved);
    if (work.asked() == null) {
      throw new ExceptionWorkRefusedException(
          "Nobody asks for this any more. Look at it as it is now.");
    }
    return work;
  }

  private void requireAnother(ExceptionCase work) {
    String asker = work.steps().get(work.steps().size() - 1).by();
    if (asker.equals(actor.name()) && !asker.equals(CurrentActor.CLAIMLINE)) {
      throw new ExceptionWorkRefusedException("Somebody else must allow what you asked for.");
    }
  }

  private static ExceptionChoice choiceAskedOf(ExceptionCase work) {
    return Objects.requireNonNull(work.asked());
  }

  private void lock(long exceptionId) {
    if (!rows.lockOpen(exceptionId)) {
      throw resolved();
    }
  }

  private static ExceptionWorkRefusedException resolved() {
    return new ExceptionWorkRefusedException("It was resolved meanwhile. Look at it as it is now.");
  }
}
