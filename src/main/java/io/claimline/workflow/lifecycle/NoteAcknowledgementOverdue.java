package io.claimline.workflow.lifecycle;

import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Note that acknowledgement is overdue". */
@Component
class NoteAcknowledgementOverdue implements JavaDelegate {

  private final OverdueNotes notes;
  private final ClaimClock clock;

  NoteAcknowledgementOverdue(OverdueNotes notes, ClaimClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notes.note(
        ClaimLifecycle.claimOf(execution),
        Standing.SENT,
        clock.acknowledgementDue(execution),
        FactKind.ACKNOWLEDGEMENT_OVERDUE);
  }
}
