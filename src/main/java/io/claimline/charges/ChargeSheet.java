package io.claimline.charges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A charge as it was typed: texts by the names of docs/domain/claim-fields.md. What has no known
 * name is left out; absent is empty.
 */
public record ChargeSheet(Map<String, String> fields) {

  /** How many diagnoses and lines there may be. */
  public static final int MOST_DIAGNOSES = 12;

  public static final int MOST_LINES = 50;

  private static final int LONGEST = 200;

  private static final Set<String> OF_CLAIM =
      Set.of(
          ("patientId coverageId account patient.lastName patient.firstName patient.middleName"
                  + " patient.birthDate patient.sex patient.line1 patient.city patient.state"
                  + " patient.zip patient.phone patient.relationship payer.code payer.name"
                  + " subscriber.filingIndicator subscriber.memberId subscriber.groupNumber"
                  + " subscriber.sequence subscriber.lastName subscriber.firstName"
                  + " subscriber.birthDate subscriber.sex billingNpi renderingNpi"
                  + " rendering.lastName rendering.firstName referringNpi referring.lastName"
                  + " referring.firstName orderingNpi ordering.lastName ordering.firstName"
                  + " supervisingNpi supervising.lastName supervising.firstName placeOfService"
                  + " facilityNpi facility.name facility.line1 facility.city facility.state"
                  + " facility.zip authorization referral cliaNumber onsetDate accidentCause"
                  + " accidentDate accidentState")
              .split(" "));

  private static final Pattern COUNTED =
      Pattern.compile(
          "diagnoses\\[(\\d|1[01])\\]|lines\\[[0-4]?\\d\\]\\.(from|through|placeOfService|procedure"
              + "|modifiers|pointers|units|unit|charge|ndc|ndcQuantity|ndcUnit|note)");

  /** What a line has only when somebody meant it: the rest may stand there beforehand. */
  private static final List<String> MEANT =
      List.of("procedure", "modifiers", "charge", "ndc", "ndcQuantity", "note");

  public static final ChargeSheet EMPTY = new ChargeSheet(Map.of());

  public ChargeSheet {
    Map<String, String> kept = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          String text = value.strip();
          if (!text.isEmpty() && isKnown(name)) {
            kept.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
          }
        });
    fields = Map.copyOf(kept);
  }

  static boolean isKnown(String name) {
    return OF_CLAIM.contains(name) || COUNTED.matcher(name).matches();
  }

  /** The text of the field, or empty. */
  public String value(String field) {
    return fields.getOrDefault(field, "");
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The same with these fields besides, or instead. */
  public ChargeSheet with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(more);
    return new ChargeSheet(all);
  }

  /** The rows in which a line stands, from 0. */
  List<Integer> lineRows() {
    return IntStream.range(0, MOST_LINES)
        .filter(row -> MEANT.stream().anyMatch(field -> has(line(row, field))))
        .boxed()
        .toList();
  }

  /** The rows in which a diagnosis stands, from 0. */
  List<Integer> diagnosisRows() {
    return IntStream.range(0, MOST_DIAGNOSES).filter(row -> has(diagnosis(row))).boxed().toList();
  }

  /** How many lines it has. */
  public int lineCount() {
    return lineRows().size();
  }

  /** How many rows of lines a page shows for it: one at least. */
  public int rowsToShow() {
    List<Integer> rows = lineRows();
    return rows.isEmpty() ? 1 : rows.get(rows.size() - 1) + 1;
  }

  /** The patient as a list of drafts names it; empty while nobody is entered. */
  public String patientName() {
    String last = value("patient.lastName");
    String first = value("patient.firstName");
    return last.isEmpty() || first.isEmpty() ? last + first : last + ", " + first;
  }

  static String line(int row, String field) {
    return "lines[" + row + "]." + field;
  }

  static String diagnosis(int row) {
    return "diagnoses[" + row + "]";
  }
}
