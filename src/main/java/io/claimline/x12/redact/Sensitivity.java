package io.claimline.x12.redact;

import io.claimline.x12.guide.ElementDefinition;
import io.claimline.x12.syntax.Segment;
import java.util.Set;

/** What an element may tell of a person or business, and so what must be invented for it. */
enum Sensitivity {
  NONE,
  NAME,
  IDENTIFIER,
  /** The number of a line of a claim, which tells the lines apart. */
  LINE_NUMBER,
  /** An NPI, whose last digit is a check digit. */
  PROVIDER_NUMBER,
  BIRTH,
  DATE,
  /** A date or time in the form that the element before it names. */
  QUALIFIED_DATE;

  /** Names, addresses, places. */
  private static final Set<String> NAMES =
      Set.of("1035", "1036", "1037", "93", "166", "19", "1204");

  /** Identifiers, telephone numbers, accounts, and free text that may hold any of them. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "67", "127", "1028", "364", "443", "116", "310", "142", "124", "507", "508", "509", "510",
          "429", "352", "449", "933", "724", "9998", "I02", "I04");

  /** REF qualifiers whose reference is a code or a version, and tells of nobody. */
  private static final Set<String> PLAIN_REFERENCES = Set.of("PXC", "F2", "0K");

  /** REF qualifiers whose reference is the number of a line: 837 and 835 say 6R, 277 says FJ. */
  private static final Set<String> LINE_NUMBERS = Set.of("6R", "FJ");

  static Sensitivity of(Segment segment, int position, ElementDefinition element) {
    return switch (element.number()) {
      case "127" -> reference(segment, position);
      case "67" -> position > 1 && segment.is(position - 1, "XX") ? PROVIDER_NUMBER : IDENTIFIER;
      case "373" -> segment.id().equals("GS") || segment.id().equals("BHT") ? NONE : DATE;
      case "1251" -> segment.id().equals("DMG") ? BIRTH : QUALIFIED_DATE;
      default -> ofNumber(element.number());
    };
  }

  static Sensitivity ofComponent(
      Segment segment, int position, ElementDefinition component, String before) {
    return switch (component.number()) {
      case "1251" -> QUALIFIED_DATE;
      case "127" -> PLAIN_REFERENCES.contains(before) ? NONE : IDENTIFIER;
      default -> ofNumber(component.number());
    };
  }

  private static Sensitivity ofNumber(String number) {
    if (NAMES.contains(number)) {
      return NAME;
    }
    return IDENTIFIERS.contains(number) ? IDENTIFIER : NONE;
  }

  /** MIA and MOA carry remark codes in elements of this number. */
  private static Sensitivity reference(Segment segment, int position) {
    if (segment.id().equals("MIA") || segment.id().equals("MOA")) {
      return NONE;
    }
    boolean qualified = segment.id().equals("REF") || segment.id().equals("PRV");
    if (qualified && position > 1 && PLAIN_REFERENCES.contains(segment.text(position - 1))) {
      return NONE;
    }
    boolean line = segment.id().equals("REF") && LINE_NUMBERS.contains(segment.text(1));
    return line && position == 2 ? LINE_NUMBER : IDENTIFIER;
  }
}
