package io.claimline.patient;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Short labels, in our words, for the reasons why a payer does not answer a 270 (AAA03). */
final class EligibilityWords {

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("04", "too many inquiries"),
          Map.entry("15", "needed data are missing"),
          Map.entry("33", "an input is wrong"),
          Map.entry("35", "out of its network"),
          Map.entry("41", "not allowed to ask"),
          Map.entry("42", "unable to respond at the moment"),
          Map.entry("43", "provider's number is missing or wrong"),
          Map.entry("45", "provider's specialty is missing or wrong"),
          Map.entry("47", "provider's state is missing or wrong"),
          Map.entry("48", "referring provider's number is missing or wrong"),
          Map.entry("49", "provider is not the primary care physician"),
          Map.entry("50", "provider may not ask"),
          Map.entry("51", "provider is not known there"),
          Map.entry("52", "provider was not in the plan on that day"),
          Map.entry("53", "benefit is asked about in the wrong way"),
          Map.entry("56", "date is not usable"),
          Map.entry("57", "date of service is missing or wrong"),
          Map.entry("58", "date of birth is missing or wrong"),
          Map.entry("60", "date of birth is after the date of service"),
          Map.entry("61", "patient died before the date of service"),
          Map.entry("62", "date of service is too long ago"),
          Map.entry("63", "date of service is in the future"),
          Map.entry("64", "patient's number is missing or wrong"),
          Map.entry("65", "patient's name is missing or wrong"),
          Map.entry("66", "patient's sex is missing or wrong"),
          Map.entry("67", "patient not found"),
          Map.entry("68", "patient's number is not unique"),
          Map.entry("69", "diagnosis does not fit the patient's age"),
          Map.entry("70", "diagnosis does not fit the patient's sex"),
          Map.entry("71", "date of birth is not the one the payer has"),
          Map.entry("72", "member number is missing or wrong"),
          Map.entry("73", "subscriber's name is missing or wrong"),
          Map.entry("74", "subscriber's sex is missing or wrong"),
          Map.entry("75", "subscriber not found"),
          Map.entry("76", "member number is not unique"),
          Map.entry("77", "subscriber found, patient not found"),
          Map.entry("78", "subscriber is not in this group or plan"),
          Map.entry("79", "participant is not known"),
          Map.entry("80", "no answer from the payer"),
          Map.entry("T4", "payer's name or number is missing"));

  private EligibilityWords() {}

  /** Such as {@code subscriber not found [AAA 75]}. */
  static String of(List<String> reasons) {
    return reasons.stream()
        .map(code -> REASONS.getOrDefault(code, "reason " + code) + " [AAA " + code + "]")
        .collect(Collectors.joining("; "));
  }
}
