package io.claimline.desk.settings;

import static io.claimline.desk.settings.SettingField.text;

import io.claimline.audit.SettingKind;
import io.claimline.remittance.WriteOffList;
import io.claimline.shared.PracticeScope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which contractual reductions posting writes off by itself (R11). */
@Component
class WriteOffArea implements SettingArea {

  private static final String CODES = "codes";

  private final WriteOffList list;

  WriteOffArea(WriteOffList list) {
    this.list = list;
  }

  @Override
  public SettingKind kind() {
    return SettingKind.WRITE_OFFS;
  }

  @Override
  public String path() {
    return "write-offs";
  }

  @Override
  public String title() {
    return "Write-offs";
  }

  @Override
  public String words() {
    return "Reductions under contract (group CO) that posting writes off without asking. Any other"
        + " waits for a person.";
  }

  @Override
  public List<SettingField> fields() {
    return List.of(
        text(
            CODES,
            "Reason codes (CARC)",
            "With blanks between. Usual are 45, 94, 131, 144, 237 and 253."));
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
    return Optional.of(Map.of(CODES, joined(list.reasonCodes())));
  }

  @Override
  public Map<String, String> blank() {
    return Map.of();
  }

  @Override
  public Map<String, String> wrong(Map<String, String> values) {
    return codes(values).stream()
        .filter(code -> !code.matches("[A-Z]?\\d{1,3}"))
        .findFirst()
        .map(code -> Map.of(CODES, "No reason code: " + code))
        .orElse(Map.of());
  }

  @Override
  public long keep(long id, Map<String, String> values) {
    list.set(codes(values));
    return PracticeScope.current().requireWritable();
  }

  private static Set<String> codes(Map<String, String> values) {
    return Arrays.stream(values.getOrDefault(CODES, "").split("[ ,;]+"))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String joined(Set<String> codes) {
    return codes.stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
        .collect(Collectors.joining(" "));
  }
}
