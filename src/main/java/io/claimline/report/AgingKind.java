package io.claimline.report;

import io.claimline.ledger.Account;
import java.util.List;

/** Whose debts an aging shows. */
public enum AgingKind {
  INSURANCE(
      "Insurance aging",
      Account.INSURANCE_RECEIVABLE,
      List.of(AgingBasis.SERVICE_DATE, AgingBasis.BILL_DATE)),
  PATIENT("Patient aging", Account.PATIENT_RECEIVABLE, List.of(AgingBasis.PATIENT_DATE));

  private final String words;
  private final Account account;
  private final List<AgingBasis> bases;

  AgingKind(String words, Account account, List<AgingBasis> bases) {
    this.words = words;
    this.account = account;
    this.bases = bases;
  }

  public String words() {
    return words;
  }

  Account account() {
    return account;
  }

  /** What its ages may be counted from; the first is the usual one. */
  public List<AgingBasis> bases() {
    return bases;
  }
}
