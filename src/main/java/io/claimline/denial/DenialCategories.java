package io.claimline.denial;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Sorts denials by {@code denial-categories.properties}. */
final class DenialCategories {

  private static final Properties TABLE = load();
  private static final Set<String> REFINED =
      Set.of(TABLE.getProperty("refined-by-remark").split(" "));

  private DenialCategories() {}

  /**
   * The category of the first reason that has one; its remark says it where the reason does not.
   */
  static DenialCategory of(List<DenialReason> reasons, List<String> remarks) {
    return reasons.stream()
        .map(reason -> of(reason, remarks))
        .filter(category -> category != DenialCategory.OTHER)
        .findFirst()
        .orElse(DenialCategory.OTHER);
  }

  private static DenialCategory of(DenialReason reason, List<String> remarks) {
    if (REFINED.contains(reason.code())) {
      Optional<DenialCategory> refined =
          remarks.stream().flatMap(remark -> listed("rarc." + remark).stream()).findFirst();
      if (refined.isPresent()) {
        return refined.get();
      }
    }
    return listed("carc." + reason.code()).orElse(DenialCategory.OTHER);
  }

  private static Optional<DenialCategory> listed(String key) {
    return Optional.ofNullable(TABLE.getProperty(key)).map(DenialCategory::valueOf);
  }

  private static Properties load() {
    Properties table = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                DenialCategories.class.getResourceAsStream("denial-categories.properties")),
            StandardCharsets.UTF_8)) {
      table.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
