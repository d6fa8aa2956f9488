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
  REVERSAL
}
