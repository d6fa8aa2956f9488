package io.claimline.desk;

/**
 * What the rows of a list are sorted by, and in which direction; rows alike in it are sorted by
 * their id. A page of the list goes on behind a row: its key comes back as text, as {@code
 * :afterKey}, and is compared as its own type.
 *
 * @param expression the SQL sorted by; an index has it
 * @param type the expression's SQL type
 */
record SortKey(String expression, boolean ascending, String type) {

  String orderBy(String keyColumn, String idColumn) {
    String direction = ascending ? " asc" : " desc";
    return keyColumn + direction + ", " + idColumn + direction;
  }

  /**
   * What stands behind the row with key {@code :afterKey} and this id.
   *
   * @param id the parameter that holds it, such as {@code :afterId}
   */
  String after(String idColumn, String id) {
    return "(%s, %s) %s (cast(:afterKey as %s), %s)"
        .formatted(expression, idColumn, ascending ? ">" : "<", type, id);
  }
}
