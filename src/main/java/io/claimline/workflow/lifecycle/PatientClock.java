package io.claimline.workflow.lifecycle;

import io.claimline.patientbilling.Placements;
import io.claimline.patientbilling.StatementCycle;
import io.claimline.workflow.ProcessBean;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a patient, or the agency, has time. */
@Component
@ProcessBean
public class PatientClock {

  private final StatementCycle cycle;
  private final Placements placements;

  PatientClock(StatementCycle cycle, Placements placements) {
    this.cycle = cycle;
    this.placements = placements;
  }

  /** The guarantor's next statement day (R38). */
  public Date statementDue(DelegateExecution execution) {
    return Date.from(cycle.due(ClaimLifecycle.claimOf(execution)));
  }

  /** When the agency's time ends. */
  public Date placementEnds(DelegateExecution execution) {
    return Date.from(placements.due(ClaimLifecycle.claimOf(execution)));
  }
}
