package io.claimline.workflow.lifecycle;

import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Note that status is overdue". */
@Component
class NoteStatusOverdue implements JavaDelegate {

  private final OverdueNotes notes;
  private final ClaimClock clock;

  NoteStatusOverdue(OverdueNotes notes, ClaimClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notes.note(
        ClaimLifecycle.claimOf(execution),
        Standing.STATUS_ASKED,
        clock.statusDue(execution),
        FactKind.STATUS_OVERDUE);
  }
}
