package io.claimline.charges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a file that are one claim: those with the same visit number, or a row alone. */
record RowGroup(ColumnMapping mapping, List<ImportRow> rows) {

  private static final String LETTERS = "ABCDEFGHIJKL";

  RowGroup {
    rows = List.copyOf(rows);
  }

  /** The rows in groups, in the order of their first rows. */
  static List<RowGroup> of(ColumnMapping mapping, List<ImportRow> rows) {
    Map<String, List<ImportRow>> byVisit = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      String visit = mapping.cell(row.cells(), ChargeColumn.VISIT);
      String key = visit.isEmpty() ? "row " + row.number() : "visit " + visit;
      byVisit.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
    }
    return byVisit.values().stream().map(group -> new RowGroup(mapping, group)).toList();
  }

  ImportRow first() {
    return rows.get(0);
  }

  /** As somebody would have typed it. */
  ChargeSheet sheet() {
    Map<String, String> fields = new LinkedHashMap<>();
    ofClaim(first().cells(), fields);
    List<String> diagnoses = diagnoses();
    for (int at = 0; at < diagnoses.size(); at++) {
      fields.put(ChargeSheet.diagnosis(at), diagnoses.get(at));
    }
    for (int at = 0; at < rows.size(); at++) {
      ofLine(at, rows.get(at), diagnoses, fields);
    }
    return new ChargeSheet(fields);
  }

  /**
   * The problems of each row by its number, each with the name of its column; none stands alone.
   */
  Map<Integer, String> reasons(List<FieldProblem> problems) {
    Map<Integer, List<String>> byRow = new LinkedHashMap<>();
    for (FieldProblem problem : problems) {
      int line = lineOf(problem.field());
      int number = rows.get(Math.min(line, rows.size() - 1)).number();
      byRow.computeIfAbsent(number, each -> new ArrayList<>()).add(told(problem));
    }
    int culprit = byRow.isEmpty() ? first().number() : byRow.keySet().iterator().next();
    return rows.stream()
        .collect(
            Collectors.toMap(
                ImportRow::number,
                row ->
                    byRow.containsKey(row.number())
                        ? String.join(" ", byRow.get(row.number()))
                        : "It is of the same visit as row "
                            + culprit
                            + ", which has to be mended."));
  }

  /** What differs from the first row where a visit can have one only; empty if nothing does. */
  List<FieldProblem> contradictions() {
    List<FieldProblem> found = new ArrayList<>();
    if (rows.size() > ChargeSheet.MOST_LINES) {
      found.add(FieldProblem.wrong("", "A claim has at most 50 lines: split the visit."));
    }
    if (diagnoses().size() > ChargeSheet.MOST_DIAGNOSES) {
      found.add(FieldProblem.wrong("diagnoses", "A claim has at most 12 diagnoses."));
    }
    for (int at = 1; at < rows.size(); at++) {
      for (ChargeColumn column : mapping.columns()) {
        String here = mapping.cell(rows.get(at).cells(), column);
        boolean ofVisit =
            !column.isOfLine() && !column.isRepeated() && column != ChargeColumn.PLACE;
        if (ofVisit
            && !here.isEmpty()
            && !here.equalsIgnoreCase(mapping.cell(first().cells(), column))) {
          found.add(
              FieldProblem.wrong(
                  ChargeSheet.line(at, "visit"),
                  column.words()
                      + ": it differs from row "
                      + first().number()
                      + " of the same visit."));
        }
      }
    }
    return found;
  }

  private void ofClaim(List<String> cells, Map<String, String> fields) {
    fields.put("placeOfService", "11");
    for (ChargeColumn column : mapping.columns()) {
      String text = mapping.cell(cells, column);
      if (!column.isOfLine() && !column.field().isEmpty() && !text.isEmpty()) {
        fields.put(column.field(), text);
      }
    }
    String name = mapping.cell(cells, ChargeColumn.PATIENT_NAME);
    int comma = name.indexOf(',');
    if (comma > 0) {
      fields.putIfAbsent("patient.lastName", name.substring(0, comma));
      fields.putIfAbsent("patient.firstName", name.substring(comma + 1));
    } else if (!name.isEmpty()) {
      fields.putIfAbsent("patient.lastName", name.substring(name.lastIndexOf(' ') + 1));
      fields.putIfAbsent(
          "patient.firstName", name.substring(0, Math.max(0, name.lastIndexOf(' '))));
    }
  }

  private void ofLine(int at, ImportRow row, List<String> diagnoses, Map<String, String> fields) {
    for (ChargeColumn column : mapping.columns()) {
      if (column.isOfLine() && !column.field().isEmpty()) {
        fields.put(ChargeSheet.line(at, column.field()), mapping.cell(row.cells(), column));
      }
    }
    fields.put(
        ChargeSheet.line(at, "modifiers"),
        String.join(" ", mapping.cells(row.cells(), ChargeColumn.MODIFIER)));
    String place = mapping.cell(row.cells(), ChargeColumn.PLACE);
    if (!place.isEmpty() && !place.equals(fields.get("placeOfService"))) {
      fields.put(ChargeSheet.line(at, "placeOfService"), place);
    }
    fields.put(ChargeSheet.line(at, "pointers"), pointers(row, diagnoses));
  }

  /** Pointers name the diagnoses of their own row; without any, the row's first is meant. */
  private String pointers(ImportRow row, List<String> diagnoses) {
    List<String> own = diagnosesOf(row);
    String told = mapping.cell(row.cells(), ChargeColumn.POINTERS);
    if (own.isEmpty()) {
      return told.isEmpty() ? "A" : told;
    }
    List<Integer> positions = told.isEmpty() ? List.of(0) : LinePart.positions(told);
    boolean readable = positions.stream().allMatch(each -> each >= 0 && each < own.size());
    if (!readable) {
      return told;
    }
    return positions.stream()
        .map(each -> diagnoses.indexOf(own.get(each)))
        .map(each -> each < LETTERS.length() ? LETTERS.substring(each, each + 1) : "?")
        .collect(Collectors.joining());
  }

  private List<String> diagnoses() {
    return rows.stream().flatMap(row -> diagnosesOf(row).stream()).distinct().toList();
  }

  private List<String> diagnosesOf(ImportRow row) {
    return mapping.cells(row.cells(), ChargeColumn.DIAGNOSIS).stream()
        .flatMap(cell -> List.of(cell.split("[,;|\\s]+")).stream())
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  private static int lineOf(String field) {
    return field.startsWith("lines[")
        ? Integer.parseInt(field.substring("lines[".length(), field.indexOf(']')))
        : 0;
  }

  /** The problem with the name of its column. */
  String told(FieldProblem problem) {
    String field = problem.field();
    String name = field.substring(field.indexOf("].") < 0 ? 0 : field.indexOf("].") + 2);
    return mapping.columns().stream()
        .filter(column -> !column.field().isEmpty() && column.field().equals(name))
        .findFirst()
        .map(column -> column.words() + ": " + problem.words())
        .orElse(
            name.equals(ChargeColumn.CHARGE.field())
                ? ChargeColumn.CHARGE.words() + ": " + problem.words()
                : field.startsWith("diagnoses")
                    ? ChargeColumn.DIAGNOSIS.words() + ": " + problem.words()
                    : problem.words());
  }
}
