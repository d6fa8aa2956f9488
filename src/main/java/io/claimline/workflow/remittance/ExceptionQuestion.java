package io.claimline.workflow.remittance;

import io.claimline.remittance.CaseStanding;
import io.claimline.remittance.RemittanceStandings;
import io.claimline.workflow.ProcessBean;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Who decides?", answered from the facts; the answer holds the remittance. */
@Component("exceptionStanding")
@ProcessBean
public class ExceptionQuestion {

  private final RemittanceStandings standings;

  ExceptionQuestion(RemittanceStandings standings) {
    this.standings = standings;
  }

  /**
   * Whether the exception stands at one of these.
   *
   * @param names names of standings, separated by a comma and a space
   */
  public boolean isOneOf(DelegateExecution execution, String names) {
    CaseStanding standing = standings.ofCase(RemittanceProcess.exceptionOf(execution));
    return Arrays.stream(names.split(", ")).map(CaseStanding::valueOf).anyMatch(standing::equals);
  }
}
