package io.claimline.desk;

/**
 * The orders in which tasks are worked; each has an index of its own.
 *
 * <p>The key is text on its way through a page, and compared as its own type in SQL.
 */
enum WorkOrder {
  DUE("Next due first", "w.due_at", "asc", "timestamptz"),
  AMOUNT("Most open first", "w.open_cents", "desc", "bigint"),
  AGE("Oldest first", "w.created_at", "asc", "timestamptz");

  private final String words;
  private final String key;
  private final String direction;
  private final String type;

  WorkOrder(String words, String key, String direction, String type) {
    this.words = words;
    this.key = key;
    this.direction = direction;
    this.type = type;
  }

  public String words() {
    return words;
  }

  /** The column sorted by. */
  String key() {
    return key;
  }

  String orderBy(String keyColumn, String idColumn) {
    return keyColumn + " " + direction + ", " + idColumn + " " + direction;
  }

  /** What stands after the row with key {@code :afterKey} and task {@code :afterTask}. */
  String after() {
    return "(%s, w.task_id) %s (cast(:afterKey as %s), :afterTask)"
        .formatted(key, direction.equals("asc") ? ">" : "<", type);
  }
}
