package io.claimline.desk;

import io.claimline.clearinghouse.FileFinding;
import io.claimline.clearinghouse.FileState;
import io.claimline.clearinghouse.InboundFile;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, as pages show it.
 *
 * @param practice its name, or that the file itself tells
 * @param pace how fast it is read and how long that will take; null where that cannot be told
 */
record FileView(InboundFile file, String practice, ZonedDateTime receivedAt, @Nullable Pace pace) {

  public boolean isUnfinished() {
    return file.state() == FileState.RECEIVED || file.state() == FileState.PROCESSING;
  }

  public boolean isFailed() {
    return file.state() == FileState.FAILED;
  }

  public boolean isUndecided() {
    return file.state() == FileState.QUARANTINED;
  }

  public String style() {
    return switch (file.state()) {
      case RECEIVED, PROCESSING -> Tone.PAYER.style();
      case DONE -> file.setAside() > 0 ? Tone.WORK.style() : Tone.FLOW.style();
      case QUARANTINED -> Tone.WORK.style();
      case FAILED, REFUSED -> Tone.ALARM.style();
    };
  }

  public String stateInWords() {
    return file.state() == FileState.DONE && file.setAside() > 0
        ? "Some set aside"
        : file.state().words();
  }

  public String kinds() {
    return file.kinds().isEmpty() ? "—" : String.join(", ", file.kinds());
  }

  /** Whether claims were set aside because nothing told whose they are. */
  public boolean needsPractice(List<FileFinding> findings) {
    return findings.stream().anyMatch(finding -> finding.code().equals("CHOOSE_PRACTICE"));
  }

  public String who() {
    return Person.inWords(file.receivedBy());
  }
}
