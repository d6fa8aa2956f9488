package io.claimline.charges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file and what became of it.
 *
 * @param number line of the file, the header being 1
 * @param reason what is wrong and with which column; never the value
 * @param draftId the draft that it was made, to be mended; null otherwise
 */
public record ImportRow(
    int number,
    List<String> cells,
    Outcome outcome,
    @Nullable String reason,
    @Nullable Long claimId,
    @Nullable String claimNumber,
    @Nullable Long draftId) {

  /** What became of a row. */
  public enum Outcome {
    WAITING("Waits"),
    TAKEN("Entered"),
    ALREADY("Known already"),
    FAILED("Not entered"),
    DRAFTED("Made a draft");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public ImportRow {
    cells = List.copyOf(cells);
  }
}
