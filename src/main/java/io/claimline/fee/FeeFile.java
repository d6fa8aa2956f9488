package io.claimline.fee;

import io.claimline.shared.CsvFile;
import io.claimline.shared.CsvRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of fees: a sheet saved as CSV, its columns known by their headers. */
record FeeFile(CsvFile sheet, List<FeeColumn> columns) {

  private static final int MOST_ROWS = 20_000;

  /** A spreadsheet would take such a text for a formula, so that an apostrophe stands before it. */
  private static final String GUARDED = "'[=+\\-@].*";

  /**
   * @throws CsvRefusedException if it is no such file
   */
  static FeeFile read(byte[] bytes) {
    CsvFile sheet = CsvFile.read(bytes, MOST_ROWS);
    List<FeeColumn> columns = new ArrayList<>();
    for (String header : sheet.header()) {
      FeeColumn column = FeeColumn.headed(header);
      if (column != FeeColumn.UNUSED && column != FeeColumn.MODIFIER && columns.contains(column)) {
        throw new CsvRefusedException(
            "Two columns hold “" + column.words() + "”: rename one of them.");
      }
      columns.add(column);
    }
    for (FeeColumn needed : List.of(FeeColumn.PROCEDURE, FeeColumn.AMOUNT)) {
      if (!columns.contains(needed)) {
        throw new CsvRefusedException(
            "No column is headed “"
                + needed.words()
                + "”. Columns are: Procedure, Modifiers, Place, Fee, First day, Last day, Reason;"
                + " the first and the fourth are needed.");
      }
    }
    return new FeeFile(sheet, columns);
  }

  /** The procedures that its rows name, as far as they can be read. */
  Set<String> procedures() {
    return sheet.rows().stream()
        .map(row -> cell(row, FeeColumn.PROCEDURE).toUpperCase(Locale.ROOT))
        .filter(FeeService::isProcedure)
        .collect(Collectors.toSet());
  }

  /** What stands in the column or columns of this kind; empty if nothing does. */
  String cell(CsvFile.Row row, FeeColumn wanted) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < columns.size() && at < row.cells().size(); at++) {
      if (columns.get(at) == wanted && !row.cells().get(at).isEmpty()) {
        String cell = row.cells().get(at);
        found.add(cell.matches(GUARDED) ? cell.substring(1) : cell);
      }
    }
    return String.join(" ", found);
  }
}
