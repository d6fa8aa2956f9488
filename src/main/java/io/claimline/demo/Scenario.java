package io.claimline.demo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the simulated clearinghouse and payer do with a claim. */
public enum Scenario {
  /** Paid whole, less the contractual adjustment. */
  PAID,
  /** Paid, less a copay of 25.00 (PR-3). */
  COPAY,
  /** Paid, less a coinsurance of a fifth (PR-2). */
  COINSURANCE,
  /** Nothing paid: all of it is the patient's deductible (PR-1). */
  DEDUCTIBLE,
  /** Denied for missing information (CO-16). */
  DENIED_INFORMATION,
  /** Denied for want of an authorization (CO-197). */
  DENIED_AUTHORIZATION,
  /** Denied as not medically necessary (CO-50). */
  DENIED_NECESSITY,
  /** Rejected by the payer: the member is not found. */
  REJECTED_MEMBER,
  /** Rejected by the clearinghouse: the billing provider's NPI is not known to the payer. */
  REJECTED_PROVIDER,
  /** The 999 rejects the set that holds the claim. */
  REJECTED_FILE,
  /** Neither acknowledged nor paid. */
  NO_ANSWER,
  /** Accepted, but never paid or denied. */
  NO_REMITTANCE;

  /** What an adjudication leaves to pay; a claim that was returned or denied once goes well. */
  boolean isPaid() {
    return switch (this) {
      case PAID, COPAY, COINSURANCE, DEDUCTIBLE -> true;
      case DENIED_INFORMATION,
          DENIED_AUTHORIZATION,
          DENIED_NECESSITY,
          REJECTED_MEMBER,
          REJECTED_PROVIDER,
          REJECTED_FILE,
          NO_ANSWER,
          NO_REMITTANCE ->
          false;
    };
  }

  boolean isAdjudicated() {
    return switch (this) {
      case PAID,
          COPAY,
          COINSURANCE,
          DEDUCTIBLE,
          DENIED_INFORMATION,
          DENIED_AUTHORIZATION,
          DENIED_NECESSITY ->
          true;
      case REJECTED_MEMBER, REJECTED_PROVIDER, REJECTED_FILE, NO_ANSWER, NO_REMITTANCE -> false;
    };
  }

  static Optional<Scenario> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Stream.of(values()).filter(scenario -> scenario.name().equals(wanted)).findFirst();
  }
}
