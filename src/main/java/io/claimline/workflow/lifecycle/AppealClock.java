package io.claimline.workflow.lifecycle;

import io.claimline.appeal.Appeals;
import io.claimline.workflow.ProcessBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a payer has time to decide on an appeal (R35). */
@Component
@ProcessBean
public class AppealClock {

  private final Appeals appeals;
  private final Clock clock;

  AppealClock(Appeals appeals, Clock clock) {
    this.appeals = appeals;
    this.clock = clock;
  }

  /** When the payer should have decided. */
  public Date decisionDue(DelegateExecution execution) {
    return Date.from(due(execution));
  }

  /** Half of the way there: no decision is likely to come before. */
  public Date followUp(DelegateExecution execution) {
    Instant now = clock.instant();
    return Date.from(now.plus(Duration.between(now, due(execution)).dividedBy(2)));
  }

  private Instant due(DelegateExecution execution) {
    return appeals.decisionDue(ClaimLifecycle.claimOf(execution));
  }
}
