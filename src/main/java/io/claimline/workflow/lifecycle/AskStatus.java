package io.claimline.workflow.lifecycle;

import io.claimline.claim.HeldStandings;
import io.claimline.claim.Standing;
import io.claimline.claim.StatusInquiries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Ask for status"; does nothing for a claim that moved on by itself. */
@Component
class AskStatus implements JavaDelegate {

  private final HeldStandings standings;
  private final StatusInquiries inquiries;

  AskStatus(HeldStandings standings, StatusInquiries inquiries) {
    this.standings = standings;
    this.inquiries = inquiries;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long claimId = ClaimLifecycle.claimOf(execution);
    if (standings.of(claimId) == Standing.REMITTANCE_OVERDUE) {
      inquiries.ask(claimId);
    }
  }
}
