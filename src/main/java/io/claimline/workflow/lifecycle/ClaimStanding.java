package io.claimline.workflow.lifecycle;

import io.claimline.claim.HeldStandings;
import io.claimline.claim.Standing;
import io.claimline.workflow.ProcessBean;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of the model's gateways from the facts.
 *
 * <p>An answer holds the claim until the transaction ends. So an instance that enters a wait does
 * it before the next fact, whose signal then finds it there, or after it, and does not wait.
 */
@Component
@ProcessBean
public class ClaimStanding {

  private final HeldStandings standings;

  ClaimStanding(HeldStandings standings) {
    this.standings = standings;
  }

  /**
   * Whether the claim stands at one of these.
   *
   * @param names names of standings, separated by a comma and a space
   */
  public boolean isOneOf(DelegateExecution execution, String names) {
    Standing standing = standings.of(ClaimLifecycle.claimOf(execution));
    return Arrays.stream(names.split(", ")).map(Standing::valueOf).anyMatch(standing::equals);
  }
}
