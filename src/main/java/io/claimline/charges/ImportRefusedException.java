package io.claimline.charges;

/** A file of charges is not taken; the message tells why and what to do. */
public class ImportRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportRefusedException(String words) {
    super(words);
  }
}
