package io.claimline.fee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of fees and what it is for the schedule.
 *
 * @param number line of the file, the header being 1
 * @param words what it changes, or why it cannot be taken and with which column
 * @param fee what it enters; null for what changes nothing, and for rows of files that were taken
 */
public record FeeRow(
    int number, List<String> cells, Outcome outcome, String words, @Nullable NewFee fee) {

  /** What a row is for the schedule. */
  public enum Outcome {
    NEW("New"),
    CHANGED("Changed"),
    SAME("As it is"),
    FAILED("Not taken");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public FeeRow {
    cells = List.copyOf(cells);
  }
}
