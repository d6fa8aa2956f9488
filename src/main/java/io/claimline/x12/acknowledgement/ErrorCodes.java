package io.claimline.x12.acknowledgement;

import io.claimline.x12.Finding;
import java.util.Map;
import java.util.Set;

/**
 * The codes by which X12 says what our findings say: in a 999 for segments (IK304), elements
 * (IK403), transaction sets (IK502) and groups (AK905), in a TA1 for interchanges (TA105).
 */
final class ErrorCodes {
  static final String ELEMENT_IN_ERROR = "8";
  static final String SEGMENT_IN_ERROR = "5";

  /** What the guide's situations demand, and not the standard. */
  static final String SITUATION_IN_ERROR = "I5";

  static final String NO_ERROR = "000";

  private static final Map<String, String> SEGMENT =
      Map.of(
          "UNEXPECTED_SEGMENT", "2",
          "UNKNOWN_CODE", "2",
          "MISSING_SEGMENT", "3",
          "TOO_MANY_SEGMENTS", "5",
          "OUT_OF_ORDER", "7",
          "DAMAGED_SEGMENT", "1",
          "TOO_LARGE", "5");

  private static final Map<String, String> ELEMENT =
      Map.ofEntries(
          Map.entry("MISSING_ELEMENT", "1"),
          Map.entry("MISSING_AMOUNT", "1"),
          Map.entry("MISSING_PROCEDURE", "1"),
          Map.entry("RELATION", "2"),
          Map.entry("TOO_MANY_ELEMENTS", "3"),
          Map.entry("TOO_SHORT", "4"),
          Map.entry("TOO_LONG", "5"),
          Map.entry("INVALID_AMOUNT", "6"),
          Map.entry("INVALID_NUMBER", "6"),
          Map.entry("CONTROL_CHARACTER", "6"),
          Map.entry("INVALID_CODE", "7"),
          Map.entry("UNKNOWN_CODE", "7"),
          Map.entry("DELIMITER_IN_DATA", "6"),
          Map.entry("INVALID_DATE", "8"),
          Map.entry("INVALID_TIME", "9"),
          Map.entry("TOO_MANY_REPEATS", "12"),
          Map.entry("TOO_MANY_COMPONENTS", "13"),
          Map.entry("NOT_USED", "I10"));

  /** Situations in which a segment stands that should not. */
  private static final Set<String> SURPLUS_SEGMENT =
      Set.of("SELF_WITH_PATIENT", "PATIENT_UNKNOWN", "AMBULANCE_PATIENTS");

  /** Situations in which an element lacks. */
  private static final Set<String> LACKING_ELEMENT =
      Set.of(
          "ACCIDENT_STATE",
          "BENEFIT_AMOUNT",
          "MEDICARE_NOT_FIRST",
          "PAPERWORK_NUMBER",
          "POINT_OF_ORIGIN",
          "PROCEDURE_DESCRIPTION",
          "RATE_CODE",
          "SEARCH_FIELDS",
          "SUBSCRIBER_NUMBER",
          "TRANSFER_ACCOUNTS");

  private static final Map<String, String> SET =
      Map.of(
          "NOT_TAKEN", "1",
          "INCOMPLETE", "2",
          "SE_CONTROL", "3",
          "SE_COUNT", "4",
          "UNKNOWN_VERSION", "I6");

  private static final Map<String, String> GROUP =
      Map.of("MISSING_GE", "3", "GE_CONTROL", "4", "GE_COUNT", "5");

  private static final Map<String, String> INTERCHANGE =
      Map.of(
          "IEA_CONTROL", "001",
          "IEA_COUNT", "021",
          "TRUNCATED", "023",
          "MISSING_IEA", "023",
          "ISA_LENGTH", "022",
          "MISSING_GS", "024",
          "STRAY_SEGMENT", "022");

  /** TA105 for what is wrong with an element of the ISA, by its position. */
  private static final String[] ISA_ELEMENT = {
    "022", "010", "011", "012", "013", "005", "006", "007", "008", "014", "015", "022", "017",
    "018", "019", "020", "027"
  };

  private ErrorCodes() {}

  /** IK304 of a finding that concerns a whole segment, or empty. */
  static String segment(Finding finding) {
    if (finding.level() == Finding.Level.SITUATION) {
      return SURPLUS_SEGMENT.contains(finding.code()) ? "I9" : "I6";
    }
    return SEGMENT.getOrDefault(finding.code(), "");
  }

  /** IK403 of a finding that concerns an element. */
  static String element(Finding finding) {
    if (finding.level() == Finding.Level.SITUATION) {
      return LACKING_ELEMENT.contains(finding.code()) ? "I9" : "I12";
    }
    return ELEMENT.getOrDefault(finding.code(), "6");
  }

  /** IK502 of a finding that concerns a transaction set as a whole, or empty. */
  static String set(String findingCode) {
    return SET.getOrDefault(findingCode, "");
  }

  /** AK905 of a finding that concerns a group as a whole, or empty. */
  static String group(String findingCode) {
    return GROUP.getOrDefault(findingCode, "");
  }

  /** TA105 of a finding that concerns an interchange as a whole, or empty. */
  static String interchange(String findingCode) {
    return INTERCHANGE.getOrDefault(findingCode, "");
  }

  /** TA105 of a finding at this element of the ISA. */
  static String isa(int element) {
    return element < ISA_ELEMENT.length ? ISA_ELEMENT[element] : "022";
  }
}
