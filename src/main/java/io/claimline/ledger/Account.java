package io.claimline.ledger;

/** The accounts of a practice's journal. */
public enum Account {
  /** What insurers owe on claims. */
  INSURANCE_RECEIVABLE,
  /** What patients owe on claims. */
  PATIENT_RECEIVABLE,
  /** Revenue at full charge. */
  CHARGES,
  /** Charge given up under a payer's contract. */
  CONTRACTUAL_ADJUSTMENT,
  /** Charge given up by a decision of the practice. */
  WRITE_OFF,
  /** What patients owed and a collection agency is to collect, net of what it collected. */
  BAD_DEBT,
  /** Money that came in. */
  CASH,
  /** Money of a remittance that is not on a claim or in another account yet (R15a). */
  UNAPPLIED_CASH,
  /** Money of a remittance that a supervisor set apart until it is known whose it is. */
  SUSPENSE,
  /** Interest that payers paid, PLB L6 (R12). */
  INTEREST_INCOME,
  /** PLB FB: balances a payer moves between its remittances (R15). */
  FORWARD_BALANCE,
  /** PLB WO: overpayments a payer takes back (R15). */
  OVERPAYMENT_RECOVERY,
  /** PLB 72: refund checks a payer acknowledges (R15). */
  REFUND_ACKNOWLEDGEMENT,
  /** PLB CT: capitation payments. */
  CAPITATION,
  /** PLB CV, CW, DM and GO: costs that a payer passes through. */
  PASSTHROUGH_PAYMENT,
  /** PLB LE: what a payer handed on to whoever holds a levy on the practice. */
  LEVY,
  /** PLB IR: tax that a payer withheld. */
  TAX_WITHHELD,
  /** PLB J1: what a payer does not reimburse. */
  NONREIMBURSABLE,
  /** Every other PLB reason. */
  OTHER_PROVIDER_ADJUSTMENT,
  /** Money owed back to a payer or a patient. */
  REFUND_PAYABLE
}
