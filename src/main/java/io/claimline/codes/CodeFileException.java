package io.claimline.codes;

/** A file of codes is not as it must be; the message tells the line and what is expected. */
public class CodeFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CodeFileException(long line, String words) {
    super("line " + line + ": " + words);
  }
}
