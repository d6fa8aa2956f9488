package io.claimline.charges;

import io.claimline.shared.Money;
import io.claimline.x12.DrugIdentification;
import io.claimline.x12.Note;
import io.claimline.x12.Party;
import io.claimline.x12.Procedure;
import io.claimline.x12.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines: 2400 and the drug of 2410. */
final class LinePart {

  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_POINTERS = 4;
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;/]+");
  private static final Pattern LETTERS = Pattern.compile("[A-L]{1,12}");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}");

  private final SheetReading read;
  private final List<Integer> diagnosisRows;
  private final @Nullable Party ordering;
  private Money total = Money.ZERO;

  /**
   * @param diagnosisRows the rows in which diagnoses stand: what pointers name
   */
  LinePart(SheetReading read, List<Integer> diagnosisRows, @Nullable Party ordering) {
    this.read = read;
    this.diagnosisRows = List.copyOf(diagnosisRows);
    this.ordering = ordering;
  }

  /** The lines in the rows that hold one. */
  List<ServiceLine> lines() {
    List<ServiceLine> lines = new ArrayList<>();
    for (int row : read.sheet().lineRows()) {
      lines.add(line(row, lines.size() + 1));
    }
    return lines;
  }

  /** Of the charges that can be read. */
  Money total() {
    return total;
  }

  private ServiceLine line(int row, int number) {
    LocalDate from = read.requiredDate(field(row, "from"));
    LocalDate through = read.date(field(row, "through"));
    if (from != null && through != null && through.isBefore(from)) {
      read.wrong(field(row, "through"), "The last day lies before the first.");
    }
    Optional<Money> charge = read.money(field(row, "charge"));
    if (!read.has(field(row, "charge"))) {
      read.missing(field(row, "charge"), "Enter the charge of the line, such as 125.00.");
    }
    total = total.plus(charge.orElse(Money.ZERO));
    String unit = read.code(field(row, "unit"), Form.UNIT, "UN for units or MJ for minutes");
    return ServiceLine.builder()
        .number(number)
        .procedure(procedure(row))
        .charge(charge.orElse(Money.ZERO))
        .unit(unit.isEmpty() ? "UN" : unit)
        .quantity(quantity(row, unit))
        .placeOfService(
            read.code(field(row, "placeOfService"), Form.PLACE, "a place of service such as 11"))
        .diagnosisPointers(pointers(row))
        .serviceFrom(from)
        .serviceThrough(through == null ? from : through)
        .notes(notes(row))
        .drug(drug(row))
        .providers(ordering == null ? List.of() : List.of(ordering))
        .build();
  }

  private Procedure procedure(int row) {
    String code =
        read.requiredCode(field(row, "procedure"), Form.PROCEDURE, "a code of five characters");
    List<String> modifiers = modifiers(read.value(field(row, "modifiers")));
    if (modifiers.size() > MOST_MODIFIERS
        || !modifiers.stream().allMatch(modifier -> Form.TWO.matcher(modifier).matches())) {
      read.wrong(field(row, "modifiers"), "Up to four modifiers of two characters, such as 25 59.");
    }
    return Procedure.hcpcs(code, modifiers.toArray(String[]::new));
  }

  /** Written apart, or one behind the other without a blank. */
  static List<String> modifiers(String text) {
    List<String> modifiers = new ArrayList<>();
    for (String part : SEPARATOR.split(text.strip().toUpperCase(Locale.ROOT))) {
      if (part.length() % 2 == 0) {
        for (int at = 0; at < part.length(); at += 2) {
          modifiers.add(part.substring(at, at + 2));
        }
      } else {
        modifiers.add(part);
      }
    }
    return modifiers;
  }

  private BigDecimal quantity(int row, String unit) {
    String field = field(row, "units");
    if (!read.has(field) && unit.equals("MJ")) {
      read.missing(field, "Enter the minutes of anesthesia.");
    }
    return read.quantity(field).orElse(BigDecimal.ONE);
  }

  /** The diagnoses' letters as on the paper form, or their numbers. */
  private List<Integer> pointers(int row) {
    String field = field(row, "pointers");
    String text = read.value(field);
    if (text.isEmpty()) {
      read.missing(field, "Point to the diagnosis treated: A for the first.");
      return List.of();
    }
    List<Integer> pointers =
        positions(text).stream().map(diagnosisRows::indexOf).map(at -> at + 1).toList();
    if (pointers.contains(0) || pointers.size() > MOST_POINTERS) {
      read.wrong(field, "Up to four diagnoses that stand above, by letter or number: AB or 1, 2.");
      return List.of();
    }
    return pointers;
  }

  /** The positions that letters or numbers name, from 0; -1 for what names none. */
  static List<Integer> positions(String pointers) {
    List<Integer> positions = new ArrayList<>();
    for (String part : SEPARATOR.split(pointers.strip().toUpperCase(Locale.ROOT))) {
      if (LETTERS.matcher(part).matches()) {
        part.chars().forEach(letter -> positions.add(letter - 'A'));
      } else if (NUMBERS.matcher(part).matches()) {
        positions.add(Integer.parseInt(part) - 1);
      } else {
        positions.add(-1);
      }
    }
    return positions;
  }

  private List<Note> notes(int row) {
    String note = read.optional(field(row, "note"), Form.NOTE, "at most 80 characters");
    return note.isEmpty() ? List.of() : List.of(new Note("ADD", note));
  }

  private @Nullable DrugIdentification drug(int row) {
    String code = read.digits(field(row, "ndc"), Form.NDC, "an NDC of 11 digits");
    Optional<BigDecimal> quantity = read.quantity(field(row, "ndcQuantity"));
    String unit = read.code(field(row, "ndcUnit"), Form.DRUG_UNIT, "F2, GR, ME, ML or UN");
    if (code.isEmpty()) {
      if (quantity.isPresent()) {
        read.missing(field(row, "ndc"), "Enter the NDC of what was given.");
      }
      return null;
    }
    if (!read.has(field(row, "ndcQuantity"))) {
      read.missing(field(row, "ndcQuantity"), "Enter how much was given.");
    }
    return new DrugIdentification(
        "N4", code, quantity.orElse(BigDecimal.ONE), unit.isEmpty() ? "UN" : unit, List.of());
  }

  private static String field(int row, String name) {
    return ChargeSheet.line(row, name);
  }
}
