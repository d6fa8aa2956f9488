package io.claimline.claim;

import io.claimline.patient.Coverage;
import io.claimline.practice.Payer;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Subscriber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a claim tells of it, whether it is the one billed (2000B) or another (2320): a claim
 * for the next payer moves policies from one place to the other.
 *
 * @param relationship of the patient to the subscriber, 18 for self
 * @param holder NM1*IL
 * @param payer NM1*PR with its REFs
 * @param told the 2320 it stood in, null for the one billed
 */
record PolicyOnClaim(
    String relationship,
    String groupNumber,
    String groupName,
    String insuranceType,
    String filingIndicator,
    Party holder,
    @Nullable LocalDate holderBirthDate,
    String holderSex,
    Party payer,
    @Nullable OtherSubscriber told) {

  static final String SELF = "18";
  private static final String UNKNOWN_FILING = "ZZ";

  /** All policies that the claim tells of. */
  static List<PolicyOnClaim> of(ProfessionalClaim claim) {
    List<PolicyOnClaim> policies = new ArrayList<>();
    policies.add(billed(claim));
    claim.otherSubscribers().forEach(other -> policies.add(of(other)));
    return policies;
  }

  /** The policy as the patient's coverage has it, where no claim tells more. */
  static PolicyOnClaim of(Coverage coverage, Payer payer) {
    Party holder =
        Party.person(
                "IL",
                coverage.subscriberLastName(),
                Objects.requireNonNullElse(coverage.subscriberFirstName(), ""))
            .withId("MI", coverage.memberId());
    return new PolicyOnClaim(
        coverage.relationship(),
        Objects.requireNonNullElse(coverage.groupNumber(), ""),
        Objects.requireNonNullElse(coverage.groupName(), ""),
        Objects.requireNonNullElse(coverage.insuranceType(), ""),
        Optional.ofNullable(coverage.claimFilingCode())
            .or(() -> Optional.ofNullable(payer.claimFilingCode()))
            .orElse(UNKNOWN_FILING),
        holder,
        coverage.subscriberBirthDate(),
        Objects.requireNonNullElse(coverage.subscriberSex(), ""),
        Party.organization("PR", payer.name()).withId("PI", payer.code()),
        null);
  }

  private static PolicyOnClaim billed(ProfessionalClaim claim) {
    Subscriber subscriber = claim.subscriber();
    var patient = claim.patient();
    return new PolicyOnClaim(
        patient == null ? SELF : patient.relationship(),
        subscriber.groupNumber(),
        subscriber.groupName(),
        subscriber.insuranceType(),
        subscriber.filingIndicator(),
        subscriber.party(),
        subscriber.birthDate(),
        subscriber.sex(),
        claim.payer(),
        null);
  }

  private static PolicyOnClaim of(OtherSubscriber other) {
    return new PolicyOnClaim(
        other.relationship(),
        other.groupNumber(),
        other.groupName(),
        other.insuranceType(),
        other.filingIndicator(),
        other.party(),
        null,
        "",
        other.payer(),
        other);
  }

  boolean isSelf() {
    return relationship.equals(SELF);
  }

  /** Whether it is this coverage: the same payer and member, however they are written. */
  boolean is(Coverage coverage, Payer coveragePayer) {
    return key(payer.id()).equals(key(coveragePayer.code()))
        && key(holder.id()).equals(key(coverage.memberId()));
  }

  /** SBR04: the name of a group that has no number. */
  String groupNameIfNeeded() {
    return groupNumber.isEmpty() ? groupName : "";
  }

  private static String key(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
