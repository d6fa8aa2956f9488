package io.claimline.practice;

import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What day it is where the writing practice is, for its pages. */
@Component
public class PracticeDay {

  private final PracticeCalendar calendar;

  PracticeDay(PracticeCalendar calendar) {
    this.calendar = calendar;
  }

  @Transactional(readOnly = true)
  public LocalDate today() {
    return calendar.today(PracticeScope.current().requireWritable());
  }

  @Transactional(readOnly = true)
  public ZoneId zone() {
    return calendar.zoneOf(PracticeScope.current().requireWritable());
  }
}
