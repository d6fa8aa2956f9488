package io.claimline.clearinghouse;

import java.util.Map;

/** Short labels, in our words, for the error codes of a 999 and a TA1. */
final class SyntaxWords {

  private static final Map<String, String> SEGMENT =
      Map.ofEntries(
          Map.entry("1", "segment not known"),
          Map.entry("2", "segment not expected here"),
          Map.entry("3", "segment required but missing"),
          Map.entry("4", "loop occurs too often"),
          Map.entry("5", "segment occurs too often"),
          Map.entry("6", "segment not in this transaction set"),
          Map.entry("7", "segment out of order"),
          Map.entry("8", "an element is wrong"),
          Map.entry("I4", "segment not used in the guide"),
          Map.entry("I6", "segment missing though the situation requires it"),
          Map.entry("I7", "segment present though the situation forbids it"),
          Map.entry("I8", "segment below its least number"),
          Map.entry("I9", "segment above its greatest number"));

  private static final Map<String, String> ELEMENT =
      Map.ofEntries(
          Map.entry("1", "required but missing"),
          Map.entry("2", "required in this combination but missing"),
          Map.entry("3", "too many elements"),
          Map.entry("4", "too short"),
          Map.entry("5", "too long"),
          Map.entry("6", "invalid character"),
          Map.entry("7", "code not valid"),
          Map.entry("8", "date not valid"),
          Map.entry("9", "time not valid"),
          Map.entry("10", "excluded by another element"),
          Map.entry("12", "too many repetitions"),
          Map.entry("13", "too many components"),
          Map.entry("I6", "code not used in the guide"),
          Map.entry("I9", "required by the situation but missing"),
          Map.entry("I10", "not used in the guide"),
          Map.entry("I11", "below its least number"),
          Map.entry("I12", "does not match the pattern"),
          Map.entry("I13", "present though the situation forbids it"));

  private static final Map<String, String> INTERCHANGE =
      Map.ofEntries(
          Map.entry("000", "no error"),
          Map.entry("001", "control numbers of header and trailer differ"),
          Map.entry("002", "standard not supported"),
          Map.entry("003", "version not supported"),
          Map.entry("004", "segment terminator not valid"),
          Map.entry("005", "sender qualifier not valid"),
          Map.entry("006", "sender id not valid"),
          Map.entry("007", "receiver qualifier not valid"),
          Map.entry("008", "receiver id not valid"),
          Map.entry("009", "receiver id not known"),
          Map.entry("018", "control number not valid"),
          Map.entry("021", "number of groups not valid"),
          Map.entry("022", "control structure not valid"),
          Map.entry("023", "end of file too early"),
          Map.entry("024", "content not valid"),
          Map.entry("025", "control number used before"),
          Map.entry("026", "data element separator not valid"),
          Map.entry("027", "component separator not valid"));

  private SyntaxWords() {}

  static String segment(String code) {
    return SEGMENT.getOrDefault(code, "segment error " + code);
  }

  static String element(String code) {
    return ELEMENT.getOrDefault(code, "error " + code);
  }

  static String interchange(String code) {
    return INTERCHANGE.getOrDefault(code, "note " + code);
  }
}
