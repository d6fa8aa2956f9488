package io.claimline.workflow.task;

import io.claimline.claim.FactKind;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;

/** A decision that was checked and can be applied. */
sealed interface TaskDecision {

  /**
   * Goes through the feature's door, in the running transaction.
   *
   * @param key makes a move of money harmless when repeated
   */
  void apply(ClaimDoors doors, long claimId, String key);

  /**
   * The claim's content was mended; it is scrubbed and sent again.
   *
   * @param seenVersion the version that was mended
   */
  record CorrectClaim(int seenVersion, ProfessionalClaim corrected, String reason)
      implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.claims().correct(claimId, seenVersion, corrected, reason);
    }
  }

  /** The claim goes again as it is. */
  record ResendClaim(int seenVersion, String reason) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.claims().correct(claimId, seenVersion, doors.claims().content(claimId), reason);
    }
  }

  /** What insurers left open is given up. */
  record WriteOffInsurance(Money amount, String reason) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.account().writeOffInsurance(claimId, amount, reason, key);
    }
  }

  /** What the patient left open is given up. */
  record WriteOffPatient(Money amount, String reason) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.account().writeOffPatient(claimId, amount, reason, key);
    }
  }

  /** What insurers left open is the patient's. */
  record TransferToPatient(Money amount, String reason) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.account().transferToPatient(claimId, amount, reason, key);
    }
  }

  /** The patient paid. */
  record PatientPayment(Money amount, String method) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.account().takePatientPayment(claimId, amount, method, key);
    }
  }

  /** The credit is paid back. */
  record Refund(String reason) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.account().refundCredit(claimId, reason, key);
    }
  }

  /** What kept the claim from being sent is out of the way. */
  record Release(String note) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.note(claimId, FactKind.RELEASED, note);
    }
  }

  /** The batch was traced with the clearinghouse. */
  record Trace(String note) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.note(claimId, FactKind.TRACED, note);
    }
  }

  /** The payer was asked. */
  record FollowUp(String note) implements TaskDecision {
    @Override
    public void apply(ClaimDoors doors, long claimId, String key) {
      doors.note(claimId, FactKind.FOLLOWED_UP, note);
    }
  }
}
