package io.claimline.remittance;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.claim.PayableClaims;
import io.claimline.claim.Standing;
import io.claimline.ledger.Journal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes postings back, and posts them again.
 *
 * <p>Nothing is removed: a compensating entry moves the money back to unapplied cash, a fact tells
 * the claim, and the decision is parked as it came. Whoever may do so is the caller's question.
 */
@Service
public class Unposting {

  private final AdjudicationReading adjudications;
  private final AdjudicationRows rows;
  private final UnpostingRows unpostings;
  private final PayableClaims claims;
  private final HeldStandings standings;
  private final ClaimFacts facts;
  private final ClaimPosting posting;
  private final Journal journal;
  private final ExceptionKeeping exceptions;

  Unposting(
      AdjudicationReading adjudications,
      AdjudicationRows rows,
      UnpostingRows unpostings,
      PayableClaims claims,
      HeldStandings standings,
      ClaimFacts facts,
      ClaimPosting posting,
      Journal journal,
      ExceptionKeeping exceptions) {
    this.adjudications = adjudications;
    this.rows = rows;
    this.unpostings = unpostings;
    this.claims = claims;
    this.standings = standings;
    this.facts = facts;
    this.posting = posting;
    this.journal = journal;
    this.exceptions = exceptions;
  }

  /**
   * The posted decisions of a remittance, in the order in which they can be taken back: reversals
   * before what they took back.
   */
  @Transactional(readOnly = true)
  public List<Long> postedOf(long remittanceId) {
    return unpostings.postedOf(remittanceId);
  }

  /**
   * Takes back what a decision posted on its claim.
   *
   * @param reason in a person's words, not blank
   * @throws UnpostingRefusedException if it is not posted (any more), if the payer has taken the
   *     payment back itself, or while the claim is with an agency
   */
  @Transactional
  public void takeBack(long adjudicationId, String reason) {
    Adjudication posted = posted(adjudicationId);
    claims.lock(List.of(rows.claimNumberOf(posted)));
    if (!unpostings.lockPosted(adjudicationId)) {
      throw notPosted();
    }
    requireFree(posted);
    Long entry = rows.entryOf(adjudicationId);
    Long compensating =
        entry == null ? null : journal.reverse(entry, posted.remittanceId(), reason).orElseThrow();
    unpostings.record(posted, entry, compensating, reason);
    Long reversed = posted.reversesId();
    if (reversed != null) {
      unpostings.standsAgain(reversed, compensating);
    }
    facts.append(fact(posted, reversed, reason));
    exceptions.takenBack(posted);
  }

  /**
   * Posts again what was taken back, as the claim and the rules are now.
   *
   * @return whether it is posted; if not, the decision says why
   * @throws UnpostingRefusedException if it does not wait for that (any more)
   */
  @Transactional
  public boolean postAgain(long adjudicationId) {
    Adjudication parked =
        adjudications
            .find(adjudicationId)
            .filter(found -> found.parkedBecause() == ParkedBecause.TAKEN_BACK)
            .orElseThrow(
                () ->
                    new UnpostingRefusedException(
                        "This decision does not wait to be posted again. Look at its state now."));
    return posting.retryOn(parked, rows.claimNumberOf(parked));
  }

  private Adjudication posted(long adjudicationId) {
    return adjudications
        .find(adjudicationId)
        .filter(found -> found.state() == Adjudication.State.POSTED)
        .orElseThrow(Unposting::notPosted);
  }

  private void requireFree(Adjudication posted) {
    unpostings
        .traceOfReversal(posted.id())
        .ifPresent(
            trace -> {
              throw new UnpostingRefusedException(
                  "The payer has taken this payment back itself, by remittance "
                      + trace
                      + ". Take that posting back first.");
            });
    if (standings.of(claimOf(posted)) == Standing.AT_AGENCY) {
      throw new UnpostingRefusedException(
          "The claim is with the collection agency. Recall it first.");
    }
  }

  private static NewFact fact(Adjudication posted, @Nullable Long reversed, String reason) {
    return NewFact.of(
            claimOf(posted), reversed == null ? FactKind.UNPOSTED : FactKind.REVERSAL_UNPOSTED)
        .because(reason)
        .with(
            Map.of(
                "adjudication", Long.toString(posted.id()),
                "remittance", Long.toString(posted.remittanceId()),
                "coverage", Objects.toString(posted.coverageId(), ""),
                "paid", posted.decision().paid().toString()));
  }

  private static long claimOf(Adjudication posted) {
    return Objects.requireNonNull(posted.claimId());
  }

  private static UnpostingRefusedException notPosted() {
    return new UnpostingRefusedException(
        "This decision is not posted, or somebody has just taken it back. Look at its state now.");
  }
}
