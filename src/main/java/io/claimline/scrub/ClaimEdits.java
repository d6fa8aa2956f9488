package io.claimline.scrub;

import io.claimline.shared.Money;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.RelatedCauses;
import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands on the claim as a whole: 2300. */
final class ClaimEdits {

  private static final String ACCIDENT_DATE = "439";
  private static final Pattern PLACE_OF_SERVICE = Pattern.compile("\\d{2}");
  private static final Pattern AUTHORIZATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./-]{0,49}");
  private static final Pattern LABORATORY = Pattern.compile("\\d{2}D\\d{7}");

  private ClaimEdits() {}

  static List<RuleFinding> placeOfService(ScrubSubject subject) {
    List<RuleFinding> findings = new ArrayList<>();
    String message = "Enter the two digits of the place of service.";
    if (!PLACE_OF_SERVICE.matcher(subject.claim().facilityCode()).matches()) {
      findings.add(RuleFinding.error("place-of-service", "placeOfService", message));
    }
    findings.addAll(
        subject.eachLine(
            (index, line) ->
                Stream.of(line.placeOfService())
                    .filter(place -> !place.isEmpty())
                    .filter(place -> !PLACE_OF_SERVICE.matcher(place).matches())
                    .map(
                        place ->
                            RuleFinding.error(
                                "place-of-service",
                                Fields.line(index, "placeOfService"),
                                message))));
    return findings;
  }

  /** R22 CLM05-3. */
  static List<RuleFinding> frequency(ScrubSubject subject) {
    return Set.of("1", "7", "8").contains(subject.claim().frequency())
        ? List.of()
        : one(
            "frequency",
            "frequency",
            "Choose 1 for a new claim, 7 for a replacement or 8 for a void.");
  }

  /** R22: 7 and 8 name the payer's claim, and the payer must take them. */
  static List<RuleFinding> replacement(ScrubSubject subject) {
    ProfessionalClaim claim = subject.claim();
    if (!Set.of("7", "8").contains(claim.frequency())) {
      return List.of();
    }
    if (!subject.takesReplacement()) {
      return one(
          "replacement-not-taken",
          "frequency",
          "This payer takes no replacement: send a new claim (1), or have theirs reopened.");
    }
    return claim.reference("F8").isEmpty()
        ? one(
            "replacement-number",
            "payerClaimNumber",
            "Enter the payer's number of the claim that is replaced or voided.")
        : List.of();
  }

  /** R23. */
  static List<RuleFinding> chargeIsSum(ScrubSubject subject) {
    Money sum =
        subject.claim().lines().stream().map(ServiceLine::charge).reduce(Money.ZERO, Money::plus);
    return sum.equals(subject.claim().charge())
        ? List.of()
        : one(
            "charge-sum",
            "charge",
            "The claim's charge is not the sum of its lines: check the lines' charges and save.");
  }

  /** An encounter is reported without a charge; it may also be forgotten. */
  static List<RuleFinding> noCharge(ScrubSubject subject) {
    return subject.claim().charge().isZero()
        ? List.of(
            RuleFinding.warning(
                "no-charge", "charge", "Nothing is charged: it goes out as an encounter."))
        : List.of();
  }

  static List<RuleFinding> accident(ScrubSubject subject) {
    RelatedCauses causes = subject.claim().relatedCauses();
    List<RuleFinding> findings = new ArrayList<>();
    boolean accident = causes.causes().contains("AA") || causes.causes().contains("OA");
    if (accident && DatePeriod.dayOf(subject.claim().dates(), ACCIDENT_DATE) == null) {
      findings.add(
          RuleFinding.error("accident-date", "accidentDate", "Enter the date of the accident."));
    }
    if (causes.causes().contains("AA") && causes.state().isBlank() && causes.country().isBlank()) {
      findings.add(
          RuleFinding.error(
              "accident-state", "accidentState", "Enter the state of the auto accident."));
    }
    return findings;
  }

  static List<RuleFinding> authorization(ScrubSubject subject) {
    List<RuleFinding> findings = new ArrayList<>();
    if (isMalformed(subject.claim().reference("G1"), AUTHORIZATION)) {
      findings.addAll(
          one("authorization", "authorization", "Check the authorization number's characters."));
    }
    if (isMalformed(subject.claim().reference("9F"), AUTHORIZATION)) {
      findings.addAll(one("referral", "referral", "Check the referral number's characters."));
    }
    return findings;
  }

  /** A laboratory's certificate number is two digits, D and seven digits. */
  static List<RuleFinding> laboratoryNumber(ScrubSubject subject) {
    return isMalformed(subject.claim().reference("X4"), LABORATORY)
        ? one("clia-number", "cliaNumber", "Check the CLIA number: 2 digits, D, 7 digits.")
        : List.of();
  }

  /** R33: past the deadline it is a supervisor's matter; the payer may have granted time. */
  static List<RuleFinding> timelyFiling(ScrubSubject subject) {
    LocalDate deadline = subject.timelyFilingDeadline();
    return deadline != null && subject.today().isAfter(deadline)
        ? List.of(
            RuleFinding.warning(
                "timely-filing",
                "",
                "The payer's filing deadline has passed: a supervisor decides; keep the proof of"
                    + " an earlier filing at hand."))
        : List.of();
  }

  private static boolean isMalformed(String value, Pattern pattern) {
    return !value.isEmpty() && !pattern.matcher(value).matches();
  }

  private static List<RuleFinding> one(String rule, String field, String message) {
    return List.of(RuleFinding.error(rule, field, message));
  }
}
