package io.claimline.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a print.
 *
 * @param claimNumber the claim that was taken back, else null
 * @param documentId the PDF of a reprint, else null
 */
public record PaperEvent(
    Kind kind, @Nullable String claimNumber, @Nullable Long documentId, Instant at, String by) {

  /** What it is. */
  public enum Kind {
    MAILED("Mailed"),
    REPRINTED("Printed again"),
    TAKEN_BACK("Taken back");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
