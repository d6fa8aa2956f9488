package io.claimline.ledger;

/** What an entry of the journal records. */
public enum EntryKind {
  CHARGE,
  CHARGE_CORRECTION,
  REMITTANCE_RECEIVED,
  REMITTANCE_POSTED,
  PROVIDER_ADJUSTMENT,
  SUSPENSE,
  TRANSFER_TO_PATIENT,
  PATIENT_PAYMENT,
  WRITE_OFF,
  BAD_DEBT,
  BAD_DEBT_RECOVERY,
  REFUND,
  /** A payer demands by letter what it paid on a claim (R15). */
  PAYER_DEMAND,
  /** What was sent back to a payer. */
  PAYER_REFUND,
  /** Two items with a payer that stand on different accounts answer each other. */
  PAYER_NETTING,
  REVERSAL
}
