package io.claimline.claim;

import io.claimline.ledger.ClaimBalances;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens closed claims for another look, and closes them again. */
@Service
public class Reopenings {

  private final HeldStandings standings;
  private final ClaimFacts facts;
  private final ClaimBalances balances;

  Reopenings(HeldStandings standings, ClaimFacts facts, ClaimBalances balances) {
    this.standings = standings;
    this.facts = facts;
    this.balances = balances;
  }

  /**
   * Opens a closed claim: a person decides what is to be done with it.
   *
   * @throws ClaimActionRefusedException if it is not closed
   */
  @Transactional
  public void reopen(long claimId, String reason) {
    if (standings.of(claimId) != Standing.CLOSED) {
      throw new ClaimActionRefusedException("The claim is open already.");
    }
    facts.append(NewFact.of(claimId, FactKind.REOPENED).because(reason));
  }

  /**
   * Closes a claim under review on which nothing is open.
   *
   * @throws ClaimActionRefusedException if money is open or the claim is not under review
   */
  @Transactional
  public void closeAgain(long claimId, String reason) {
    if (standings.of(claimId) != Standing.TO_REVIEW) {
      throw new ClaimActionRefusedException("The claim is not under review.");
    }
    if (!balances.of(claimId).insuranceOpen().isZero()
        || !balances.of(claimId).patientOpen().isZero()) {
      throw new ClaimActionRefusedException(
          "Money is still open on the claim; move it, write it off or refund it first.");
    }
    facts.append(NewFact.of(claimId, FactKind.CLOSED).because(reason));
  }
}
