package io.claimline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that somebody ordered, and how far it is.
 *
 * @param practices whose claims it shows
 * @param rowsExpected about how many rows it will have
 * @param sizeBytes of the file, null until it is done
 */
public record ReportRun(
    long id,
    AgingKind kind,
    AgingBasis basis,
    LocalDate asOf,
    Set<Long> practices,
    String orderedBy,
    Instant orderedAt,
    State state,
    long rowsExpected,
    long rowsDone,
    @Nullable Long sizeBytes,
    @Nullable Instant finishedAt) {

  /** How far it is. */
  public enum State {
    RUNNING("Being made"),
    DONE("Ready"),
    FAILED("Was not finished");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public ReportRun {
    practices = Set.copyOf(practices);
  }

  AgingOrder order() {
    return new AgingOrder(kind, basis, practices, asOf);
  }

  public String title() {
    return AgingWorkbook.title(order());
  }

  /** Such as {@code insurance-aging-2026-11-22.xlsx}: it names no practice and no person. */
  public String fileName() {
    return kind.name().toLowerCase(Locale.ROOT) + "-aging-" + asOf + ".xlsx";
  }

  /** 0 to 100; what was expected is a guess, so that the last percent takes what it takes. */
  public int percent() {
    if (state == State.DONE) {
      return 100;
    }
    return rowsExpected == 0 ? 0 : (int) Math.min(99, rowsDone * 100 / rowsExpected);
  }
}
