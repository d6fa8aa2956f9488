package io.claimline.remittance;

/** What cannot be done about an exception, in a sentence for the person who tried. */
public class ExceptionWorkRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExceptionWorkRefusedException(String sentence) {
    super(sentence);
  }
}
