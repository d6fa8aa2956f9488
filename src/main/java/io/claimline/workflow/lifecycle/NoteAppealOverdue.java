package io.claimline.workflow.lifecycle;

import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Note that decision is overdue". */
@Component
class NoteAppealOverdue implements JavaDelegate {

  private final OverdueNotes notes;
  private final AppealClock clock;

  NoteAppealOverdue(OverdueNotes notes, AppealClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notes.note(
        ClaimLifecycle.claimOf(execution),
        Standing.APPEALED,
        clock.decisionDue(execution),
        FactKind.APPEAL_OVERDUE);
  }
}
