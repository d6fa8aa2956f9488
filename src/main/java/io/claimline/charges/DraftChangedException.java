package io.claimline.charges;

/** The draft was saved elsewhere since it was shown, became a claim, or was discarded. */
public class DraftChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DraftChangedException(long draftId) {
    super("draft " + draftId + " was saved elsewhere, or has ended");
  }
}
