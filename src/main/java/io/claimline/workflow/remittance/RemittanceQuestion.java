package io.claimline.workflow.remittance;

import io.claimline.remittance.RemittanceStanding;
import io.claimline.remittance.RemittanceStandings;
import io.claimline.workflow.ProcessBean;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * "Where does this remittance stand?", answered from the facts; the answer holds the remittance.
 */
@Component("remittanceStanding")
@ProcessBean
public class RemittanceQuestion {

  private final RemittanceStandings standings;

  RemittanceQuestion(RemittanceStandings standings) {
    this.standings = standings;
  }

  /**
   * Whether the remittance stands at one of these.
   *
   * @param names names of standings, separated by a comma and a space
   */
  public boolean isOneOf(DelegateExecution execution, String names) {
    RemittanceStanding standing = standings.of(RemittanceProcess.remittanceOf(execution));
    return Arrays.stream(names.split(", "))
        .map(RemittanceStanding::valueOf)
        .anyMatch(standing::equals);
  }
}
