package io.claimline.remittance;

/** A posting cannot be taken back as things are; the message says what to do first. */
public final class UnpostingRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnpostingRefusedException(String message) {
    super(message);
  }
}
