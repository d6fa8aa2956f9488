package io.claimline.demo;

import io.claimline.ledger.Account;
import io.claimline.shared.Money;
import java.util.Map;

/**
 * Where a claim's charge went, summed from its journal rows: every account a claim's rows may
 * touch, so that whatever the others do not explain stands in {@code otherwise}.
 *
 * @param insurers cash that payers paid
 * @param patients cash that patients paid
 * @param agency cash that an agency collected
 * @param contractual given up under contracts
 * @param writtenOff given up by the practice
 * @param badDebt what an agency was to collect and did not
 * @param refunded credits given back, to payers or patients
 * @param open what insurers and the patient still owe
 */
record ClaimMoney(
    Money charged,
    Money insurers,
    Money patients,
    Money agency,
    Money contractual,
    Money writtenOff,
    Money badDebt,
    Money refunded,
    Money open,
    Money otherwise) {

  static final ClaimMoney NONE = of(Map.of(), Money.ZERO);

  /**
   * @param moved debits less credits by account
   * @param agency the part of the cash that came from an agency
   */
  static ClaimMoney of(Map<Account, Money> moved, Money agency) {
    Money otherwise = Money.ZERO;
    for (Account account :
        new Account[] {
          Account.INTEREST_INCOME,
          Account.FORWARD_BALANCE,
          Account.OVERPAYMENT_RECOVERY,
          Account.REFUND_ACKNOWLEDGEMENT,
          Account.OTHER_PROVIDER_ADJUSTMENT
        }) {
      otherwise = otherwise.plus(on(moved, account));
    }
    return new ClaimMoney(
        on(moved, Account.CHARGES).negated(),
        on(moved, Account.UNAPPLIED_CASH),
        on(moved, Account.CASH).minus(agency),
        agency,
        on(moved, Account.CONTRACTUAL_ADJUSTMENT),
        on(moved, Account.WRITE_OFF),
        on(moved, Account.BAD_DEBT),
        on(moved, Account.REFUND_PAYABLE).negated(),
        on(moved, Account.INSURANCE_RECEIVABLE).plus(on(moved, Account.PATIENT_RECEIVABLE)),
        otherwise);
  }

  ClaimMoney plus(ClaimMoney other) {
    return new ClaimMoney(
        charged.plus(other.charged),
        insurers.plus(other.insurers),
        patients.plus(other.patients),
        agency.plus(other.agency),
        contractual.plus(other.contractual),
        writtenOff.plus(other.writtenOff),
        badDebt.plus(other.badDebt),
        refunded.plus(other.refunded),
        open.plus(other.open),
        otherwise.plus(other.otherwise));
  }

  /** The charge as the other columns explain it. */
  Money explained() {
    return insurers
        .plus(patients)
        .plus(agency)
        .plus(contractual)
        .plus(writtenOff)
        .plus(badDebt)
        .minus(refunded)
        .plus(open);
  }

  private static Money on(Map<Account, Money> moved, Account account) {
    return moved.getOrDefault(account, Money.ZERO);
  }
}
