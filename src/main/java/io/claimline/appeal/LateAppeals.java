package io.claimline.appeal;

import io.claimline.appeal.Appeal.State;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.ledger.ClaimBalances;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals after the deadline (R35): a biller asks with good cause, a supervisor decides. What was
 * asked stands in the facts alone.
 */
@Service
public class LateAppeals {

  private static final String GOOD_CAUSE = "goodCause";
  private static final Set<Standing> WHERE_ASKED =
      EnumSet.of(Standing.DENIED, Standing.TO_REVIEW, Standing.TO_APPEAL);

  /** A level whose last day is over. */
  public record Missed(String levelName, LocalDate fileBy) {

    /** As a biller says it. */
    public String inWords() {
      return levelName + " had to be filed by " + LetterDraft.DAY.format(fileBy);
    }
  }

  private final HeldStandings held;
  private final ClaimFacts facts;
  private final ClaimBalances balances;
  private final Appeals appeals;
  private final AppealRows rows;
  private final AppealCalendar calendar;

  LateAppeals(
      HeldStandings held,
      ClaimFacts facts,
      ClaimBalances balances,
      Appeals appeals,
      AppealRows rows,
      AppealCalendar calendar) {
    this.held = held;
    this.facts = facts;
    this.balances = balances;
    this.appeals = appeals;
    this.rows = rows;
    this.calendar = calendar;
  }

  /**
   * The level on which the claim would be appealed, or is being appealed, if its last day is over
   * and nobody has let it go late.
   */
  @Transactional(readOnly = true)
  public Optional<Missed> missed(long claimId) {
    Optional<Appeal> begun =
        appeals.current(claimId).filter(appeal -> appeal.state() == State.BEGUN);
    Optional<Missed> next =
        begun.isPresent()
            ? begun
                .filter(appeal -> appeal.lateReason() == null)
                .map(appeal -> new Missed(appeal.levelName(), appeal.fileBy()))
            : calendar
                .right(claimId)
                .map(right -> new Missed(right.level().name(), right.fileBy()));
    return next.filter(level -> calendar.isOver(claimId, level.fileBy()));
  }

  /**
   * Asks a supervisor to let the claim be appealed late. Harmless when one is asked already.
   *
   * @param reason on what ground the payer should decide otherwise; of an appeal that was begun in
   *     time its own counts
   * @param goodCause why the payer should accept it late
   * @throws AppealRefusedException if the claim cannot be appealed now, or the deadline is not over
   */
  @Transactional
  public void ask(long claimId, String reason, String goodCause) {
    Standing standing = held.of(claimId);
    if (standing == Standing.LATE_APPEAL_ASKED) {
      return;
    }
    if (!WHERE_ASKED.contains(standing)) {
      throw new AppealRefusedException(
          "the claim stands at \"" + standing.words() + "\": it cannot be appealed now");
    }
    if (!balances.of(claimId).insuranceOpen().isPositive()) {
      throw new AppealRefusedException("insurers owe nothing on this claim: nothing to appeal");
    }
    if (missed(claimId).isEmpty()) {
      throw new AppealRefusedException("the deadline is not over: no supervisor is needed");
    }
    facts.append(
        NewFact.of(claimId, FactKind.LATE_APPEAL_ASKED)
            .because(reason)
            .with(Map.of(GOOD_CAUSE, goodCause)));
  }

  /** What a supervisor is asked; empty when nothing is. */
  @Transactional(readOnly = true)
  public Optional<LateAppealRequest> pending(long claimId) {
    return facts.standing(claimId) == Standing.LATE_APPEAL_ASKED
        ? asked(claimId)
        : Optional.empty();
  }

  /**
   * Lets the appeal go late, for a supervisor. Harmless when it is being prepared already.
   *
   * @param goodCause why the payer should accept it late, as the letter says it
   * @throws AppealRefusedException if nobody asked
   */
  @Transactional
  public void allow(long claimId, String goodCause) {
    Standing standing = held.of(claimId);
    if (standing == Standing.TO_APPEAL) {
      return;
    }
    LateAppealRequest request = requirePending(claimId);
    Optional<Appeal> begun =
        appeals.current(claimId).filter(appeal -> appeal.state() == State.BEGUN);
    if (begun.isPresent()) {
      rows.allowLate(begun.get().id(), goodCause);
      facts.append(NewFact.of(claimId, FactKind.LATE_APPEAL_ALLOWED).because(goodCause));
    } else {
      appeals.beginLate(claimId, request.reason(), goodCause);
    }
  }

  /**
   * Does not let it go late: the claim goes back to where it stood.
   *
   * @throws AppealRefusedException if nobody asked
   */
  @Transactional
  public void refuse(long claimId, String reason) {
    held.of(claimId);
    requirePending(claimId);
    facts.append(NewFact.of(claimId, FactKind.LATE_APPEAL_REFUSED).because(reason));
  }

  private LateAppealRequest requirePending(long claimId) {
    return pending(claimId)
        .orElseThrow(() -> new AppealRefusedException("no late appeal is asked for"));
  }

  private Optional<LateAppealRequest> asked(long claimId) {
    return facts.of(claimId).stream()
        .filter(fact -> fact.kind() == FactKind.LATE_APPEAL_ASKED)
        .reduce((earlier, later) -> later)
        .map(LateAppeals::request);
  }

  private static LateAppealRequest request(ClaimFact fact) {
    return new LateAppealRequest(
        fact.claimId(),
        Objects.requireNonNullElse(fact.reason(), ""),
        fact.detail().getOrDefault(GOOD_CAUSE, ""),
        fact.recordedBy(),
        fact.occurredAt());
  }
}
