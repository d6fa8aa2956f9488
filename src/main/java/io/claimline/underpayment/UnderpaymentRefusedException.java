package io.claimline.underpayment;

/** What cannot be done with a contract or an underpayment; the message tells a person why. */
public final class UnderpaymentRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnderpaymentRefusedException(String words) {
    super(words);
  }
}
