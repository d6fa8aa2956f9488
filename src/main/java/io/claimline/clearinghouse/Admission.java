package io.claimline.clearinghouse;

import io.claimline.x12.Interchange;
import org.springframework.stereotype.Component;

/** Whether an interchange is taken as it comes, or a person has to decide first. */
@Component
class Admission {

  private final FileDecisions decisions;
  private final boolean testsWait;

  Admission(ClearinghouseSettings settings, FileDecisions decisions) {
    this.decisions = decisions;
    this.testsWait = settings.quarantineTests() && !settings.test();
  }

  /** A test that came to where the real business is done; once decided, it is not asked again. */
  boolean mustBeDecided(WaitingFile file, Interchange interchange) {
    return testsWait && interchange.isTest() && !file.testsDecided();
  }

  void setAside(WaitingFile file, Interchange interchange) {
    decisions.setAsideTests(
        file,
        "Interchange %s is marked as a test (ISA15 T, segment %d), and here is the real business."
            .formatted(interchange.controlNumber(), interchange.place().segmentNumber()));
  }
}
