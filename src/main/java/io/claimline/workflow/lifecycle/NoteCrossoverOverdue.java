package io.claimline.workflow.lifecycle;

import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Note that crossover is overdue". */
@Component
class NoteCrossoverOverdue implements JavaDelegate {

  private final OverdueNotes notes;
  private final ClaimClock clock;

  NoteCrossoverOverdue(OverdueNotes notes, ClaimClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notes.note(
        ClaimLifecycle.claimOf(execution),
        Standing.FORWARDED,
        clock.crossoverDue(execution),
        FactKind.CROSSOVER_OVERDUE);
  }
}
