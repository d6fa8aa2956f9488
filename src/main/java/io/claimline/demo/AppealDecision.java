package io.claimline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * A payer's letter that it stays with its decision: a text file as the appeal is.
 *
 * @param appeal which one it answers
 * @param decidedOn when
 */
public record AppealDecision(AppealLetter appeal, LocalDate decidedOn) {

  String text() {
    return appeal.text() + "decision: upheld%ndecided: %s%n".formatted(decidedOn);
  }

  /**
   * Reads a letter.
   *
   * @throws IllegalArgumentException if it lacks one of its fields
   */
  static AppealDecision read(Path file) throws IOException {
    Map<String, String> fields = AppealLetter.fields(Files.readAllLines(file));
    String day = fields.getOrDefault("decided", "");
    if (day.isEmpty()) {
      throw new IllegalArgumentException("a decision names its day");
    }
    return new AppealDecision(AppealLetter.read(file), LocalDate.parse(day));
  }
}
