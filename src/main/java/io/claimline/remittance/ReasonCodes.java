package io.claimline.remittance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Short labels of our own for the commonest adjustment reasons and remarks. */
public final class ReasonCodes {

  private static final Properties LABELS = load();

  private ReasonCodes() {}

  /** The label of a claim adjustment reason code such as {@code 45}, or empty. */
  public static String adjustment(String reasonCode) {
    return LABELS.getProperty("carc." + reasonCode, "");
  }

  /** The label of a remittance advice remark code such as {@code N781}, or empty. */
  public static String remark(String remarkCode) {
    return LABELS.getProperty("rarc." + remarkCode, "");
  }

  /** A group and reason such as {@code CO-45} with its label, where there is one. */
  public static String inWords(String groupAndReason) {
    String label = adjustment(groupAndReason.substring(groupAndReason.indexOf('-') + 1));
    return label.isEmpty() ? groupAndReason : groupAndReason + " " + label;
  }

  private static Properties load() {
    Properties labels = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                ReasonCodes.class.getResourceAsStream("reason-codes.properties")),
            StandardCharsets.UTF_8)) {
      labels.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }
}
