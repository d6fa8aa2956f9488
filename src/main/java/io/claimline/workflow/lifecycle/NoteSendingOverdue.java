package io.claimline.workflow.lifecycle;

import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Note that sending is overdue". */
@Component
class NoteSendingOverdue implements JavaDelegate {

  private final OverdueNotes notes;
  private final ClaimClock clock;

  NoteSendingOverdue(OverdueNotes notes, ClaimClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notes.note(
        ClaimLifecycle.claimOf(execution),
        Standing.QUEUED,
        clock.sendingDue(execution),
        FactKind.SENDING_OVERDUE);
  }
}
