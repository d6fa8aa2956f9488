package io.claimline.bench;

/** An option of the command line that does not exist, or a value that it does not take. */
final class WrongOptionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongOptionException(String message) {
    super(message);
  }
}
