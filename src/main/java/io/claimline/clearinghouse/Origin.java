package io.claimline.clearinghouse;

/** How a file came in. */
public enum Origin {
  UPLOAD("Uploaded"),
  INBOX("Inbox folder"),
  API("Sent by the practice’s software");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /** The origin as a biller says it. */
  public String words() {
    return words;
  }
}
