package io.claimline.claim;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts claims on hold and lets them go on; what arrives meanwhile counts all the same. */
@Service
public class Holds {

  private final HeldStandings standings;
  private final ClaimFacts facts;

  Holds(HeldStandings standings, ClaimFacts facts) {
    this.standings = standings;
    this.facts = facts;
  }

  /**
   * Holds the claim where it stands.
   *
   * @param until the day on which it goes on by itself
   * @throws ClaimActionRefusedException if it is closed or held already
   */
  @Transactional
  public void hold(long claimId, LocalDate until, String reason) {
    switch (standings.of(claimId)) {
      case CLOSED ->
          throw new ClaimActionRefusedException("A closed claim needs no hold; reopen it first.");
      case ON_HOLD -> throw new ClaimActionRefusedException("The claim is on hold already.");
      default ->
          facts.append(
              NewFact.of(claimId, FactKind.HELD)
                  .because(reason)
                  .with(Map.of(FactDetail.UNTIL, until.toString())));
    }
  }

  /** Lets a held claim go on where its facts say; harmless on one that is not held. */
  @Transactional
  public void release(long claimId, String reason) {
    if (standings.of(claimId) == Standing.ON_HOLD) {
      facts.append(NewFact.of(claimId, FactKind.HOLD_RELEASED).because(reason));
    }
  }
}
