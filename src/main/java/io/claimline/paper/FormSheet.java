package io.claimline.paper;

import io.claimline.document.FixedPitchPdf.Field;
import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.Party;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the boxes of one sheet of a form, in capitals and without what a reader of forms
 * does not know; what is longer than its box is cut.
 */
final class FormSheet {

  private static final int DAY = 3;
  private static final int YEAR = 6;

  private final List<Field> fields = new ArrayList<>();

  List<Field> fields() {
    return List.copyOf(fields);
  }

  void put(String box, int line, int column, int width, @Nullable String text) {
    String plain = plain(text);
    fields.add(
        new Field(
            line, column, width, box, plain.length() > width ? plain.substring(0, width) : plain));
  }

  void right(String box, int line, int column, int width, String text) {
    put(box, line, column, width, " ".repeat(Math.max(0, width - text.length())) + text);
  }

  /** A cross where it is so. */
  void mark(String box, int line, int column, boolean so) {
    put(box, line, column, 1, so ? "X" : "");
  }

  /** MM DD YY, each at its place. */
  void day(String box, int line, int column, @Nullable LocalDate day) {
    date(box, line, column, day, "%02d".formatted(day == null ? 0 : day.getYear() % 100));
  }

  /** MM DD YYYY, each at its place. */
  void birthDay(String box, int line, int column, @Nullable LocalDate day) {
    date(box, line, column, day, "%04d".formatted(day == null ? 0 : day.getYear()));
  }

  private void date(String box, int line, int column, @Nullable LocalDate day, String year) {
    put(box, line, column, 2, day == null ? "" : "%02d".formatted(day.getMonthValue()));
    put("", line, column + DAY, 2, day == null ? "" : "%02d".formatted(day.getDayOfMonth()));
    put("", line, column + YEAR, year.length(), day == null ? "" : year);
  }

  /** Dollars and cents, parted by the line between them. */
  void money(String box, int line, int column, int width, @Nullable Money amount) {
    String text =
        amount == null ? "" : "%d %02d".formatted(amount.cents() / 100, amount.cents() % 100);
    right(box, line, column, width, text);
  }

  /** Name, street, and city with state and ZIP, each in a line. */
  void addressed(String box, int line, int column, int width, Party party) {
    Address address = party.address();
    List<String> lines =
        Stream.of(
                name(party),
                address == null ? "" : (address.line1() + " " + address.line2()).strip(),
                address == null
                    ? ""
                    : (address.city() + " " + address.state() + " " + address.postalCode()).strip())
            .toList();
    for (int at = 0; at < lines.size(); at++) {
      put(at == 0 ? box : "", line + at, column, width, lines.get(at));
    }
  }

  /** Last name, first name, middle name; an organization's as it is. */
  static String name(Party party) {
    return Stream.of(party.name(), party.firstName(), party.middleName())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Letters without accents; what is no character of the form becomes a blank. */
  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\x20-\\x7E]", " ")
            .toUpperCase(Locale.ROOT)
            .stripTrailing();
  }
}
