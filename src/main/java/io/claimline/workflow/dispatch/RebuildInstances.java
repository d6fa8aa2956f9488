package io.claimline.workflow.dispatch;

import io.claimline.claim.HeldStandings;
import io.claimline.shared.PracticeScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throws a claim's instance away and starts it again from its facts: for a place that is wrong, for
 * a step that is stuck, and to bring a claim onto the newest version of the model.
 */
@Component
public class RebuildInstances {

  private final HeldStandings standings;
  private final ClaimInstances instances;

  RebuildInstances(HeldStandings standings, ClaimInstances instances) {
    this.standings = standings;
    this.instances = instances;
  }

  /**
   * @throws io.claimline.claim.UnknownClaimException if the writing practice has no such claim
   */
  @Transactional
  public void rebuild(long claimId) {
    instances.rebuild(PracticeScope.current().requireWritable(), claimId, standings.of(claimId));
  }
}
