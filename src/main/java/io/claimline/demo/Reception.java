package io.claimline.demo;

import io.claimline.x12.ProfessionalClaim;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it reached clearinghouse and payer.
 *
 * @param scenario what was chosen for it
 * @param course what the payer does with it, as far as it reaches the payer
 * @param before what the payer decided last of the same claim, or null
 */
record Reception(
    ProfessionalClaim claim, Scenario scenario, Course course, PayerBooks.@Nullable Entry before) {

  /** What a payer can do with a claim. */
  enum Course {
    /** Decides it. */
    DECIDE,
    /** Takes its decision back, since the claim is void (frequency 8). */
    REVERSE,
    /** Takes its decision back and decides anew (frequency 7). */
    REPLACE,
    /** Denies it: it has paid the same claim already (CO-18). */
    DENY_DUPLICATE,
    /** Finds the decision whose 835 was lost, and sends it. */
    FIND,
    /** Nothing more: the same claim is being worked on. */
    GO_ON,
    /** Rejects a claim that takes back what the payer never decided. */
    REJECT_WITHOUT_ORIGINAL,
    /** Rejects a frequency that the payer does not take (R22). */
    REJECT_FREQUENCY;

    boolean isRejection() {
      return this == REJECT_WITHOUT_ORIGINAL || this == REJECT_FREQUENCY;
    }
  }

  boolean reachesPayer() {
    return scenario.script().acceptance().reachesPayer() && !course.isRejection();
  }

  String payerId() {
    return claim.payer().id();
  }

  String claimNumber() {
    return claim.patientControlNumber();
  }
}
