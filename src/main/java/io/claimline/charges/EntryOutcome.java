package io.claimline.charges;

import io.claimline.shared.Money;

/** What became of a charge that somebody wanted to enter. */
public sealed interface EntryOutcome {

  /**
   * It is a claim now.
   *
   * @param patientInDoubt a new patient was made that may be a known one; a person must look
   */
  record Entered(long claimId, String claimNumber, Money charge, boolean patientInDoubt)
      implements EntryOutcome {}

  /**
   * It is held already, or would change one that is held: nothing was entered.
   *
   * @param words which claim, and what to do
   */
  record Held(long claimId, String words) implements EntryOutcome {}

  /**
   * It is not entered yet.
   *
   * @param onlyWarnings nothing stops it: it is entered when the person says so once more
   */
  record NotEntered(CheckedCharge checked, boolean onlyWarnings) implements EntryOutcome {}
}
