package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.choice;
import static io.claimline.desk.settings.SettingField.text;

import io.claimline.audit.SettingKind;
import io.claimline.practice.Provider;
import io.claimline.practice.Providers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who treats patients of a practice, or bills for them. */
@Component
class ProviderArea implements SettingArea {

  private static final String PERSON = "person";
  private static final String GROUP = "group";

  private final Providers providers;

  ProviderArea(Providers providers) {
    this.providers = providers;
  }

  @Override
  public SettingKind kind() {
    return SettingKind.PROVIDER;
  }

  @Override
  public String path() {
    return "providers";
  }

  @Override
  public String title() {
    return "Providers";
  }

  @Override
  public String words() {
    return "Who treats and who bills. Those that claims bring in stand here by themselves.";
  }

  @Override
  public List<SettingField> fields() {
    return List.of(
        text("npi", "NPI", "Ten digits; the last one proves the others.").needed(),
        choice("type", "Type", "", SettingField.choices(PERSON, "A person", GROUP, "A group")),
        text("lastName", "Last name, or the group’s name", "").needed(),
        text("firstName", "First name", "Of a person."),
        text("taxId", "Tax id", "Nine digits; of who bills."),
        text("taxonomy", "Taxonomy", "Ten signs, such as 207Q00000X."));
  }

  @Override
  public List<Row> rows() {
    return providers.all().stream()
        .map(
            provider ->
                new Row(
                    provider.id(),
                    provider.lastName()
                        + (provider.firstName() == null ? "" : ", " + provider.firstName()),
                    "NPI " + Objects.requireNonNullElse(provider.npi(), "not known")))
        .toList();
  }

  @Override
  public boolean isMany() {
    return true;
  }

  @Override
  public Optional<Map<String, String>> values(long id) {
    return providers
        .find(id)
        .map(
            provider -> {
              Map<String, String> values = new LinkedHashMap<>();
              values.put("npi", Objects.toString(provider.npi(), ""));
              values.put("type", provider.organization() ? GROUP : PERSON);
              values.put("lastName", provider.lastName());
              values.put("firstName", Objects.toString(provider.firstName(), ""));
              values.put("taxId", Objects.toString(provider.taxId(), ""));
              values.put("taxonomy", Objects.toString(provider.taxonomyCode(), ""));
              return values;
            });
  }

  @Override
  public String name(Map<String, String> values) {
    return (values.getOrDefault("firstName", "") + " " + values.getOrDefault("lastName", ""))
        .strip();
  }

  @Override
  public Map<String, String> blank() {
    return Map.of("type", PERSON);
  }

  @Override
  public Map<String, String> wrong(Map<String, String> values) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Numbers.npi("npi", values, wrong);
    Numbers.taxId("taxId", values, wrong);
    Numbers.match("taxonomy", "[0-9A-Z]{9}X", "Ten signs of which the last is X.", values, wrong);
    return wrong;
  }

  @Override
  public long keep(long id, Map<String, String> values) {
    Provider provider =
        new Provider(
            id,
            values.get("npi"),
            values.get("taxId"),
            GROUP.equals(values.get("type")),
            values.getOrDefault("lastName", ""),
            values.get("firstName"),
            values.get("taxonomy"));
    if (id == 0) {
      return providers.add(provider);
    }
    providers.change(provider);
    return id;
  }
}
