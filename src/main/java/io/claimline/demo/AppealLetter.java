package io.claimline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An appeal as it lies in the mail: a text file, each line a name and a value.
 *
 * @param claimNumber our CLM01
 * @param payerId as in NM109 of the payer who decided
 * @param level of the appeal, from 1
 * @param reference our own number of the appeal: a claim may be appealed at a level more than once
 */
public record AppealLetter(String claimNumber, String payerId, int level, String reference) {

  public AppealLetter {
    if (claimNumber.isBlank() || payerId.isBlank() || level < 1 || reference.isBlank()) {
      throw new IllegalArgumentException("an appeal names claim, payer, level and its own number");
    }
  }

  String text() {
    return "claim: %s%npayer: %s%nlevel: %d%nreference: %s%n"
        .formatted(claimNumber, payerId, level, reference);
  }

  /** The name of its file, and of the file of its decision, without ending. */
  String fileName() {
    return "%s-%s-%d-%s"
        .formatted(
            PayerBooks.fileName(payerId),
            PayerBooks.fileName(claimNumber),
            level,
            PayerBooks.fileName(reference));
  }

  /**
   * Reads a letter.
   *
   * @throws IllegalArgumentException if it lacks one of its fields
   */
  static AppealLetter read(Path file) throws IOException {
    Map<String, String> fields = fields(Files.readAllLines(file));
    return new AppealLetter(
        fields.getOrDefault("claim", ""),
        fields.getOrDefault("payer", ""),
        Integer.parseInt(fields.getOrDefault("level", "0")),
        fields.getOrDefault("reference", ""));
  }

  static Map<String, String> fields(List<String> lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : lines) {
      String[] field = line.split(":", 2);
      if (field.length == 2) {
        fields.put(field[0].strip(), field[1].strip());
      }
    }
    return fields;
  }
}
