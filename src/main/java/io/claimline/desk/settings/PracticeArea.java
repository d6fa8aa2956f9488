package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.choice;
import static io.claimline.desk.settings.SettingField.text;

import io.claimline.audit.SettingKind;
import io.claimline.practice.PracticeProfile;
import io.claimline.practice.PracticeProfiles;
import io.claimline.shared.PracticeScope;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Name, numbers and address of a practice. */
@Component
class PracticeArea implements SettingArea {

  static final Map<String, String> ZONES = zones();

  private final PracticeProfiles profiles;

  PracticeArea(PracticeProfiles profiles) {
    this.profiles = profiles;
  }

  private static Map<String, String> zones() {
    Map<String, String> zones = new LinkedHashMap<>();
    zones.put("America/New_York", "Eastern");
    zones.put("America/Chicago", "Central");
    zones.put("America/Denver", "Mountain");
    zones.put("America/Phoenix", "Arizona");
    zones.put("America/Los_Angeles", "Pacific");
    zones.put("America/Anchorage", "Alaska");
    zones.put("Pacific/Honolulu", "Hawaii");
    zones.put("America/Puerto_Rico", "Puerto Rico");
    return zones;
  }

  @Override
  public SettingKind kind() {
    return SettingKind.PRACTICE;
  }

  @Override
  public String path() {
    return "profile";
  }

  @Override
  public String title() {
    return "Practice";
  }

  @Override
  public String words() {
    return "Who bills: it stands on claims that are entered here, on statements and on letters.";
  }

  @Override
  public List<SettingField> fields() {
    return List.of(
        text("name", "Name", "As the payers know it.").needed(),
        text("npi", "NPI", "Of the practice as an organization: ten digits.").needed(),
        text("taxId", "Tax id", "Nine digits.").needed(),
        choice("timeZone", "Time zone", "In which its business days begin and end.", ZONES),
        text("line1", "Street", "A street, not a P.O. box: payers refuse one.").needed(),
        text("line2", "Suite", ""),
        text("city", "City", "").needed(),
        text("state", "State", "Two letters.").needed(),
        text("zip", "ZIP", "Nine digits, where they are known.").needed(),
        text("phone", "Phone", "Ten digits; it stands on statements and letters."));
  }

  @Override
  public List<Row> rows() {
    return List.of();
  }

  @Override
  public boolean isMany() {
    return false;
  }

  @Override
  public Optional<Map<String, String>> values(long id) {
    PracticeProfile profile = profiles.current();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", profile.name());
    values.put("npi", profile.npi());
    values.put("taxId", profile.taxId());
    values.put("timeZone", profile.timeZone().getId());
    values.put("line1", profile.line1());
    values.put("line2", profile.line2());
    values.put("city", profile.city());
    values.put("state", profile.state());
    values.put("zip", profile.zip());
    values.put("phone", profile.phone());
    return Optional.of(values);
  }

  @Override
  public Map<String, String> blank() {
    return Map.of("timeZone", "America/New_York");
  }

  @Override
  public Map<String, String> wrong(Map<String, String> values) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Numbers.npi("npi", values, wrong);
    Numbers.taxId("taxId", values, wrong);
    Numbers.match("state", "[A-Z]{2}", "Two capital letters, such as NY.", values, wrong);
    Numbers.match(
        "zip", "\\d{5}(\\d{4})?", "Five or nine digits, without a hyphen.", values, wrong);
    Numbers.match("phone", "\\d{10}", "Ten digits, without signs between.", values, wrong);
    return wrong;
  }

  @Override
  public long keep(long id, Map<String, String> values) {
    profiles.set(
        new PracticeProfile(
            values.getOrDefault("name", ""),
            values.getOrDefault("npi", ""),
            values.getOrDefault("taxId", ""),
            ZoneId.of(values.getOrDefault("timeZone", "")),
            values.getOrDefault("line1", ""),
            values.getOrDefault("line2", ""),
            values.getOrDefault("city", ""),
            values.getOrDefault("state", ""),
            values.getOrDefault("zip", ""),
            values.getOrDefault("phone", "")));
    return PracticeScope.current().requireWritable();
  }
}
