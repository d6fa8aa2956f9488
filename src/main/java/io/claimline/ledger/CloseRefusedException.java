package io.claimline.ledger;

/** Why the books cannot be closed so; the message is a sentence for a person. */
public final class CloseRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CloseRefusedException(String words) {
    super(words);
  }
}
