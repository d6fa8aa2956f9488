package io.claimline.claim;

import io.claimline.x12.Place;
import org.jspecify.annotations.Nullable;

/** What became of a claim that another system sent. */
public sealed interface ImportOutcome {

  /**
   * It is ours now.
   *
   * @param patientInDoubt a new patient was made that may be a known one; a person must look
   */
  record Taken(long claimId, boolean patientInDoubt) implements ImportOutcome {}

  /** We hold it already, unchanged. */
  record AlreadyImported(long claimId) implements ImportOutcome {}

  /**
   * It is not taken; nothing was written.
   *
   * @param place where it stands in its file
   * @param words why, and what to do; never names the patient
   * @param heldClaimId the claim that we hold in its stead, null where there is none
   */
  record Refused(Place place, Refusal refusal, String words, @Nullable Long heldClaimId)
      implements ImportOutcome {}
}
