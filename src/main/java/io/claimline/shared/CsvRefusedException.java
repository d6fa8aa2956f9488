package io.claimline.shared;

/** What came is no sheet of rows; the message tells a person what to do. */
public final class CsvRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CsvRefusedException(String words) {
    super(words);
  }
}
