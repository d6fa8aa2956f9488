package io.claimline.x12;

import io.claimline.x12.guide.Dictionary;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.guide.Loop;
import io.claimline.x12.guide.SegmentUse;
import io.claimline.x12.mapping.Dates;
import io.claimline.x12.syntax.IdSet;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.validation.ElementPlace;
import io.claimline.x12.validation.SegmentChecks;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the envelopes of a file: interchange, group, set; checks their counts and numbers. */
final class EnvelopeReader {
  static final Set<String> KNOWN_SEGMENTS = Dictionary.standard().segmentIds();

  private static final SegmentUse TA1 = use("TA1");

  /** What stands around the content of transaction sets. */
  private static final IdSet WRAPPING = IdSet.of("ISA", "TA1", "GS", "ST", "SE", "GE", "IEA");

  private final String fileName;
  private final CodeSets codeSets;
  private final Consumer<X12Event> events;
  private final SegmentChecks checks = new SegmentChecks(this::found);
  private @Nullable Interchange interchange;
  private @Nullable Segment group;
  private @Nullable OpenSet set;
  private int groups;
  private int setsInGroup;
  private int sets;

  EnvelopeReader(String fileName, CodeSets codeSets, Consumer<X12Event> events) {
    this.fileName = fileName;
    this.codeSets = codeSets;
    this.events = events;
  }

  void accept(Segment segment, Delimiters delimiters) {
    if (set != null && !WRAPPING.contains(segment.idCode()) && segment.isWellFormed()) {
      set.accept(segment);
      return;
    }
    if (!segment.isWellFormed()) {
      report(
          "DAMAGED_SEGMENT",
          segment,
          0,
          "This is no segment: it does not begin with a segment identifier. Check the file's"
              + " transfer.");
    }
    switch (segment.id()) {
      case "ISA" -> openInterchange(segment, delimiters);
      case "TA1" -> acknowledge(segment);
      case "GS" -> openGroup(segment);
      case "ST" -> openSet(segment);
      case "SE" -> closeSet(segment);
      case "GE" -> closeGroup(segment);
      case "IEA" -> closeInterchange(segment);
      default -> inSet(segment);
    }
  }

  /** The file ended. */
  void end() {
    if (interchange != null) {
      report(
          "TRUNCATED",
          interchange.place(),
          "The file ends before the IEA of this interchange. Ask the sender for the whole file.");
      breakOffSet();
    }
  }

  private void openInterchange(Segment isa, Delimiters delimiters) {
    if (interchange != null) {
      report("MISSING_IEA", isa, 0, "An ISA stands before the IEA of the interchange before it.");
      breakOffSet();
    }
    interchange =
        new Interchange(
            isa.text(5),
            isa.text(6),
            isa.text(7),
            isa.text(8),
            isa.text(13),
            Dates.shortDay(isa.text(9)),
            Dates.time(isa.text(10)),
            isa.text(15),
            delimiters,
            place(isa));
    group = null;
    groups = 0;
    events.accept(new X12Event.InterchangeOpened(interchange));
  }

  private void acknowledge(Segment ta1) {
    checks.check(TA1, ta1);
    if (interchange != null) {
      String date = ta1.text(2);
      events.accept(
          new X12Event.InterchangeAcknowledged(
              new InterchangeAcknowledgement(
                  interchange,
                  ta1.text(1),
                  date.length() == 6 ? Dates.shortDay(date) : Dates.day(date),
                  Dates.time(ta1.text(3)),
                  ta1.text(4),
                  ta1.text(5),
                  place(ta1))));
    }
  }

  private void openGroup(Segment gs) {
    breakOffSet();
    if (group != null) {
      report("MISSING_GE", gs, 0, "A GS stands before the GE of the group before it.");
    }
    group = gs.copy();
    groups++;
    setsInGroup = 0;
  }

  private void openSet(Segment st) {
    breakOffSet();
    if (group == null) {
      report("MISSING_GS", st, 0, "An ST stands outside of any group. Tell the sender.");
    }
    setsInGroup++;
    if (interchange != null) {
      set = new OpenSet(st.copy(), group, interchange, sets++, place(st), codeSets, events);
    }
  }

  private void inSet(Segment segment) {
    if (set != null) {
      set.accept(segment);
    } else if (segment.isWellFormed()) {
      report(
          "STRAY_SEGMENT",
          segment,
          0,
          "The segment stands outside of any transaction set and was skipped. Tell the sender.");
    }
  }

  private void closeSet(Segment se) {
    if (set == null) {
      report("STRAY_SEGMENT", se, 0, "An SE ends a transaction set that never began.");
      return;
    }
    check(se, 1, "SE_COUNT", String.valueOf(set.segments() + 1), "segments of the set");
    check(se, 2, "SE_CONTROL", set.controlNumber(), "control number of the set's ST");
    set.close();
    set = null;
  }

  private void closeGroup(Segment ge) {
    breakOffSet();
    if (group == null) {
      report("STRAY_SEGMENT", ge, 0, "A GE ends a group that never began.");
      return;
    }
    check(ge, 1, "GE_COUNT", String.valueOf(setsInGroup), "transaction sets of the group");
    check(ge, 2, "GE_CONTROL", group.text(6), "control number of the group's GS");
    group = null;
  }

  private void closeInterchange(Segment iea) {
    breakOffSet();
    if (group != null) {
      report("MISSING_GE", iea, 0, "An IEA stands before the GE of its last group.");
    }
    check(iea, 1, "IEA_COUNT", String.valueOf(groups), "groups of the interchange");
    if (interchange != null) {
      check(iea, 2, "IEA_CONTROL", interchange.controlNumber(), "control number of the ISA");
    }
    interchange = null;
    group = null;
  }

  private void breakOffSet() {
    if (set != null) {
      set.breakOff();
      set = null;
    }
  }

  private void check(Segment segment, int element, String code, String expected, String what) {
    if (!sameNumber(segment.text(element), expected)) {
      report(
          code,
          segment,
          element,
          "%s%02d does not agree with the %s. What was read may be incomplete: ask the sender."
              .formatted(segment.id(), element, what));
    }
  }

  /** Leading zeros do not count. */
  private static boolean sameNumber(String one, String other) {
    return one.equals(other) || withoutZeros(one).equals(withoutZeros(other));
  }

  private static String withoutZeros(String number) {
    return number.replaceFirst("^0+(?=.)", "");
  }

  private Place place(Segment segment) {
    boolean plain = segment.isWellFormed();
    return new Place(fileName, segment.number(), "", plain ? segment.id() : "", 0);
  }

  private void found(
      String code,
      Segment segment,
      ElementPlace element,
      String value,
      String sentence,
      String remedy) {
    events.accept(
        new X12Event.FindingReported(
            new Finding(
                Finding.Level.ENVELOPE,
                code,
                place(segment).at(element.element()),
                value,
                sentence + " " + remedy)));
  }

  private static SegmentUse use(String segmentId) {
    return Guides.envelope().table().entries().stream()
        .map(Loop.Entry::use)
        .filter(use -> use.id().equals(segmentId))
        .findFirst()
        .orElseThrow();
  }

  private void report(String code, Segment segment, int element, String sentence) {
    report(code, place(segment).at(element), sentence);
  }

  private void report(String code, Place place, String sentence) {
    events.accept(
        new X12Event.FindingReported(new Finding(Finding.Level.ENVELOPE, code, place, sentence)));
  }
}
