package io.claimline.desk;

import io.claimline.page.CurrentUser;
import io.claimline.practice.PracticeCalendar;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The zone in which a person reads times that belong to no practice, such as a file's. */
@Component
class Zones {

  private final PracticeCalendar calendar;

  Zones(PracticeCalendar calendar) {
    this.calendar = calendar;
  }

  /** The zone of the practice worked in, else of the person's first one. */
  @Transactional(readOnly = true)
  public ZoneId of(CurrentUser user) {
    Long chosen = user.chosenPractice();
    if (chosen != null) {
      return calendar.zoneOf(chosen);
    }
    return user.practices().stream()
        .sorted()
        .findFirst()
        .map(calendar::zoneOf)
        .orElse(ZoneOffset.UTC);
  }
}
