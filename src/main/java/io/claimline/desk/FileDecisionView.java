package io.claimline.desk;

import io.claimline.clearinghouse.FileDecision;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What was decided about a file, as its page shows it. */
record FileDecisionView(
    long id, FileDecision.Verdict verdict, String reason, String who, ZonedDateTime at) {

  static FileDecisionView of(FileDecision decision, ZoneId zone) {
    return new FileDecisionView(
        decision.id(),
        decision.verdict(),
        decision.reason(),
        Person.inWords(decision.by()),
        decision.at().atZone(zone));
  }

  public String style() {
    return switch (verdict) {
      case SET_ASIDE -> Tone.WORK.style();
      case RELEASED -> Tone.FLOW.style();
      case REFUSED -> Tone.ALARM.style();
    };
  }
}
