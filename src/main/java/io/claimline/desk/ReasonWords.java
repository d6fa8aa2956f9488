package io.claimline.desk;

import java.util.Map;

/**
 * Adjustment reason codes as a biller says them: our own short words for those met most; any other
 * code is shown as it came.
 */
final class ReasonWords {

  private static final Map<String, String> GROUPS =
      Map.of(
          "CO", "provider’s side",
          "PR", "patient’s side",
          "OA", "other",
          "PI", "payer’s own");

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("1", "deductible"),
          Map.entry("2", "coinsurance"),
          Map.entry("3", "copay"),
          Map.entry("4", "modifier does not fit the procedure"),
          Map.entry("5", "place of service does not fit the procedure"),
          Map.entry("11", "diagnosis does not support the procedure"),
          Map.entry("16", "information is missing or wrong"),
          Map.entry("18", "duplicate of a claim already decided"),
          Map.entry("19", "work injury: workers’ compensation pays"),
          Map.entry("22", "another insurer pays first"),
          Map.entry("23", "what earlier payers decided"),
          Map.entry("24", "covered by a capitation or managed-care plan"),
          Map.entry("26", "service before coverage began"),
          Map.entry("27", "service after coverage ended"),
          Map.entry("29", "filed too late"),
          Map.entry("31", "patient not found as insured"),
          Map.entry("45", "above the contract’s fee"),
          Map.entry("49", "routine service, not covered"),
          Map.entry("50", "not seen as medically necessary"),
          Map.entry("59", "paid under multiple-procedure rules"),
          Map.entry("94", "paid more than charged"),
          Map.entry("96", "service not covered"),
          Map.entry("97", "included in another service"),
          Map.entry("100", "payer paid the patient"),
          Map.entry("109", "not this payer’s claim"),
          Map.entry("119", "benefit limit reached"),
          Map.entry("129", "earlier payers’ information is wrong"),
          Map.entry("131", "agreed discount"),
          Map.entry("144", "incentive adjustment"),
          Map.entry("146", "diagnosis invalid on the date of service"),
          Map.entry("151", "too many services for the diagnosis"),
          Map.entry("167", "diagnosis not covered"),
          Map.entry("170", "not payable to this kind of provider"),
          Map.entry("181", "procedure code invalid on the date of service"),
          Map.entry("182", "modifier invalid on the date of service"),
          Map.entry("185", "rendering provider not eligible for the service"),
          Map.entry("197", "no authorization"),
          Map.entry("204", "not covered by the patient’s plan"),
          Map.entry("209", "provider may not collect it from the patient"),
          Map.entry("226", "requested information did not come"),
          Map.entry("234", "not paid by itself"),
          Map.entry("236", "does not go with another procedure of the day"),
          Map.entry("242", "provider outside of the network"),
          Map.entry("252", "a document is needed"),
          Map.entry("253", "sequestration"));

  private ReasonWords() {}

  /** Such as {@code CO-45 above the contract’s fee}. */
  static String of(String group, String reason) {
    String code = group + "-" + reason;
    String words = REASONS.get(reason);
    return words == null ? code : code + " " + words;
  }

  /** The group as a biller says it. */
  static String group(String group) {
    return GROUPS.getOrDefault(group, group);
  }
}
