package io.claimline.appeal;

import io.claimline.appeal.Appeal.State;
import io.claimline.claim.AppealRight;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.ledger.ClaimBalances;
import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals of what a payer decided, level by level (R35): the first level's time runs from the
 * remittance, each later one's from the receipt of the decision before.
 *
 * <p>A claim has one appeal at work at a time. Each step is harmless when repeated.
 */
@Service
public class Appeals {

  private static final Set<Standing> APPEALABLE =
      EnumSet.of(Standing.DENIED, Standing.TO_REVIEW, Standing.LATE_APPEAL_ASKED);

  private final HeldStandings held;
  private final Claims claims;
  private final ClaimFacts facts;
  private final ClaimBalances balances;
  private final AppealLetters letters;
  private final AppealRows rows;
  private final AppealCalendar calendar;
  private final List<LetterCarrier> carriers;

  Appeals(
      HeldStandings held,
      Claims claims,
      ClaimFacts facts,
      ClaimBalances balances,
      AppealLetters letters,
      AppealRows rows,
      AppealCalendar calendar,
      List<LetterCarrier> carriers) {
    this.held = held;
    this.claims = claims;
    this.facts = facts;
    this.balances = balances;
    this.letters = letters;
    this.rows = rows;
    this.calendar = calendar;
    this.carriers = List.copyOf(carriers);
  }

  /**
   * Begins the appeal of the payer's last decision on the level that is next.
   *
   * @param reason why, in words
   * @throws AppealRefusedException if no payer has decided, all levels are used, the deadline is
   *     over, or insurers owe nothing
   */
  @Transactional
  public Appeal begin(long claimId, String reason) {
    return begin(claimId, reason, null);
  }

  /**
   * As {@link #begin}, after the deadline too; for a supervisor ({@link LateAppeals#allow}). An
   * appeal that was begun in time and not sent is allowed to go late.
   *
   * @param goodCause why the payer should accept it late; the letter says so
   */
  @Transactional
  public Appeal beginLate(long claimId, String reason, String goodCause) {
    return begin(claimId, reason, goodCause);
  }

  private Appeal begin(long claimId, String reason, @Nullable String goodCause) {
    Standing standing = held.of(claimId);
    if (standing == Standing.TO_APPEAL) {
      Appeal atWork = require(claimId, State.BEGUN);
      if (goodCause != null && atWork.lateReason() == null) {
        rows.allowLate(atWork.id(), goodCause);
      }
      return require(claimId, State.BEGUN);
    }
    if (!APPEALABLE.contains(standing)) {
      throw new AppealRefusedException(
          "the claim stands at \"" + standing.words() + "\": it cannot be appealed now");
    }
    if (!balances.of(claimId).insuranceOpen().isPositive()) {
      throw new AppealRefusedException("insurers owe nothing on this claim: nothing to appeal");
    }
    AppealRight right = calendar.nextRight(claimId);
    boolean late = calendar.isOver(claimId, right.fileBy());
    if (late && goodCause == null) {
      throw new AppealRefusedException(
          right.level().name()
              + " had to be filed by "
              + LetterDraft.DAY.format(right.fileBy())
              + ": a supervisor may begin it late for good cause");
    }
    overtakeLast(claimId);
    rows.insert(claimId, right, reason, late ? goodCause : null);
    Appeal begun = require(claimId, State.BEGUN);
    append(begun, FactKind.APPEAL_BEGUN, reason, Map.of("fileBy", begun.fileBy().toString()));
    return begun;
  }

  /** The appeal that somebody works on or a payer has to answer; empty when none is. */
  @Transactional(readOnly = true)
  public Optional<Appeal> current(long claimId) {
    return rows.last(claimId)
        .filter(Appeal::isAtWork)
        .filter(appeal -> AppealFacts.isAtWork(facts.of(claimId)));
  }

  /** All appeals of the claim, oldest first. */
  @Transactional(readOnly = true)
  public List<Appeal> of(long claimId) {
    return rows.of(claimId);
  }

  /**
   * A letter's body as a proposal: paragraphs with an empty line between them. It names no person.
   *
   * @throws AppealRefusedException if no appeal is at work
   */
  @Transactional(readOnly = true)
  public String draft(long claimId) {
    Appeal appeal = current(claimId).orElseThrow(() -> noneAt(State.BEGUN));
    List<ClaimFact> all = facts.of(claimId);
    return LetterDraft.of(
        appeal,
        AppealFacts.decisionOf(appeal, all),
        all,
        balances.of(claimId).insuranceOpen(),
        calendar.zone(claimId));
  }

  /**
   * Prints the letter, keeps it, and notes that the appeal went out.
   *
   * @param letterText the body: paragraphs with an empty line between them
   * @param key makes it harmless to send twice
   * @return the id of the kept letter
   * @throws AppealRefusedException if no appeal is to be prepared, the text is empty, or the
   *     deadline passed meanwhile
   */
  @Transactional
  public long send(long claimId, String letterText, SentVia sentVia, String key) {
    Standing standing = held.of(claimId);
    Optional<Long> sent = rows.letterSent(key);
    if (sent.isPresent()) {
      return sent.get();
    }
    requireStanding(standing, Standing.TO_APPEAL);
    Appeal appeal = require(claimId, State.BEGUN);
    LocalDate today = calendar.today(claimId);
    if (letterText.isBlank()) {
      throw new AppealRefusedException("the letter is empty");
    }
    if (calendar.isOver(claimId, appeal.fileBy()) && appeal.lateReason() == null) {
      throw new AppealRefusedException(
          "the appeal had to be sent by "
              + LetterDraft.DAY.format(appeal.fileBy())
              + ": a supervisor may let it go late for good cause");
    }
    Money open = balances.of(claimId).insuranceOpen();
    ClaimFact decision = AppealFacts.decisionOf(appeal, facts.of(claimId));
    long document = letters.keep(claims.get(claimId), appeal, decision, open, today, letterText);
    LocalDate due = calendar.decisionDue(appeal);
    rows.markSent(appeal.id(), key, today, sentVia, document, due);
    append(
        appeal,
        FactKind.APPEAL_SENT,
        sentVia.words(),
        Map.of("decisionDue", due.toString(), "document", Long.toString(document)));
    carriers.forEach(carrier -> carrier.carry(appeal, claims.get(claimId)));
    return document;
  }

  /**
   * Gives up an appeal that was not sent: the claim is denied again. Harmless when repeated.
   *
   * @throws AppealRefusedException if no appeal is to be prepared
   */
  @Transactional
  public void drop(long claimId, String reason) {
    Standing standing = held.of(claimId);
    if (standing != Standing.TO_APPEAL && lastIs(claimId, State.DROPPED)) {
      return;
    }
    requireStanding(standing, Standing.TO_APPEAL);
    Appeal appeal = require(claimId, State.BEGUN);
    rows.end(appeal.id(), State.DROPPED, reason);
    append(appeal, FactKind.APPEAL_DROPPED, reason, Map.of());
  }

  /**
   * Notes what the payer decided. After {@code WON} the payment is awaited; after {@code LOST} the
   * claim is denied again, and the next level's time runs from the day given. Harmless when
   * repeated with the same outcome.
   *
   * @param decidedOn the day on which the decision was received
   * @throws AppealRefusedException if no appeal is out, or the day is before the sending or ahead
   */
  @Transactional
  public void recordDecision(long claimId, Outcome outcome, LocalDate decidedOn, String note) {
    Standing standing = held.of(claimId);
    if (!isOut(standing) && lastIs(claimId, State.valueOf(outcome.name()))) {
      return;
    }
    requireOut(standing);
    Appeal appeal = require(claimId, State.SENT);
    LocalDate sentOn = appeal.sentOn();
    if (decidedOn.isAfter(calendar.today(claimId))
        || (sentOn != null && decidedOn.isBefore(sentOn))) {
      throw new AppealRefusedException(
          "a decision is received between the day of sending and today, not on "
              + LetterDraft.DAY.format(decidedOn));
    }
    rows.markDecided(appeal.id(), outcome, decidedOn, note);
    append(
        appeal,
        outcome == Outcome.WON ? FactKind.APPEAL_WON : FactKind.APPEAL_LOST,
        note,
        Map.of("decidedOn", decidedOn.toString()));
  }

  /**
   * Notes that the payer was asked for an overdue decision. Harmless when repeated.
   *
   * @param nextDate when the decision is asked for again
   * @throws AppealRefusedException if the decision is not overdue, or the day not ahead
   */
  @Transactional
  public void chase(long claimId, LocalDate nextDate, String note) {
    Standing standing = held.of(claimId);
    Appeal appeal = require(claimId, State.SENT);
    if (standing == Standing.APPEALED && nextDate.equals(appeal.decisionDue())) {
      return;
    }
    requireStanding(standing, Standing.APPEAL_OVERDUE);
    if (!nextDate.isAfter(calendar.today(claimId))) {
      throw new AppealRefusedException("the next date must lie ahead");
    }
    rows.moveDecisionDue(appeal.id(), nextDate, note);
    append(appeal, FactKind.APPEAL_CHASED, note, Map.of("decisionDue", nextDate.toString()));
  }

  /**
   * The moment from which the decision on the appeal that is out is overdue: the end of its day
   * where the practice is.
   *
   * @throws AppealRefusedException if no appeal is out
   */
  @Transactional(readOnly = true)
  public Instant decisionDue(long claimId) {
    LocalDate due = require(claimId, State.SENT).decisionDue();
    if (due == null) {
      throw noneAt(State.SENT);
    }
    return calendar.endOf(due, claimId);
  }

  /** An appeal that the payer answered by a new remittance gives way to the next. */
  private void overtakeLast(long claimId) {
    rows.last(claimId)
        .filter(Appeal::isAtWork)
        .ifPresent(overtaken -> rows.end(overtaken.id(), State.OVERTAKEN, null));
  }

  private Appeal require(long claimId, State state) {
    return rows.last(claimId)
        .filter(appeal -> appeal.state() == state)
        .orElseThrow(() -> noneAt(state));
  }

  private boolean lastIs(long claimId, State state) {
    return rows.last(claimId).filter(appeal -> appeal.state() == state).isPresent();
  }

  private static AppealRefusedException noneAt(State state) {
    return new AppealRefusedException(
        state == State.SENT ? "no appeal is out" : "no appeal is to be prepared");
  }

  private static void requireStanding(Standing standing, Standing required) {
    if (standing != required) {
      throw new AppealRefusedException(
          "the claim stands at \"" + standing.words() + "\", not at \"" + required.words() + "\"");
    }
  }

  private static void requireOut(Standing standing) {
    if (!isOut(standing)) {
      requireStanding(standing, Standing.APPEALED);
    }
  }

  private static boolean isOut(Standing standing) {
    return standing == Standing.APPEALED || standing == Standing.APPEAL_OVERDUE;
  }

  private void append(Appeal appeal, FactKind kind, String reason, Map<String, String> more) {
    Map<String, String> detail = new LinkedHashMap<>(more);
    detail.put("appeal", Long.toString(appeal.id()));
    detail.put("level", Integer.toString(appeal.level()));
    facts.append(NewFact.of(appeal.claimId(), kind).because(reason).with(detail));
  }
}
