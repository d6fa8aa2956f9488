package io.claimline.desk;

import io.claimline.remittance.ExceptionCase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception of a remittance as pages show it.
 *
 * @param worker who has its task in hand, null where nobody has
 */
record ExceptionView(ExceptionCase known, ZoneId zone, @Nullable String worker) {

  /** A step with the time at which it was taken, in the practice's zone. */
  record StepView(String words, String reason, String by, ZonedDateTime at) {}

  public LocalDate since() {
    return LocalDate.ofInstant(known.openedAt(), zone);
  }

  /** Who is to do something about it. */
  public String waitsFor() {
    if (!known.isOpen()) {
      return "Nobody any more";
    }
    String whose = known.asked() == null ? "A biller" : "A supervisor";
    return worker == null ? whose : whose + ": " + worker;
  }

  public String stateInWords() {
    if (!known.isOpen()) {
      return "Resolved";
    }
    return known.asked() == null ? "To be worked" : "To be allowed";
  }

  public String style() {
    return known.isOpen() ? Tone.WORK.style() : Tone.FLOW.style();
  }

  public List<StepView> steps() {
    return known.steps().stream()
        .map(
            step ->
                new StepView(
                    step.choice() + ": " + step.kind().words(),
                    step.words(),
                    step.by(),
                    step.at().atZone(zone)))
        .toList();
  }
}
