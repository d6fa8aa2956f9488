package io.claimline.appeal;

/** How an appeal went to its payer. */
public enum SentVia {
  MAIL("Mail"),
  CERTIFIED_MAIL("Certified mail"),
  FAX("Fax"),
  PORTAL("Payer's portal");

  private final String words;

  SentVia(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
