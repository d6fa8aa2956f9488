package io.claimline.demo;

import java.util.List;

/**
 * Why a payer denies: reason (CARC) and remarks (RARC) as payers pair them. Remarks that begin with
 * MA are of the claim and go into MOA, the others are of the line and go into LQ.
 */
enum Denial {
  /** The rendering provider's number is missing or wrong. */
  INFORMATION("CO", "16", "N290"),
  /** The diagnosis is missing or wrong. */
  DIAGNOSIS("CO", "16", "M76"),
  /** The claim cannot be processed at all: it is to be sent anew, and cannot be appealed (R22). */
  UNPROCESSABLE("CO", "16", "N382", "MA130"),
  /** No authorization was asked for beforehand. */
  AUTHORIZATION("CO", "197"),
  /** Not medically necessary by a local coverage decision. */
  NECESSITY("CO", "50", "N115"),
  /** Paid as part of another service. */
  BUNDLED("CO", "97", "M15"),
  /** Exact duplicate. */
  DUPLICATE("CO", "18"),
  /** Filed too late. */
  TIMELY("CO", "29", "N211"),
  /** Another payer comes first, and what it decided was not told. */
  OTHER_PAYER("CO", "22", "MA04"),
  /** Not covered under the patient's plan. */
  NOT_IN_PLAN("PR", "204", "N130"),
  /** Not covered: the service does not meet the criteria of its category. */
  NOT_COVERED("CO", "96", "N180"),
  /** The information does not support this many services. */
  FREQUENCY("CO", "151", "N362"),
  /** The diagnosis does not go with the procedure. */
  MISMATCH("CO", "11", "M76"),
  /** The modifier is missing or does not go with the procedure. */
  MODIFIER("CO", "4", "N519"),
  /** The claim belongs to another payer or contractor. */
  WRONG_PAYER("CO", "109", "N104"),
  /** The patient is not known as an insured. */
  NOT_INSURED("PR", "31", "N382"),
  /** The service was given after coverage had ended. */
  AFTER_COVERAGE("PR", "27", "N30");

  private final String group;
  private final String reason;
  private final List<String> remarks;

  Denial(String group, String reason, String... remarks) {
    this.group = group;
    this.reason = reason;
    this.remarks = List.of(remarks);
  }

  /** CAS01. */
  String group() {
    return group;
  }

  /** CAS02. */
  String reason() {
    return reason;
  }

  /** LQ02 of the lines. */
  List<String> lineRemarks() {
    return remarks.stream().filter(remark -> !isOfClaim(remark)).toList();
  }

  /** MOA03 to MOA07 of the claim. */
  List<String> claimRemarks() {
    return remarks.stream().filter(Denial::isOfClaim).toList();
  }

  /** What a payer finds in a single line of several, rather than in the whole claim. */
  static List<Denial> ofLines() {
    return List.of(
        BUNDLED,
        NECESSITY,
        NOT_COVERED,
        NOT_IN_PLAN,
        FREQUENCY,
        MISMATCH,
        MODIFIER,
        AUTHORIZATION,
        INFORMATION,
        DUPLICATE);
  }

  private static boolean isOfClaim(String remark) {
    return remark.startsWith("MA");
  }
}
