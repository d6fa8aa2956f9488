package io.claimline.workflow.remittance;

import io.claimline.practice.PracticeCalendar;
import io.claimline.workflow.ProcessBean;
import io.claimline.workflow.lifecycle.BusinessDays;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a person should have worked an exception. */
@Component
@ProcessBean
public class RemittanceClock {

  private final PracticeCalendar calendar;
  private final Clock clock;

  RemittanceClock(PracticeCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** So many business days from now. */
  public Date workBy(DelegateExecution execution, int businessDays) {
    return Date.from(
        BusinessDays.after(
            clock.instant(),
            businessDays,
            calendar.zoneOf(Long.parseLong(execution.getTenantId()))));
  }
}
