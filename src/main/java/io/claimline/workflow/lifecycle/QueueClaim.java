package io.claimline.workflow.lifecycle;

import io.claimline.claim.HeldStandings;
import io.claimline.claim.Standing;
import io.claimline.claim.Submissions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Queue claim"; does nothing for a claim that moved on by itself. */
@Component
class QueueClaim implements JavaDelegate {

  private final HeldStandings standings;
  private final Submissions submissions;

  QueueClaim(HeldStandings standings, Submissions submissions) {
    this.standings = standings;
    this.submissions = submissions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long claimId = ClaimLifecycle.claimOf(execution);
    if (standings.of(claimId) == Standing.TO_QUEUE) {
      submissions.queue(claimId);
    }
  }
}
