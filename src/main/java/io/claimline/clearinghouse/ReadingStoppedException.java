package io.claimline.clearinghouse;

/** The file is not to be read on: it was set aside, or another reader has taken it over. */
final class ReadingStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReadingStoppedException(long fileId) {
    super("file " + fileId + " is not read on");
  }
}
