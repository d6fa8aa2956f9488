package io.claimline.appeal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What a letter says against a denial, by its reason: {@code arguments.properties}. */
final class Arguments {

  private static final Properties TEXTS = load();

  private Arguments() {}

  /**
   * The paragraph against this reason.
   *
   * @param code the claim adjustment reason code; one that is not listed has the general text
   */
  static String against(String code) {
    return TEXTS.getProperty(code, TEXTS.getProperty("other"));
  }

  private static Properties load() {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Arguments.class.getResourceAsStream("arguments.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
