package io.claimline.x12.validation;

import io.claimline.x12.CodeSets;
import io.claimline.x12.guide.CodeSet;
import io.claimline.x12.guide.ElementDefinition;
import io.claimline.x12.guide.ElementUse;
import io.claimline.x12.syntax.Segment;
import org.jspecify.annotations.Nullable;

/** Checks one element that was sent. */
final class ElementChecks {
  private final SegmentChecks.Report report;
  private CodeSets codeSets = CodeSets.NONE;

  /** Of what is being checked, see {@link ElementPlace}. */
  private int inComponent;

  private int inRepetition;

  ElementChecks(SegmentChecks.Report report) {
    this.report = report;
  }

  void lookUpIn(CodeSets sets) {
    codeSets = sets;
  }

  /** Names an element as a biller finds it: {@code CLM02, total charge}. */
  static String name(Segment segment, int position, ElementDefinition definition) {
    return "%s%02d, %s".formatted(segment.id(), position, definition.name());
  }

  private ElementPlace place(int position) {
    return new ElementPlace(position, inComponent, inRepetition);
  }

  void check(ElementUse use, Segment segment, int position, int from, int to) {
    inComponent = 0;
    inRepetition = 0;
    char separator = segment.delimiters().repetition();
    if (use.repeats() <= 1) {
      one(use, segment, position, from, to);
      return;
    }
    int count = 0;
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || segment.byteAt(i) == separator) {
        count++;
        inRepetition = count;
        one(use, segment, position, begin, i);
        begin = i + 1;
      }
    }
    inRepetition = 0;
    if (count > use.repeats()) {
      report.found(
          "TOO_MANY_REPEATS",
          segment,
          place(position),
          "",
          "%s may repeat %d times and was sent %d times."
              .formatted(name(segment, position, use.definition()), use.repeats(), count),
          "Ask the sender.");
    }
  }

  private void one(ElementUse use, Segment segment, int position, int from, int to) {
    if (use.definition().type() == ElementDefinition.Type.COMPOSITE) {
      composite(use, segment, position, from, to);
    } else {
      simple(use, segment, position, from, to);
    }
  }

  private void composite(ElementUse use, Segment segment, int position, int from, int to) {
    int defined = use.definition().components().size();
    int used = use.components().size();
    if (used == 0) {
      return;
    }
    char separator = segment.delimiters().component();
    int component = 0;
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || segment.byteAt(i) == separator) {
        component++;
        component(use, segment, position, component, begin, i);
        begin = i + 1;
      }
    }
    inComponent = 0;
    if (component > defined) {
      report.found(
          "TOO_MANY_COMPONENTS",
          segment,
          place(position),
          "",
          "%s has %d components at most and was sent with %d."
              .formatted(name(segment, position, use.definition()), defined, component),
          "Check the delimiters.");
    }
    while (++component <= used) {
      component(use, segment, position, component, to, to);
    }
  }

  private void component(
      ElementUse use, Segment segment, int position, int component, int from, int to) {
    inComponent = component;
    ElementUse part = use.component(component);
    if (part == null) {
      @Nullable ElementDefinition defined = use.definition().component(component);
      if (from < to && defined != null) {
        report.found(
            "NOT_USED",
            segment,
            place(position),
            "",
            "The guide does not use component %d of %s here."
                .formatted(component, name(segment, position, use.definition())),
            "Have the sender leave it out.");
      }
    } else if (from < to) {
      simple(part, segment, position, from, to);
    } else if (part.required()) {
      report.found(
          "MISSING_ELEMENT",
          segment,
          place(position),
          "",
          "Component %d of %s, %s, is required and absent."
              .formatted(
                  component, name(segment, position, use.definition()), part.definition().name()),
          "Ask the sender.");
    }
  }

  private void simple(ElementUse use, Segment segment, int position, int from, int to) {
    switch (use.definition().type()) {
      case R, N -> number(use, segment, position, from, to);
      case DT -> date(use, segment, position, from, to);
      case TM -> time(use, segment, position, from, to);
      default -> text(use, segment, position, from, to);
    }
  }

  private void text(ElementUse use, Segment segment, int position, int from, int to) {
    if (!use.codes().isAny() && !use.codes().accepts(segment, from, to)) {
      tell(
          "INVALID_CODE",
          use,
          segment,
          position,
          from,
          to,
          use.codes().list().size() > 12
              ? "holds a code that the guide does not allow here"
              : "holds none of the codes that the guide allows here: "
                  + String.join(", ", use.codes().list()));
      return;
    }
    int length = segment.isAscii() ? to - from : text(segment, from, to).length();
    length(use, segment, position, from, to, length);
    if (use.codes().isAny()) {
      if (!use.codeSet().isEmpty()) {
        lookUp(use, segment, position, from, to);
      }
      delimiters(use, segment, position, from, to);
    }
  }

  private void lookUp(ElementUse use, Segment segment, int position, int from, int to) {
    CodeSet set = codeSets.find(use.codeSet());
    if (set != null && !set.accepts(segment, from, to)) {
      tell("UNKNOWN_CODE", use, segment, position, from, to, "holds a code that is not known");
    }
  }

  /**
   * What divides composites or repetitions stands in an element that has neither: either a text was
   * not cleaned, or the element was made a composite. A letter or digit as delimiter is a fault of
   * the ISA, and told nowhere else.
   */
  private void delimiters(ElementUse use, Segment segment, int position, int from, int to) {
    char component = segment.delimiters().component();
    char repetition = segment.delimiters().repetition();
    for (int i = from; i < to; i++) {
      int character = segment.byteAt(i) & 0xff;
      if ((character == component || character == repetition)
          && !Character.isLetterOrDigit(character)
          && character != ' ') {
        tell(
            "DELIMITER_IN_DATA",
            use,
            segment,
            position,
            from,
            to,
            "holds a character that this file uses as a delimiter");
        return;
      }
    }
  }

  private void number(ElementUse use, Segment segment, int position, int from, int to) {
    int digits = 0;
    int points = 0;
    for (int i = from; i < to; i++) {
      byte character = segment.byteAt(i);
      if (character >= '0' && character <= '9') {
        digits++;
      } else if (character == '.' && use.definition().type() == ElementDefinition.Type.R) {
        points++;
      } else if (character != '-' || i > from) {
        points = 2;
        break;
      }
    }
    if (digits == 0 || points > 1) {
      tell(
          use.definition().isMoney() ? "INVALID_AMOUNT" : "INVALID_NUMBER",
          use,
          segment,
          position,
          from,
          to,
          "is no number");
      return;
    }
    // a component that is called an amount may hold days or a rate, such as the value codes of HI
    boolean whole = from == segment.begin(position) && to == segment.end(position);
    if (whole && use.definition().isMoney() && segment.cents(position) == Segment.NO_CENTS) {
      tell(
          "INVALID_AMOUNT",
          use,
          segment,
          position,
          from,
          to,
          "is no amount in dollars and whole cents below a hundred billion dollars");
      return;
    }
    length(use, segment, position, from, to, digits);
  }

  private void date(ElementUse use, Segment segment, int position, int from, int to) {
    boolean valid = true;
    for (int i = from; i < to; i++) {
      valid &= segment.byteAt(i) >= '0' && segment.byteAt(i) <= '9';
    }
    if (valid && use.longest() >= 8) {
      valid = segment.day(position) != null;
    } else {
      valid &= to - from == use.longest();
    }
    if (!valid) {
      tell("INVALID_DATE", use, segment, position, from, to, "is no date of the form it needs");
    }
  }

  private void time(ElementUse use, Segment segment, int position, int from, int to) {
    boolean valid = to - from >= 4;
    for (int i = from; i < to; i++) {
      valid &= segment.byteAt(i) >= '0' && segment.byteAt(i) <= '9';
    }
    if (!valid || pair(segment, from) > 23 || pair(segment, from + 2) > 59) {
      tell("INVALID_TIME", use, segment, position, from, to, "is no time of the form HHMM");
      return;
    }
    length(use, segment, position, from, to, to - from);
  }

  private void length(ElementUse use, Segment segment, int position, int from, int to, int length) {
    if (length > use.longest()) {
      tell(
          "TOO_LONG",
          use,
          segment,
          position,
          from,
          to,
          "has %d characters, %d more than it may".formatted(length, length - use.longest()));
    } else if (length < use.shortest()) {
      tell(
          "TOO_SHORT",
          use,
          segment,
          position,
          from,
          to,
          "has %d characters and needs %d".formatted(length, use.shortest()));
    }
  }

  private void tell(
      String code,
      ElementUse use,
      Segment segment,
      int position,
      int from,
      int to,
      String trouble) {
    report.found(
        code,
        segment,
        place(position),
        MaskedValue.of(text(segment, from, to)),
        "%s %s.".formatted(name(segment, position, use.definition()), trouble),
        "Have the sender correct it.");
  }

  private static int pair(Segment segment, int from) {
    return (segment.byteAt(from) - '0') * 10 + segment.byteAt(from + 1) - '0';
  }

  private static String text(Segment segment, int from, int to) {
    return segment.slice(from, to);
  }
}
