package io.claimline.desk.settings;

import io.claimline.audit.SettingKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of thing that is set up: its fields, what stands in them and how it is kept.
 *
 * <p>Called in a transaction; of a practice's own things, in one that writes the practice.
 */
interface SettingArea {

  /** One of the things, in a list of them. */
  record Row(long id, String words, String detail) {}

  SettingKind kind();

  /** Part of its address. */
  String path();

  String title();

  /** What it is for, in a sentence. */
  String words();

  List<SettingField> fields();

  /** All that there are; empty where there is one of a kind. */
  List<Row> rows();

  /** Whether there may be several. */
  boolean isMany();

  /** What to do first, where there is none yet. */
  default String wordsForNone() {
    return "Add the first one, or let claims that come in bring it.";
  }

  /** What stands in each field; empty if there is no such thing. */
  Optional<Map<String, String>> values(long id);

  /** What the thing with these values is called. */
  default String name(Map<String, String> values) {
    return title();
  }

  /** What is said at the first field of one that is there already. */
  default String taken() {
    return "There is another one with this number.";
  }

  /** Names of fields that stay as they were made. */
  default Set<String> fixed() {
    return Set.of();
  }

  /** What stands in the fields of a new one. */
  Map<String, String> blank();

  /** What is wrong with fields beyond their kind, by their names. */
  Map<String, String> wrong(Map<String, String> values);

  /**
   * Keeps the values.
   *
   * @param id 0 for a new one
   * @return its id
   * @throws org.springframework.dao.DuplicateKeyException if there is another one like it
   */
  long keep(long id, Map<String, String> values);
}
