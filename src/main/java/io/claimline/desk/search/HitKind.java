package io.claimline.desk.search;

/** What a search finds, in the order in which it is shown. */
enum HitKind {
  PATIENT("Patients", "user"),
  CLAIM("Claims", "file-dollar"),
  REMITTANCE("Checks and EFTs", "cash-banknote"),
  ACCOUNT("Guarantors’ accounts", "users");

  private final String words;
  private final String icon;

  HitKind(String words, String icon) {
    this.words = words;
    this.icon = icon;
  }

  public String words() {
    return words;
  }

  public String icon() {
    return icon;
  }
}
