package io.claimline.x12;

import io.claimline.shared.Money;
import java.util.List;

/** What a claim of an 837 has, whatever its kind: enough to tell whether it balances (R23, R24). */
public sealed interface HealthCareClaim permits ProfessionalClaim, InstitutionalClaim {
  /** Everyone who stands above the claim itself. */
  ClaimParties parties();

  /** CLM01: the provider's name of the claim (R27). */
  String patientControlNumber();

  /** CLM02. */
  Money charge();

  /** 2320, in order. */
  List<OtherSubscriber> otherSubscribers();

  /** 2400, in order. */
  List<? extends HealthCareClaimLine> lines();

  /** R23: what CLM02 must be. */
  default Money lineCharges() {
    Money sum = Money.ZERO;
    for (HealthCareClaimLine line : lines()) {
      sum = sum.plus(line.charge());
    }
    return sum;
  }
}
