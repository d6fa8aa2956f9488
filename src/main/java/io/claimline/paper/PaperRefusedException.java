package io.claimline.paper;

/** Something cannot be done with a paper claim; the message says why, in words for a person. */
public class PaperRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PaperRefusedException(String words) {
    super(words);
  }
}
