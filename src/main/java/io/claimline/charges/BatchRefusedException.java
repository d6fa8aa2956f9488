package io.claimline.charges;

/** A batch is not opened, filled or closed; the message tells why and what to do. */
public class BatchRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BatchRefusedException(String words) {
    super(words);
  }
}
