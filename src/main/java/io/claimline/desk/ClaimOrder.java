package io.claimline.desk;

/** The orders in which claims are worked; each has an index of its own. */
enum ClaimOrder {
  AGE("Longest waiting first", new SortKey("c.standing_since", true, "timestamptz")),
  DEADLINE(
      "Filing deadline first",
      new SortKey("coalesce(c.timely_filing_deadline, 'infinity'::date)", true, "date")),
  CHARGE("Highest charge first", new SortKey("c.charge_cents", false, "bigint"));

  private final String words;
  private final SortKey key;

  ClaimOrder(String words, SortKey key) {
    this.words = words;
    this.key = key;
  }

  public String words() {
    return words;
  }

  /** The expression sorted by. */
  String key() {
    return key.expression();
  }

  String orderBy(String keyColumn, String idColumn) {
    return key.orderBy(keyColumn, idColumn);
  }

  /** What stands after the row with key {@code :afterKey} and id {@code :afterId}. */
  String after() {
    return key.after("c.id", ":afterId");
  }
}
