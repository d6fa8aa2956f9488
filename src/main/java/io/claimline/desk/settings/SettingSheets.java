package io.claimline.desk.settings;

import io.claimline.audit.SettingChange;
import io.claimline.audit.SettingChanges;
import io.claimline.desk.settings.SettingSheet.Change;
import io.claimline.desk.settings.SettingSheet.Line;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the sheets of settings, checks what was entered and keeps it with its history. */
@Component
class SettingSheets {

  private final SettingChanges changes;

  SettingSheets(SettingChanges changes) {
    this.changes = changes;
  }

  @Transactional
  public List<SettingArea.Row> rows(SettingArea area) {
    return area.rows();
  }

  /**
   * The sheet as it stands.
   *
   * @param id 0 for a new one
   */
  @Transactional
  public Optional<SettingSheet> sheet(SettingArea area, long id, ZoneId zone) {
    return values(area, id).map(values -> sheet(area, id, values, Map.of(), Map.of(), zone));
  }

  /**
   * The sheet with what was entered.
   *
   * @param wrong by the fields' names
   * @param moved whether somebody else was faster, so that it is told what stands there now
   */
  @Transactional
  public SettingSheet again(
      SettingArea area,
      long id,
      Map<String, String> entered,
      Map<String, String> wrong,
      boolean moved,
      ZoneId zone) {
    Map<String, String> now = moved ? values(area, id).orElse(Map.of()) : Map.of();
    return sheet(area, id, entered, wrong, now, zone);
  }

  private static Optional<Map<String, String>> values(SettingArea area, long id) {
    return id == 0 ? Optional.of(area.blank()) : area.values(id);
  }

  private SettingSheet sheet(
      SettingArea area,
      long id,
      Map<String, String> values,
      Map<String, String> wrong,
      Map<String, String> now,
      ZoneId zone) {
    List<Line> lines =
        area.fields().stream()
            .map(
                field -> {
                  String value = values.getOrDefault(field.name(), "");
                  String stands = now.getOrDefault(field.name(), value);
                  return new Line(
                      field,
                      value,
                      id != 0 && area.fixed().contains(field.name()),
                      wrong.getOrDefault(field.name(), ""),
                      stands.equals(value) ? "" : field.inWords(stands));
                })
            .toList();
    return new SettingSheet(
        area,
        id,
        id == 0 ? "New" : area.name(values),
        id == 0 ? 0 : changes.last(area.kind(), id),
        lines,
        id == 0 ? List.of() : history(area, id, zone));
  }

  private List<Change> history(SettingArea area, long id, ZoneId zone) {
    Map<String, SettingField> fields =
        area.fields().stream().collect(Collectors.toMap(SettingField::name, field -> field));
    return changes.of(area.kind(), id).stream()
        .filter(change -> fields.containsKey(change.field()))
        .map(change -> inWords(change, Objects.requireNonNull(fields.get(change.field())), zone))
        .toList();
  }

  private static Change inWords(SettingChange change, SettingField field, ZoneId zone) {
    return new Change(
        field.label(),
        field.inWords(change.before()),
        field.inWords(change.after()),
        change.by(),
        change.at().atZone(zone));
  }

  /** What was entered in the fields of the area, without blanks around it. */
  static Map<String, String> entered(SettingArea area, Map<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (SettingField field : area.fields()) {
      values.put(field.name(), form.getOrDefault(field.name(), "").strip());
    }
    return values;
  }

  /** What is wrong, by the fields' names; empty if it may be kept. */
  static Map<String, String> wrong(SettingArea area, Map<String, String> values) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (SettingField field : area.fields()) {
      field
          .wrong(values.getOrDefault(field.name(), ""))
          .ifPresent(why -> wrong.put(field.name(), why));
    }
    if (wrong.isEmpty()) {
      wrong.putAll(area.wrong(values));
    }
    return wrong;
  }

  /**
   * Keeps what was entered, with who changed what.
   *
   * @return its id
   * @throws io.claimline.audit.SettingMovedOnException if somebody else was faster
   * @throws org.springframework.dao.DuplicateKeyException if there is another one like it
   */
  @Transactional
  public long save(SettingArea area, long id, long seen, Map<String, String> entered) {
    Map<String, String> before = Map.of();
    if (id != 0) {
      changes.lock(area.kind(), id, seen);
      before = area.values(id).orElseThrow();
    }
    Map<String, String> values = new LinkedHashMap<>(entered);
    area.fields().forEach(field -> values.computeIfPresent(field.name(), (n, v) -> field.plain(v)));
    if (id != 0) {
      values.keySet().removeAll(area.fixed());
      before.forEach(values::putIfAbsent);
    }
    long kept = area.keep(id, values);
    changes.note(area.kind(), kept, before, area.values(kept).orElseThrow());
    return kept;
  }
}
