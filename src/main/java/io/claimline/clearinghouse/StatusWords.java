package io.claimline.clearinghouse;

import java.util.Map;

/** Short labels, in our words, for the claim status codes met most in a 277CA. */
final class StatusWords {

  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("A0", "Forwarded to another party"),
          Map.entry("A1", "Received"),
          Map.entry("A2", "Accepted into adjudication"),
          Map.entry("A3", "Returned as unprocessable"),
          Map.entry("A4", "Not found"),
          Map.entry("A5", "Split when accepted"),
          Map.entry("A6", "Rejected for missing information"),
          Map.entry("A7", "Rejected for invalid information"),
          Map.entry("A8", "Rejected for inconsistent information"),
          Map.entry("P0", "Pending"),
          Map.entry("P1", "Pending, in process"),
          Map.entry("P2", "Pending, under review"),
          Map.entry("P3", "Pending, the provider was asked for information"),
          Map.entry("P4", "Pending, the patient was asked for information"),
          Map.entry("P5", "Pending at the payer's administration"),
          Map.entry("F0", "Finalized"),
          Map.entry("F1", "Finalized, paid"),
          Map.entry("F2", "Finalized, denied"),
          Map.entry("F3", "Finalized, revised"),
          Map.entry("F3F", "Finalized, forwarded"),
          Map.entry("F3N", "Finalized, not forwarded"),
          Map.entry("F4", "Finalized, nothing to be paid"),
          Map.entry("R0", "More information is asked for"),
          Map.entry("R1", "The entity is asked for information"),
          Map.entry("R3", "Information on the claim is asked for"),
          Map.entry("R4", "Documents are asked for"),
          Map.entry("D0", "No such claim is found"),
          Map.entry("E0", "The inquiry is in error"),
          Map.entry("E1", "The payer's system cannot answer now"),
          Map.entry("E2", "The payer's information holder does not answer"),
          Map.entry("E3", "The inquiry is to be corrected"),
          Map.entry("E4", "No agreement to ask this payer"));

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("0", "no further details"),
          Map.entry("1", "see the free text"),
          Map.entry("3", "adjudicated, payment pending"),
          Map.entry("12", "one or more codes are wrong"),
          Map.entry("16", "forwarded"),
          Map.entry("17", "forwarded to another system of the payer"),
          Map.entry("18", "entity accepted"),
          Map.entry("19", "entity received it"),
          Map.entry("20", "accepted for processing"),
          Map.entry("21", "missing or invalid information"),
          Map.entry("23", "returned to the entity"),
          Map.entry("24", "entity not approved to send electronically"),
          Map.entry("25", "entity not approved"),
          Map.entry("26", "entity not found"),
          Map.entry("27", "policy cancelled"),
          Map.entry("29", "member number and name do not fit"),
          Map.entry("30", "subscriber and policy do not fit"),
          Map.entry("31", "subscriber and patient do not fit"),
          Map.entry("32", "entity and subscriber do not fit"),
          Map.entry("33", "subscriber or member number not found"),
          Map.entry("35", "patient not found"),
          Map.entry("40", "waiting for a higher payer"),
          Map.entry("54", "a duplicate of an earlier claim"),
          Map.entry("65", "claim and lines do not agree"),
          Map.entry("78", "benefits for this are used up"),
          Map.entry("84", "service not authorized"),
          Map.entry("85", "entity not primary"),
          Map.entry("88", "entity not eligible for benefits on the dates of service"),
          Map.entry("90", "entity not eligible for medical benefits"),
          Map.entry("91", "entity not eligible or not approved on the dates of service"),
          Map.entry("95", "requested additional information not received"),
          Map.entry("97", "patient's eligibility not found at the entity"),
          Map.entry("104", "processed as the plan provides"),
          Map.entry("109", "entity not eligible"),
          Map.entry("114", "claim or service should go to another entity"),
          Map.entry("116", "claim sent to the wrong payer"),
          Map.entry("122", "missing or invalid data hinder processing"),
          Map.entry("123", "missing address, entity"),
          Map.entry("124", "entity's name, address, phone, id or sex"),
          Map.entry("125", "entity's name"),
          Map.entry("126", "entity's address"),
          Map.entry("128", "entity's tax id"),
          Map.entry("129", "entity's blue cross provider id"),
          Map.entry("132", "entity's Medicaid provider id"),
          Map.entry("135", "entity's commercial provider id"),
          Map.entry("145", "entity's taxonomy code"),
          Map.entry("153", "entity's id number"),
          Map.entry("156", "patient's relationship to the subscriber"),
          Map.entry("157", "entity's sex"),
          Map.entry("158", "entity's date of birth"),
          Map.entry("164", "entity's contract or member number"),
          Map.entry("171", "other coverage"),
          Map.entry("178", "submitted charges"),
          Map.entry("187", "dates of service"),
          Map.entry("188", "statement dates"),
          Map.entry("218", "NDC number"),
          Map.entry("247", "line information"),
          Map.entry("248", "accident date, state, description and cause"),
          Map.entry("249", "place of service"),
          Map.entry("252", "authorization or certification number"),
          Map.entry("254", "principal diagnosis"),
          Map.entry("255", "diagnosis code"),
          Map.entry("258", "days or units of service"),
          Map.entry("286", "other payer's explanation of payment"),
          Map.entry("294", "supporting documentation"),
          Map.entry("306", "detailed description of the service"),
          Map.entry("400", "claim out of balance"),
          Map.entry("402", "amount must be above zero"),
          Map.entry("448", "service not allowed with the diagnosis"),
          Map.entry("453", "procedure modifier"),
          Map.entry("454", "procedure code for the service"),
          Map.entry("464", "payer's claim number"),
          Map.entry("465", "medical record number"),
          Map.entry("476", "missing or invalid units of service"),
          Map.entry("477", "diagnosis pointer missing or invalid"),
          Map.entry("481", "claim frequency does not fit"),
          Map.entry("484", "electronic exchange agreement with the entity missing"),
          Map.entry("496", "submitter not approved for this entity"),
          Map.entry("500", "entity's postal code"),
          Map.entry("503", "entity's street address"),
          Map.entry("504", "entity's last name"),
          Map.entry("505", "entity's first name"),
          Map.entry("507", "HCPCS"),
          Map.entry("511", "invalid character"),
          Map.entry("516", "payer's adjudication date"),
          Map.entry("535", "claim frequency code"),
          Map.entry("562", "entity's NPI"),
          Map.entry("718", "not timely filed"),
          Map.entry("719", "NDC units of measure"),
          Map.entry("732", "information not consistent with billing guidelines"),
          Map.entry("745", "identifier not that of the payer"),
          Map.entry("746", "a duplicate submission"));

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("03", "dependent"),
          Map.entry("1P", "provider"),
          Map.entry("36", "employer"),
          Map.entry("40", "receiver"),
          Map.entry("41", "submitter"),
          Map.entry("77", "service facility"),
          Map.entry("82", "rendering provider"),
          Map.entry("85", "billing provider"),
          Map.entry("87", "pay-to provider"),
          Map.entry("AY", "clearinghouse"),
          Map.entry("DK", "ordering provider"),
          Map.entry("DN", "referring provider"),
          Map.entry("DQ", "supervising provider"),
          Map.entry("IL", "subscriber"),
          Map.entry("PR", "payer"),
          Map.entry("QC", "patient"));

  private StatusWords() {}

  /**
   * A status in words with its codes, such as {@code Rejected for invalid information: entity's NPI
   * (billing provider) [A7:562:85]}.
   */
  static String of(Answer.OfClaims.Status status) {
    return of(status.category(), status.code(), status.entity());
  }

  /** As {@link #of(Answer.OfClaims.Status)}; the entity may be empty. */
  static String of(String category, String code, String entity) {
    StringBuilder words =
        new StringBuilder(CATEGORIES.getOrDefault(category, "Status"))
            .append(": ")
            .append(CODES.getOrDefault(code, "status code " + code));
    if (!entity.isEmpty()) {
      words.append(" (").append(ENTITIES.getOrDefault(entity, entity)).append(')');
    }
    words.append(" [").append(category).append(':').append(code);
    if (!entity.isEmpty()) {
      words.append(':').append(entity);
    }
    return words.append(']').toString();
  }
}
