package io.claimline.remittance;

import io.claimline.ledger.Account;

/** R12, R15: the account that a PLB reason asks for, and what it says. */
public final class PlbAccounts {

  private PlbAccounts() {}

  /**
   * The account of a reason (PLB03-1). FB, WO and 72 are worked until they net to zero; all others
   * end where they are posted.
   */
  public static Account of(String reasonCode) {
    return switch (reasonCode) {
      case "FB" -> Account.FORWARD_BALANCE;
      case "WO" -> Account.OVERPAYMENT_RECOVERY;
      case "72" -> Account.REFUND_ACKNOWLEDGEMENT;
      case "L6" -> Account.INTEREST_INCOME;
      case "CT" -> Account.CAPITATION;
      case "CV", "CW", "DM", "GO" -> Account.PASSTHROUGH_PAYMENT;
      case "LE" -> Account.LEVY;
      case "IR" -> Account.TAX_WITHHELD;
      case "J1" -> Account.NONREIMBURSABLE;
      default -> Account.OTHER_PROVIDER_ADJUSTMENT;
    };
  }

  /** The reason as a biller says it. */
  public static String words(String reasonCode) {
    return switch (reasonCode) {
      case "FB" -> "Balance carried between remittances";
      case "WO" -> "Overpayment recovered";
      case "72" -> "Refund acknowledged";
      case "L6" -> "Interest";
      case "CS" -> "Adjustment";
      case "CT" -> "Capitation payment";
      case "CV" -> "Capital passthrough";
      case "CW" -> "Nurse anesthetist passthrough";
      case "DM" -> "Medical education passthrough";
      case "GO" -> "Graduate education passthrough";
      case "LE" -> "Levy";
      case "IR" -> "Tax withheld";
      case "J1" -> "Nonreimbursable";
      default -> "Provider adjustment";
    };
  }
}
