package io.claimline.remittance;

/** What cannot be done about an exception, in a sentence for the person who tried. */
public class ExceptionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExceptionRefused(String sentence) {
    super(sentence);
  }
}
