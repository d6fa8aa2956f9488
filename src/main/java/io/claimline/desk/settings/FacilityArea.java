package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.choice;
import static io.claimline.desk.settings.SettingField.choices;
import static io.claimline.desk.settings.SettingField.text;

import io.claimline.audit.SettingKind;
import io.claimline.practice.Facilities;
import io.claimline.practice.Facility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a practice's patients are treated, if not in the practice itself. */
@Component
class FacilityArea implements SettingArea {

  private static final String IN_USE = "inUse";
  private static final String STATE = "state";

  private final Facilities facilities;

  FacilityArea(Facilities facilities) {
    this.facilities = facilities;
  }

  @Override
  public SettingKind kind() {
    return SettingKind.FACILITY;
  }

  @Override
  public String path() {
    return "facilities";
  }

  @Override
  public String title() {
    return "Facilities";
  }

  @Override
  public String words() {
    return "Hospitals and other places of service, offered in charge entry. Those that claims bring"
        + " in stand here by themselves.";
  }

  @Override
  public String wordsForNone() {
    return "Begin with the places outside the practice where patients are seen, such as a hospital: charge"
        + " entry offers them. Claims that come in bring theirs.";
  }

  @Override
  public List<SettingField> fields() {
    return List.of(
        text("npi", "NPI", "Ten digits; the last one proves the others."),
        text("name", "Name", "").needed(),
        text("line1", "Street", "").needed(),
        text("city", "City", "").needed(),
        text(STATE, "State", "Two letters.").needed(),
        text("zip", "ZIP", "Nine digits, five if the others are not known.").needed(),
        choice(
            IN_USE,
            "State of use",
            "An ended one stays with its claims and is no longer offered.",
            choices("yes", "In use", "no", "Ended")));
  }

  @Override
  public List<Row> rows() {
    return facilities.all().stream()
        .map(
            facility ->
                new Row(
                    facility.id(),
                    facility.name(),
                    (facility.inUse() ? "" : "Ended · ")
                        + (facility.city().isEmpty() ? "" : facility.city() + " · ")
                        + "NPI "
                        + (facility.npi().isEmpty() ? "not known" : facility.npi())))
        .toList();
  }

  @Override
  public boolean isMany() {
    return true;
  }

  @Override
  public Optional<Map<String, String>> values(long id) {
    return facilities
        .find(id)
        .map(
            facility -> {
              Map<String, String> values = new LinkedHashMap<>();
              values.put("npi", facility.npi());
              values.put("name", facility.name());
              values.put("line1", facility.line1());
              values.put("city", facility.city());
              values.put(STATE, facility.state());
              values.put("zip", facility.zip());
              values.put(IN_USE, facility.inUse() ? "yes" : "no");
              return values;
            });
  }

  @Override
  public String name(Map<String, String> values) {
    return values.getOrDefault("name", "");
  }

  @Override
  public Map<String, String> blank() {
    return Map.of(IN_USE, "yes");
  }

  @Override
  public Map<String, String> wrong(Map<String, String> values) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Numbers.npi("npi", values, wrong);
    Numbers.match(STATE, "[A-Za-z]{2}", "Two letters, such as NY.", values, wrong);
    Numbers.match(
        "zip", "\\d{5}(\\d{4})?", "Five or nine digits, without a hyphen.", values, wrong);
    return wrong;
  }

  @Override
  public long keep(long id, Map<String, String> values) {
    Facility facility =
        new Facility(
            id,
            values.getOrDefault("npi", ""),
            values.getOrDefault("name", ""),
            values.getOrDefault("line1", ""),
            values.getOrDefault("city", ""),
            values.getOrDefault(STATE, "").toUpperCase(Locale.ROOT),
            values.getOrDefault("zip", ""),
            "yes".equals(values.get(IN_USE)));
    if (id == 0) {
      return facilities.add(facility);
    }
    facilities.change(facility);
    return id;
  }
}
