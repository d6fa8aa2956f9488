package io.claimline.workflow.invariant;

/**
 * A claim whose instance is not where its facts say.
 *
 * @param expected the id of the activity that the facts imply, or "nowhere" for a closed claim
 * @param found where its instances are, or "nowhere"
 */
public record PlaceViolation(long practiceId, long claimId, String expected, String found) {

  @Override
  public String toString() {
    return "claim "
        + claimId
        + " of practice "
        + practiceId
        + ": its facts say "
        + expected
        + ", its process is at "
        + found;
  }
}
