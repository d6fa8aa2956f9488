package io.claimline.desk;

/** The orders in which tasks are worked; each has an index of its own. */
enum WorkOrder {
  DUE("Next due first", new SortKey("w.due_at", true, "timestamptz")),
  AMOUNT("Most open first", new SortKey("w.open_cents", false, "bigint")),
  AGE("Oldest first", new SortKey("w.created_at", true, "timestamptz"));

  private final String words;
  private final SortKey key;

  WorkOrder(String words, SortKey key) {
    this.words = words;
    this.key = key;
  }

  public String words() {
    return words;
  }

  /** The column sorted by. */
  String key() {
    return key.expression();
  }

  String orderBy(String keyColumn, String idColumn) {
    return key.orderBy(keyColumn, idColumn);
  }

  /** What stands after the row with key {@code :afterKey} and task {@code :afterTask}. */
  String after() {
    return key.after("w.task_id", ":afterTask");
  }
}
