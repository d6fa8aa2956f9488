package io.claimline.workflow.lifecycle;

import io.claimline.claim.FactKind;
import io.claimline.claim.Standing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Note that eligibility is overdue". */
@Component
class NoteEligibilityOverdue implements JavaDelegate {

  private final OverdueNotes notes;
  private final ClaimClock clock;

  NoteEligibilityOverdue(OverdueNotes notes, ClaimClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notes.note(
        ClaimLifecycle.claimOf(execution),
        Standing.ELIGIBILITY_ASKED,
        clock.eligibilityDue(execution),
        FactKind.ELIGIBILITY_OVERDUE);
  }
}
