package io.claimline.desk;

/**
 * The orders in which claims are worked; each has an index of its own.
 *
 * <p>The key is text on its way through a page, and compared as its own type in SQL.
 */
enum ClaimOrder {
  AGE("Longest waiting first", "c.standing_since", "asc", "timestamptz"),
  DEADLINE(
      "Filing deadline first",
      "coalesce(c.timely_filing_deadline, 'infinity'::date)",
      "asc",
      "date"),
  CHARGE("Highest charge first", "c.charge_cents", "desc", "bigint");

  private final String words;
  private final String key;
  private final String direction;
  private final String type;

  ClaimOrder(String words, String key, String direction, String type) {
    this.words = words;
    this.key = key;
    this.direction = direction;
    this.type = type;
  }

  public String words() {
    return words;
  }

  /** The expression sorted by. */
  String key() {
    return key;
  }

  String orderBy(String keyColumn, String idColumn) {
    return keyColumn + " " + direction + ", " + idColumn + " " + direction;
  }

  /** What stands after the row with key {@code :afterKey} and id {@code :afterId}. */
  String after() {
    return "(%s, c.id) %s (cast(:afterKey as %s), :afterId)"
        .formatted(key, direction.equals("asc") ? ">" : "<", type);
  }
}
