package io.claimline.patient;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patient that shares a member id or a name with the person described, and what else agrees.
 *
 * @param samePolicy one policy with the same payer and member id
 * @param otherMemberId another member id with a payer that the claim names too
 * @param relationships of the patient to the subscribers of the policies that agree
 */
record Candidate(
    long patientId,
    boolean sameLastName,
    boolean sameFirstName,
    @Nullable LocalDate birthDate,
    String sex,
    boolean samePolicy,
    boolean otherMemberId,
    Set<String> relationships) {

  Candidate {
    relationships = Set.copyOf(relationships);
  }

  boolean sameName() {
    return sameLastName && sameFirstName;
  }

  boolean isSubscriber() {
    return relationships.contains(Policy.SELF);
  }
}
