package io.claimline.clearinghouse;

/** How far a file that came in is. */
public enum FileState {
  RECEIVED("Waiting to be read"),
  PROCESSING("Being read"),
  DONE("Read"),
  FAILED("Could not be read"),
  /** A person, or a rule, holds it back until somebody decides. */
  QUARANTINED("Set aside, not read"),
  /** It was decided that nothing of it (more) is read. */
  REFUSED("Refused, will not be read");

  private final String words;

  FileState(String words) {
    this.words = words;
  }

  /** The state as a biller says it. */
  public String words() {
    return words;
  }
}
