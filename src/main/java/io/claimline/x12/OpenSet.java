package io.claimline.x12;

import io.claimline.x12.acknowledgement.ClaimAcknowledgementReader;
import io.claimline.x12.acknowledgement.ImplementationAcknowledgementReader;
import io.claimline.x12.eligibility.EligibilityInquiryReader;
import io.claimline.x12.eligibility.EligibilityResponseReader;
import io.claimline.x12.institutional.InstitutionalClaimReader;
import io.claimline.x12.mapping.TransactionReader;
import io.claimline.x12.professional.ProfessionalClaimReader;
import io.claimline.x12.remittance.RemittanceReader;
import io.claimline.x12.status.ClaimStatusInquiryReader;
import io.claimline.x12.status.ClaimStatusResponseReader;
import io.claimline.x12.syntax.Segment;
import io.claimline.x12.syntax.SegmentIds;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction set that is being read. It is announced with its second segment, because only the
 * BHT tells the sender's own number of it.
 */
final class OpenSet {
  private static final int BHT = SegmentIds.code("BHT");

  private final Segment st;
  private final @Nullable Segment group;
  private final Interchange interchange;
  private final int index;
  private final Place place;
  private final CodeSets codeSets;
  private final Consumer<X12Event> events;
  private @Nullable TransactionSet announced;
  private @Nullable TransactionReader reader;
  private int segments = 1;
  private int findings;

  OpenSet(
      Segment st,
      @Nullable Segment group,
      Interchange interchange,
      int index,
      Place place,
      CodeSets codeSets,
      Consumer<X12Event> events) {
    this.st = st;
    this.group = group;
    this.interchange = interchange;
    this.index = index;
    this.place = place;
    this.codeSets = codeSets;
    this.events = events;
  }

  String controlNumber() {
    return st.text(2);
  }

  /** Segments so far, ST included. */
  int segments() {
    return segments;
  }

  void accept(Segment segment) {
    segments++;
    if (announced == null) {
      announce(segment.idCode() == BHT ? segment : null);
    }
    if (reader != null) {
      reader.accept(segment);
    }
  }

  /** The SE came. */
  void close() {
    TransactionSet set = announced == null ? announce(null) : announced;
    if (reader != null) {
      reader.end();
    }
    segments++;
    tellClosed(set, true);
  }

  /** Something else came where the SE should have. */
  void breakOff() {
    TransactionSet set = announced == null ? announce(null) : announced;
    if (reader != null) {
      reader.abandon();
    } else {
      report(
          Finding.Level.ENVELOPE,
          "INCOMPLETE",
          "The transaction set has no end. Ask the sender for the whole file.");
    }
    tellClosed(set, false);
  }

  private void tellClosed(TransactionSet set, boolean complete) {
    int units = reader == null ? 0 : reader.units();
    events.accept(
        new X12Event.TransactionSetClosed(
            set, new TransactionSetCounts(segments, units, findings, complete)));
  }

  private TransactionSet announce(@Nullable Segment bht) {
    String version = version();
    TransactionSet set =
        new TransactionSet(
            TransactionKinds.of(st.text(1), version),
            version,
            controlNumber(),
            inGroup(6),
            inGroup(2),
            inGroup(3),
            bht == null ? "" : bht.text(3),
            interchange,
            index,
            place);
    announced = set;
    events.accept(new X12Event.TransactionSetOpened(set));
    reader = readerFor(set);
    if (reader == null) {
      report(
          Finding.Level.ENVELOPE,
          "NOT_TAKEN",
          "A transaction set of kind %s, version %s, is not taken; it was skipped."
              .formatted(set.kind().displayCode(), shown(version)));
      return set;
    }
    reader.lookUpIn(codeSets);
    if (!TransactionKinds.isKnownVersion(set.kind(), version)) {
      report(
          Finding.Level.SYNTAX,
          "UNKNOWN_VERSION",
          "The version is not one of the guides that are read; it was read as %s nevertheless. Check"
                  .formatted(set.kind().displayCode())
              + " the result.");
    }
    return set;
  }

  private @Nullable TransactionReader readerFor(TransactionSet set) {
    if (set.version().startsWith("004010")) {
      return null;
    }
    return switch (set.kind()) {
      case P837 -> new ProfessionalClaimReader(set, st, this::forward);
      case I837 -> new InstitutionalClaimReader(set, st, this::forward);
      case R835 -> new RemittanceReader(set, st, this::forward);
      case A999 -> new ImplementationAcknowledgementReader(set, st, this::forward);
      case A277CA -> new ClaimAcknowledgementReader(set, st, this::forward);
      case Q270 -> new EligibilityInquiryReader(set, st, this::forward);
      case B271 -> new EligibilityResponseReader(set, st, this::forward);
      case Q276 -> new ClaimStatusInquiryReader(set, st, this::forward);
      case S277 -> new ClaimStatusResponseReader(set, st, this::forward);
      default -> null;
    };
  }

  private void forward(X12Event event) {
    if (event instanceof X12Event.FindingReported) {
      findings++;
    }
    events.accept(event);
  }

  /** ST03, which is nearer to the content; where it is absent, GS08. */
  private String version() {
    return st.text(3).isEmpty() ? inGroup(8) : st.text(3);
  }

  /** A version as sent, unless it could be anything. */
  private static String shown(String version) {
    return version.matches("[0-9]{6}[0-9A-Z]{0,6}") ? version : "unknown";
  }

  private String inGroup(int element) {
    return group == null ? "" : group.text(element);
  }

  private void report(Finding.Level level, String code, String sentence) {
    forward(new X12Event.FindingReported(new Finding(level, code, place, sentence)));
  }
}
