package io.claimline.workflow.lifecycle;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Appends that an answer is overdue, unless it came by now or its time was extended. */
@Component
class OverdueNotes {

  private final HeldStandings standings;
  private final ClaimFacts facts;
  private final Clock clock;

  OverdueNotes(HeldStandings standings, ClaimFacts facts, Clock clock) {
    this.standings = standings;
    this.facts = facts;
    this.clock = clock;
  }

  void note(long claimId, Standing waiting, Date due, FactKind overdue) {
    if (standings.of(claimId) == waiting && !due.toInstant().isAfter(clock.instant())) {
      facts.append(NewFact.of(claimId, overdue));
    }
  }
}
