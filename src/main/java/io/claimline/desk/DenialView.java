package io.claimline.desk;

import io.claimline.denial.Denial;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A denial as a claim's page shows it: what was refused, and the way that was taken. */
record DenialView(Denial denial, ZoneId zone) {

  public String category() {
    return denial.category().words();
  }

  /** How it ended, in a word or two. */
  public String ended() {
    Denial.Resolution resolution = denial.resolution();
    if (resolution == null) {
      return "Open";
    }
    return resolution.route() == null ? "Decided again" : resolution.route().words();
  }

  public @Nullable ZonedDateTime endedAt() {
    Denial.Resolution resolution = denial.resolution();
    return resolution == null ? null : resolution.resolvedAt().atZone(zone);
  }

  public String endedBy() {
    Denial.Resolution resolution = denial.resolution();
    return resolution == null ? "" : Person.inWords(resolution.by());
  }

  public String style() {
    return denial.isOpen() ? Tone.ALARM.style() : Tone.DONE.style();
  }
}
