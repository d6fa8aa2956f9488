package io.claimline.remittance;

import static io.claimline.remittance.ExceptionChoice.IGNORE;
import static io.claimline.remittance.ExceptionChoice.MATCH;
import static io.claimline.remittance.ExceptionChoice.NOTE;
import static io.claimline.remittance.ExceptionChoice.RETURN;
import static io.claimline.remittance.ExceptionChoice.SUSPENSE;
import static io.claimline.remittance.ExceptionChoice.TRY_AGAIN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a person must look at a remittance, or at one decision of it. */
public enum ExceptionKind {
  /** R1 to R3, R15a: of a decision, or of the remittance as a whole. */
  UNBALANCED("The amounts do not add up", ParkedBecause.UNBALANCED, SUSPENSE, RETURN, IGNORE),
  /** R21. */
  TRACE_REUSED("Trace number used before, with other content", null, IGNORE),
  UNKNOWN_PAYER("The payer is not in the directory", null, NOTE, IGNORE),
  UNMATCHED_CLAIM(
      "No claim is found", ParkedBecause.NO_CLAIM, MATCH, TRY_AGAIN, SUSPENSE, RETURN, IGNORE),
  /** R18. */
  UNMATCHED_LINE(
      "A line answers none of ours", ParkedBecause.NO_LINE, TRY_AGAIN, SUSPENSE, RETURN, IGNORE),
  /** R13. */
  REVERSAL_WITHOUT_ORIGINAL(
      "Reversal of a payment that is not found",
      ParkedBecause.NO_ORIGINAL,
      TRY_AGAIN,
      SUSPENSE,
      RETURN,
      IGNORE),
  POSTING_FAILED("Posting failed", ParkedBecause.FAILED, TRY_AGAIN, SUSPENSE, RETURN, IGNORE),
  /** R7. */
  NO_RULE("PI or OA adjustment without a rule", null, NOTE, IGNORE),
  /** R19. */
  PAYER_ADDED_LINE("Line that the payer added", null, NOTE, IGNORE),
  /** R8. */
  BEYOND_OPEN("A later payer gives up more than is open", null, NOTE, IGNORE);

  private final String words;
  private final @Nullable ParkedBecause parkedBecause;
  private final List<ExceptionChoice> choices;

  ExceptionKind(String words, @Nullable ParkedBecause parkedBecause, ExceptionChoice... choices) {
    this.words = words;
    this.parkedBecause = parkedBecause;
    this.choices = List.of(choices);
  }

  /** The exception as a biller says it. */
  public String words() {
    return words;
  }

  /** What may be done about it, the best first. */
  public List<ExceptionChoice> choices() {
    return choices;
  }

  /** Whether it keeps a decision from being posted; else the decision is posted all the same. */
  boolean isOfParked() {
    return parkedBecause != null;
  }

  /** The exception that a parked decision is; empty where its claim or nobody has the work. */
  static Optional<ExceptionKind> of(ParkedBecause because) {
    return Arrays.stream(values()).filter(kind -> kind.parkedBecause == because).findFirst();
  }
}
