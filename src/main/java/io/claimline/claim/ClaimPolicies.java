package io.claimline.claim;

import io.claimline.patient.Policy;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a claim says about the patient's coverages: the one that is billed (2000B) first, then the
 * others (2320) in order.
 */
final class ClaimPolicies {

  private ClaimPolicies() {}

  /**
   * @param payerId finds the payer's id by its party and filing indicator; a policy whose payer has
   *     none is left out
   */
  static List<Policy> of(
      ProfessionalClaim claim, BiFunction<Party, String, Optional<Long>> payerId) {
    List<Policy> policies = new ArrayList<>();
    payerId
        .apply(claim.payer(), claim.subscriber().filingIndicator())
        .ifPresent(id -> policies.add(billed(claim, id)));
    for (OtherSubscriber other : claim.otherSubscribers()) {
      if (other.payer().id().isBlank() || other.party().id().isBlank()) {
        continue;
      }
      payerId
          .apply(other.payer(), other.filingIndicator())
          .ifPresent(id -> policies.add(other(other, id)));
    }
    return policies;
  }

  private static Policy billed(ProfessionalClaim claim, long payerId) {
    Subscriber subscriber = claim.subscriber();
    var patient = claim.patient();
    return new Policy(
        payerId,
        Policy.positionOf(subscriber.sequence()),
        subscriber.party().id(),
        subscriber.groupNumber(),
        subscriber.groupName(),
        subscriber.filingIndicator(),
        subscriber.insuranceType(),
        patient == null ? Policy.SELF : patient.relationship(),
        subscriber.party().name(),
        subscriber.party().firstName(),
        subscriber.birthDate(),
        subscriber.sex());
  }

  private static Policy other(OtherSubscriber other, long payerId) {
    return new Policy(
        payerId,
        Policy.positionOf(other.sequence()),
        other.party().id(),
        other.groupNumber(),
        other.groupName(),
        other.filingIndicator(),
        other.insuranceType(),
        other.relationship(),
        other.party().name(),
        other.party().firstName(),
        null,
        "");
  }
}
