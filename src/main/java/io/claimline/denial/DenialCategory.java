package io.claimline.denial;

/** What kind of work a denial is. */
public enum DenialCategory {
  ELIGIBILITY("Eligibility"),
  AUTHORIZATION("Authorization"),
  MEDICAL_NECESSITY("Medical necessity"),
  CODING("Coding and bundling"),
  TIMELY_FILING("Timely filing"),
  DUPLICATE("Duplicate"),
  MISSING_INFORMATION("Missing information"),
  COORDINATION_OF_BENEFITS("Coordination of benefits"),
  NON_COVERED("Not covered"),
  OTHER("Other");

  private final String words;

  DenialCategory(String words) {
    this.words = words;
  }

  /** The category as a biller says it. */
  public String words() {
    return words;
  }
}
