package io.claimline.x12.acknowledgement;

import io.claimline.x12.Finding;
import io.claimline.x12.ImplementationAcknowledgement.Context;
import io.claimline.x12.ImplementationAcknowledgement.ElementError;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.guide.Dictionary;
import io.claimline.x12.guide.ElementDefinition;
import io.claimline.x12.guide.SegmentDefinition;
import io.claimline.x12.validation.MaskedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what was found in one transaction set and makes the answer of it (X231A1 2000 to 2110).
 */
public final class SetAnswer {
  /** IK5 has room for so many codes. */
  private static final int MOST_CODES = 5;

  /** IK303. */
  private static final int LOOP_CHARACTERS = 4;

  private final TransactionSet set;
  private final List<Noted> noted = new ArrayList<>();
  private final Set<String> codes = new LinkedHashSet<>();
  private int withoutUnit;
  private boolean unusable;

  /**
   * A finding with the claim that it stood in.
   *
   * @param contexts none where it stood in no claim
   */
  private record Noted(Finding finding, List<Context> contexts) {}

  public SetAnswer(TransactionSet set) {
    this.set = set;
  }

  /** Takes a finding of the set. */
  public void take(Finding finding) {
    String ofSet = ErrorCodes.set(finding.code());
    if (!ofSet.isEmpty()) {
      codes.add(ofSet);
      unusable |= !finding.code().equals("UNKNOWN_VERSION");
    } else if (finding.level() == Finding.Level.SITUATION) {
      noted.add(new Noted(finding, List.of()));
      codes.add(ErrorCodes.SITUATION_IN_ERROR);
    } else if (finding.level() == Finding.Level.SYNTAX || isOfSegment(finding)) {
      noted.add(new Noted(finding, List.of()));
      codes.add(ErrorCodes.SEGMENT_IN_ERROR);
    }
  }

  /**
   * Notes that a unit such as a claim is complete: what was found since the one before, from this
   * place on, stood in it.
   *
   * @param name the element that names the unit, such as {@code CLM01}
   */
  public void unit(Place begin, String name, String value) {
    for (int i = withoutUnit; i < noted.size(); i++) {
      Noted open = noted.get(i);
      if (open.finding().place().segmentNumber() >= begin.segmentNumber()) {
        noted.set(i, new Noted(open.finding(), List.of(Context.ofUnit(name, value))));
      }
    }
    withoutUnit = noted.size();
  }

  /**
   * The answer.
   *
   * @param rejecting whether a set with any error is rejected, or accepted with its errors noted
   */
  public SetResponse response(boolean rejecting) {
    boolean refused = unusable || (rejecting && !noted.isEmpty());
    return new SetResponse(
        setId(),
        set.controlNumber(),
        set.version(),
        errors(),
        codes.isEmpty() ? "A" : refused ? "R" : "E",
        codes.stream().limit(MOST_CODES).toList());
  }

  /** ST01, which kinds are named after. */
  private String setId() {
    String kind = set.kind().displayCode();
    int digits = 0;
    while (digits < kind.length() && Character.isDigit(kind.charAt(digits))) {
      digits++;
    }
    return kind.substring(0, digits);
  }

  private static boolean isOfSegment(Finding finding) {
    return finding.level() == Finding.Level.ENVELOPE && !ErrorCodes.segment(finding).isEmpty();
  }

  /** What concerns elements of one segment stands together; the rest for itself. */
  private List<SegmentError> errors() {
    List<Noted> inOrder = new ArrayList<>(noted);
    inOrder.sort(Comparator.comparingInt(open -> open.finding().place().segmentNumber()));
    List<SegmentError> errors = new ArrayList<>();
    int at = 0;
    while (at < inOrder.size()) {
      int end = at + 1;
      while (end < inOrder.size() && isSameSegment(inOrder.get(at), inOrder.get(end))) {
        end++;
      }
      segment(inOrder.subList(at, end), errors);
      at = end;
    }
    return errors;
  }

  private static boolean isSameSegment(Noted one, Noted other) {
    Place first = one.finding().place();
    Place second = other.finding().place();
    return first.segmentNumber() == second.segmentNumber()
        && first.segmentId().equals(second.segmentId());
  }

  private void segment(List<Noted> together, List<SegmentError> errors) {
    List<ElementError> elements = new ArrayList<>();
    for (Noted open : together) {
      Finding finding = open.finding();
      String code = ErrorCodes.segment(finding);
      if (finding.place().element() > 0) {
        elements.add(element(finding));
      } else if (!finding.place().segmentId().isEmpty() && !code.isEmpty()) {
        errors.add(error(open, code, List.of()));
      }
    }
    if (!elements.isEmpty()) {
      errors.add(error(together.get(0), ErrorCodes.ELEMENT_IN_ERROR, elements));
    }
  }

  private SegmentError error(Noted open, String code, List<ElementError> elements) {
    Place place = open.finding().place();
    return new SegmentError(
        place.segmentId(),
        Math.max(1, place.segmentNumber() - set.place().segmentNumber() + 1),
        loop(place.loop()),
        code,
        open.contexts(),
        elements);
  }

  /** Loops of the guides are numbered, of which IK303 has room for 4; others are our own names. */
  private static String loop(String id) {
    boolean ofGuide = !id.isEmpty() && Character.isDigit(id.charAt(0));
    return ofGuide ? id.substring(0, Math.min(LOOP_CHARACTERS, id.length())) : "";
  }

  private static ElementError element(Finding finding) {
    Place place = finding.place();
    return new ElementError(
        place.element(),
        place.component(),
        place.repetition(),
        reference(place),
        ErrorCodes.element(finding),
        badValue(finding),
        List.of());
  }

  /** The standard's number of the element or component; a composite as a whole has none. */
  private static String reference(Place place) {
    SegmentDefinition segment = Dictionary.standard().segment(place.segmentId());
    ElementDefinition element = segment == null ? null : segment.element(place.element());
    if (element != null && place.component() > 0) {
      element = element.component(place.component());
    }
    return element == null ? "" : element.number();
  }

  /**
   * IK404 is the bad value as it was sent. Only a code is given, which identifies nobody; anything
   * else may be a name or a number of the patient's, and the sender finds it by its place.
   */
  private static String badValue(Finding finding) {
    boolean code = finding.code().equals("INVALID_CODE") || finding.code().equals("UNKNOWN_CODE");
    return code && MaskedValue.isPlain(finding.value()) ? finding.value() : "";
  }
}
