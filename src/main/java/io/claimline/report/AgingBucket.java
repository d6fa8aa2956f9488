package io.claimline.report;

/** The columns of an aging. Credits stand apart, so that they hide no debt. */
enum AgingBucket {
  TO_30("0–30", 30),
  TO_60("31–60", 60),
  TO_90("61–90", 90),
  TO_120("91–120", 120),
  OLDER("120+", Long.MAX_VALUE),
  CREDIT("Credits", Long.MAX_VALUE);

  private final String words;
  private final long days;

  AgingBucket(String words, long days) {
    this.words = words;
    this.days = days;
  }

  String words() {
    return words;
  }

  /**
   * @param cents open amount, not zero
   * @param age in days; below zero counts as zero
   */
  static AgingBucket of(long cents, long age) {
    if (cents < 0) {
      return CREDIT;
    }
    for (AgingBucket bucket : values()) {
      if (age <= bucket.days) {
        return bucket;
      }
    }
    throw new IllegalStateException("every age has its bucket");
  }
}
