package io.claimline.charges;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each column of a file holds, in the file's order. */
public record ColumnMapping(List<ChargeColumn> columns) {

  private static final Set<ChargeColumn> NEEDED =
      EnumSet.of(
          ChargeColumn.BIRTH_DATE,
          ChargeColumn.PAYER_CODE,
          ChargeColumn.MEMBER_ID,
          ChargeColumn.DIAGNOSIS,
          ChargeColumn.FROM,
          ChargeColumn.PROCEDURE,
          ChargeColumn.CHARGE);

  public ColumnMapping {
    columns = List.copyOf(columns);
  }

  /** As the headers seem to say; what would stand there twice is used once. */
  static ColumnMapping guess(List<String> header) {
    Set<ChargeColumn> used = EnumSet.noneOf(ChargeColumn.class);
    List<ChargeColumn> columns = new ArrayList<>();
    for (String title : header) {
      ChargeColumn guessed = ChargeColumn.guess(title).orElse(ChargeColumn.UNUSED);
      columns.add(guessed.isRepeated() || used.add(guessed) ? guessed : ChargeColumn.UNUSED);
    }
    return new ColumnMapping(columns);
  }

  /**
   * Why a file cannot be read by it; empty if it can.
   *
   * @param scheduled whether there are fees, from which charges follow that the file does not tell
   */
  Optional<String> problem(boolean scheduled) {
    Set<ChargeColumn> used = EnumSet.noneOf(ChargeColumn.class);
    for (ChargeColumn column : columns) {
      if (!used.add(column) && !column.isRepeated()) {
        return Optional.of("Two columns hold “" + column.words() + "”: leave one of them unused.");
      }
    }
    String missing =
        NEEDED.stream()
            .filter(column -> !used.contains(column))
            .filter(column -> column != ChargeColumn.CHARGE || !scheduled)
            .map(ChargeColumn::words)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      return Optional.of("No column holds: " + missing + ".");
    }
    boolean named =
        used.contains(ChargeColumn.PATIENT_NAME)
            || (used.contains(ChargeColumn.LAST_NAME) && used.contains(ChargeColumn.FIRST_NAME));
    return named ? Optional.empty() : Optional.of("No column holds the patient's name.");
  }

  /** The cells of a row that hold this, those that are empty left out. */
  List<String> cells(List<String> row, ChargeColumn wanted) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < columns.size() && at < row.size(); at++) {
      if (columns.get(at) == wanted && !row.get(at).isBlank()) {
        found.add(row.get(at).strip());
      }
    }
    return found;
  }

  /** The cell of a row that holds this, or empty. */
  String cell(List<String> row, ChargeColumn wanted) {
    List<String> found = cells(row, wanted);
    return found.isEmpty() ? "" : found.get(0);
  }
}
