package io.claimline.x12.mapping;

import io.claimline.x12.Finding;
import io.claimline.x12.Place;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks what the HL segments of a set say of each other: HL02, the parent, and HL04, children. */
final class LevelChecks {
  private final ElementReader elements;
  private final Consumer<Finding> findings;

  /** The last level, if it says that others stand beneath it. */
  private @Nullable Place expectant;

  private int levels;

  LevelChecks(ElementReader elements, Consumer<Finding> findings) {
    this.elements = elements;
    this.findings = findings;
  }

  /** A level opened. */
  void opened(LoopNode level) {
    Segment hl = level.opening();
    levels++;
    if (!hl.is(1, String.valueOf(levels))) {
      found(
          "HL_NUMBER",
          elements.place(level, hl).at(1),
          "HL01 should count the levels of the set from 1, and here be %d. Tell the sender."
              .formatted(levels));
    }
    LoopNode around = level.parent();
    Segment parent = around != null && around.opening().id().equals("HL") ? around.opening() : null;
    // levels are told depth first: children of the one before would follow it at once
    if (expectant != null && (parent == null || parent.number() != expectant.segmentNumber())) {
      childless();
    }
    if (!hl.text(2).equals(parent == null ? "" : parent.text(1))) {
      found(
          "HL_PARENT",
          elements.place(level, hl).at(2),
          "HL02 names another parent than the loop it stands in; the loop it stands in was taken."
              + " Tell the sender.");
    }
    if (parent != null && parent.is(4, "0")) {
      found(
          "HL_CHILDREN",
          elements.place(level, hl),
          "The level above says (HL04) that none stands beneath it; this one was taken all the"
              + " same. Tell the sender.");
    }
    expectant = hl.is(4, "1") ? elements.place(level, hl) : null;
  }

  /** The set ended. */
  void end() {
    childless();
  }

  private void childless() {
    if (expectant != null) {
      found(
          "HL_CHILDREN",
          expectant.at(4),
          "HL04 says that levels stand beneath this one, and none does. Something may be missing:"
              + " ask the sender.");
      expectant = null;
    }
  }

  private void found(String code, Place place, String sentence) {
    findings.accept(new Finding(Finding.Level.SYNTAX, code, place, sentence));
  }
}
