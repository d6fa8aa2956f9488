package io.claimline.claim;

import io.claimline.audit.CurrentActor;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The claims of the practices in scope. */
@Service
public class Claims {

  private final ClaimRows rows;
  private final ClaimContents contents;
  private final ClaimFacts facts;
  private final CoverageCorrection coverage;
  private final Journal journal;
  private final CurrentActor actor;
  private final Clock clock;

  Claims(
      ClaimRows rows,
      ClaimContents contents,
      ClaimFacts facts,
      CoverageCorrection coverage,
      Journal journal,
      CurrentActor actor,
      Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.facts = facts;
    this.coverage = coverage;
    this.journal = journal;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Opens a claim: its first version, its charges in the journal, and the fact that it was charged.
   *
   * @return the claim's id
   * @throws org.springframework.dao.DuplicateKeyException if the practice holds a claim with this
   *     source hash
   */
  @Transactional
  public long open(NewClaim claim) {
    return open(claim, Map.of());
  }

  /**
   * As {@link #open(NewClaim)}.
   *
   * @param origin kept with the fact that it was charged: codes and ids by name
   */
  @Transactional
  public long open(NewClaim claim, Map<String, String> origin) {
    Instant now = clock.instant();
    String claimNumber = rows.nextClaimNumber();
    ProfessionalClaim content = contents.numbered(claim.content(), claimNumber, Set.of());
    long claimId = rows.insert(claim, content, now, actor.name());
    contents.append(claimId, 1, content, null, now, actor.name());
    postCharges(claimId, 1, EntryKind.CHARGE, Map.of(), chargesByLine(content));
    facts.append(NewFact.of(claimId, FactKind.CHARGED).with(origin));
    return claimId;
  }

  /**
   * Appends a corrected version; lines that keep their control number stay the same lines, the
   * charge becomes the sum of the lines (R23), another member number makes a new version of the
   * coverage, and the claim is to be scrubbed again.
   *
   * @param seenVersion the content version that the correction was made on
   * @throws ClaimChangedException if the claim has a newer version
   * @throws UnknownClaimException if the writing practice has no such claim
   */
  @Transactional
  public void correct(long claimId, int seenVersion, ProfessionalClaim corrected, String reason) {
    ClaimSummary claim = get(claimId);
    ProfessionalClaim content =
        contents.numbered(corrected, claim.claimNumber(), contents.usedControlNumbers(claimId));
    ProfessionalClaim before = content(claimId);
    rows.revise(claimId, seenVersion, content);
    coverage.follow(claim, before, content);
    int number = seenVersion + 1;
    contents.append(claimId, number, content, reason, clock.instant(), actor.name());
    postCharges(
        claimId,
        number,
        EntryKind.CHARGE_CORRECTION,
        chargesByLine(before),
        chargesByLine(content));
    facts.append(
        NewFact.of(claimId, FactKind.CORRECTED)
            .because(reason)
            .with(Map.of("version", Integer.toString(number))));
  }

  /**
   * The claim's head.
   *
   * @throws UnknownClaimException if the practices in scope have no such claim
   */
  @Transactional(readOnly = true)
  public ClaimSummary get(long claimId) {
    return rows.find(claimId).orElseThrow(() -> new UnknownClaimException(claimId));
  }

  /** The claim that bears this CLM01 of ours. */
  @Transactional(readOnly = true)
  public Optional<ClaimSummary> byNumber(String claimNumber) {
    return rows.byNumber(claimNumber);
  }

  /**
   * The newest version's content.
   *
   * @throws UnknownClaimException if the practices in scope have no such claim
   */
  @Transactional(readOnly = true)
  public ProfessionalClaim content(long claimId) {
    return version(claimId, get(claimId).contentVersion());
  }

  /**
   * A version's content, 1 for the first.
   *
   * @throws UnknownClaimException if the practices in scope have no such version of a claim
   */
  @Transactional(readOnly = true)
  public ProfessionalClaim version(long claimId, int number) {
    return contents.find(claimId, number).orElseThrow(() -> new UnknownClaimException(claimId));
  }

  /** The lines of the newest version, in order. */
  @Transactional(readOnly = true)
  public List<ClaimLine> lines(long claimId) {
    return contents.lines(claimId, get(claimId).contentVersion());
  }

  /** The lines of a version, in order. */
  @Transactional(readOnly = true)
  public List<ClaimLine> lines(long claimId, int number) {
    return contents.lines(claimId, number);
  }

  /**
   * Closes a settled claim; harmless on one that is closed.
   *
   * @throws IllegalStateException if the claim is not settled
   */
  @Transactional
  public void close(long claimId) {
    Standing standing = facts.standing(claimId);
    if (standing == Standing.CLOSED) {
      return;
    }
    if (standing != Standing.SETTLED) {
      throw new IllegalStateException("claim " + claimId + " is not settled but " + standing);
    }
    facts.append(NewFact.of(claimId, FactKind.CLOSED));
  }

  private void postCharges(
      long claimId,
      int number,
      EntryKind kind,
      Map<String, Money> before,
      Map<String, Money> after) {
    List<JournalRow> moves = new ArrayList<>();
    Map<String, Money> changes = new LinkedHashMap<>(after);
    before.forEach((line, charge) -> changes.merge(line, charge.negated(), Money::plus));
    changes.forEach(
        (line, change) -> {
          if (!change.isZero()) {
            moves.add(
                JournalRow.of(Account.INSURANCE_RECEIVABLE, Account.CHARGES, change).onLine(line));
          }
        });
    journal.post(
        new NewEntry(kind, claimId, null, "charge:" + claimId + ":" + number, null, moves));
  }

  private static Map<String, Money> chargesByLine(ProfessionalClaim content) {
    Map<String, Money> charges = new LinkedHashMap<>();
    for (ServiceLine line : content.lines()) {
      charges.put(ClaimContents.controlNumber(line), line.charge());
    }
    return charges;
  }
}
