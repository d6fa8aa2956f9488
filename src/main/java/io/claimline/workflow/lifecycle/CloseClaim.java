package io.claimline.workflow.lifecycle;

import io.claimline.claim.Claims;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Step "Close claim". It shares the transaction of the question before it, which holds the claim:
 * no fact can come between the answer "nothing" and the closing.
 */
@Component
class CloseClaim implements JavaDelegate {

  private final Claims claims;

  CloseClaim(Claims claims) {
    this.claims = claims;
  }

  @Override
  public void execute(DelegateExecution execution) {
    claims.close(ClaimLifecycle.claimOf(execution));
  }
}
