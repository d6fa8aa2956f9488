package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.choice;
import static io.claimline.desk.settings.SettingField.money;
import static io.claimline.desk.settings.SettingField.text;

import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.fee.NewFee;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered of a fee, and what is wrong with it.
 *
 * @param known the service that gets a new fee; null where a new service is entered
 * @param wrong by the fields' names
 */
record FeeForm(
    @Nullable FeeService known,
    Map<String, String> values,
    Map<String, String> wrong,
    LocalDate today) {

  static final String PROCEDURE = "procedure";
  static final String FIRST_DAY = "firstDay";

  private static final String MODIFIERS = "modifiers";
  private static final String PLACE = "place";
  private static final String AMOUNT = "amount";
  private static final String LAST_DAY = "lastDay";
  private static final String REASON = "reason";

  private static final List<SettingField> OF_SERVICE =
      List.of(
          text(PROCEDURE, "Procedure", "Five letters or digits.").needed(),
          text(MODIFIERS, "Modifiers", "Up to four, such as 26; empty for the service alone."),
          choice(PLACE, "Place", "A fee for a kind of place goes before one for any.", places()));

  private static final List<SettingField> OF_FEE =
      List.of(
          money(AMOUNT, "Fee", "For one unit."),
          text(FIRST_DAY, "First day", "Of service, such as 01/31/2026.").needed(),
          text(LAST_DAY, "Last day", "Empty while none is known."),
          text(REASON, "Reason", "Why, for whoever reads the history.").needed());

  private static final List<SettingField> OF_END =
      List.of(
          text(LAST_DAY, "Last day", "Of service with this fee, such as 12/31/2026.").needed(),
          text(REASON, "Reason", "Why, for whoever reads the history.").needed());

  FeeForm {
    values = Map.copyOf(values);
    wrong = new LinkedHashMap<>(wrong);
  }

  /** Nothing entered yet. */
  static FeeForm blank(@Nullable FeeService known, String firstDay, LocalDate today) {
    return new FeeForm(known, Map.of(PLACE, "ANY", FIRST_DAY, firstDay), Map.of(), today);
  }

  /** A fee that was entered. */
  static FeeForm entered(@Nullable FeeService known, Map<String, String> form, LocalDate today) {
    List<SettingField> fields = new ArrayList<>(OF_FEE);
    if (known == null) {
      fields.addAll(OF_SERVICE);
    }
    FeeForm read = read(known, fields, form, today);
    read.checkDays();
    if (known == null) {
      read.checkCodes();
    }
    return read;
  }

  /** An end that was entered. */
  static FeeForm ending(FeeService known, Map<String, String> form, LocalDate today) {
    FeeForm read = read(known, OF_END, form, today);
    read.checkDays();
    return read;
  }

  private static FeeForm read(
      @Nullable FeeService known,
      List<SettingField> fields,
      Map<String, String> form,
      LocalDate today) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> wrong = new LinkedHashMap<>();
    for (SettingField field : fields) {
      String value = form.getOrDefault(field.name(), "").strip();
      values.put(field.name(), value);
      field.wrong(value).ifPresent(why -> wrong.put(field.name(), why));
    }
    return new FeeForm(known, values, wrong, today);
  }

  private void checkCodes() {
    if (!FeeService.isProcedure(procedure())) {
      wrong.putIfAbsent(PROCEDURE, "A code of five letters or digits.");
    }
    if (!FeeService.areModifiers(modifiers())) {
      wrong.putIfAbsent(MODIFIERS, "Up to four of two letters or digits, such as 26 TC.");
    }
  }

  private void checkDays() {
    for (String field : List.of(FIRST_DAY, LAST_DAY)) {
      if (!value(field).isEmpty() && day(field).isEmpty()) {
        wrong.putIfAbsent(field, "Enter " + EntryDate.FORMS + ".");
      }
    }
    Optional<LocalDate> last = day(LAST_DAY);
    if (day(FIRST_DAY).filter(first -> last.filter(first::isAfter).isPresent()).isPresent()) {
      wrong.putIfAbsent(LAST_DAY, "It lies before the first day.");
    }
  }

  boolean isGood() {
    return wrong.isEmpty();
  }

  /** The same with one thing more that is wrong. */
  FeeForm with(String field, String why) {
    Map<String, String> more = new LinkedHashMap<>(wrong);
    more.put(field, why);
    return new FeeForm(known, values, more, today);
  }

  /** The fee, of a form that is good. */
  NewFee fee() {
    return new NewFee(
        service(),
        Money.parse(value(AMOUNT)),
        day(FIRST_DAY).orElseThrow(),
        day(LAST_DAY).orElse(null),
        reason());
  }

  /** What the fee is for, of a form that is good. */
  FeeService service() {
    return known != null
        ? known
        : new FeeService(procedure(), modifiers(), FeePlace.valueOf(value(PLACE)));
  }

  LocalDate lastDay() {
    return day(LAST_DAY).orElseThrow();
  }

  String reason() {
    return value(REASON);
  }

  /** The fields of a fee as the page shows them. */
  List<SettingSheet.Line> lines() {
    List<SettingField> fields = new ArrayList<>();
    if (known == null) {
      fields.addAll(OF_SERVICE);
    }
    fields.addAll(OF_FEE);
    return lines(fields);
  }

  /** The fields of an end as the page shows them. */
  List<SettingSheet.Line> endLines() {
    return lines(OF_END);
  }

  private List<SettingSheet.Line> lines(List<SettingField> fields) {
    return fields.stream()
        .map(
            field ->
                new SettingSheet.Line(
                    field, value(field.name()), false, wrong.getOrDefault(field.name(), ""), ""))
        .toList();
  }

  private String value(String field) {
    return values.getOrDefault(field, "");
  }

  private String procedure() {
    return value(PROCEDURE).toUpperCase(Locale.ROOT);
  }

  private List<String> modifiers() {
    return FeeService.modifiersIn(value(MODIFIERS));
  }

  private Optional<LocalDate> day(String field) {
    return EntryDate.parse(value(field), today);
  }

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    for (FeePlace place : FeePlace.values()) {
      places.put(place.name(), place.words());
    }
    return places;
  }
}
