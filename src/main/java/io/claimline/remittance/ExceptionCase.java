package io.claimline.remittance;

import io.claimline.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a remittance that a person must look at, and what was done about it.
 *
 * @param adjudicationId the decision that it is about, null for the remittance as a whole
 * @param claimNumber CLP01 of that decision, or empty
 * @param claimId the claim that the decision is matched to, null where to none
 * @param words what exactly; may be empty
 * @param amount the money that it is about
 * @param asked what a supervisor is asked to allow, null where nobody is asked
 * @param resolvedAt null while it is open
 * @param steps in the order in which they were taken
 */
public record ExceptionCase(
    long id,
    long practiceId,
    long remittanceId,
    @Nullable Long adjudicationId,
    String claimNumber,
    @Nullable Long claimId,
    ExceptionKind kind,
    String words,
    Money amount,
    Instant openedAt,
    @Nullable ExceptionChoice asked,
    @Nullable Instant resolvedAt,
    List<Step> steps) {

  /**
   * What was done about it.
   *
   * @param choice in words
   */
  public record Step(StepKind kind, String choice, String words, Instant at, String by) {}

  /** What a step does. */
  public enum StepKind {
    ASKED("asks a supervisor"),
    REFUSED("refused"),
    RESOLVED("resolved");

    private final String words;

    StepKind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public ExceptionCase {
    steps = List.copyOf(steps);
  }

  public boolean isOpen() {
    return resolvedAt == null;
  }

  /** What may be done about it now: nothing when it is resolved or a supervisor is asked. */
  public List<ExceptionChoice> choices() {
    return isOpen() && asked == null ? kind.choices() : List.of();
  }
}
