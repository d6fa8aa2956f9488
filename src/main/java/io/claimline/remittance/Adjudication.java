package io.claimline.remittance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payer's decision on a claim, as it came, and what became of it.
 *
 * @param ordinal position in the remittance, 1 for its first CLP
 * @param payerName as the remittance names it
 * @param paymentDate BPR16, null where not sent
 * @param claimId the claim that it answers, null while none is found
 * @param coverageId whose decision it is (R14), null where it is not posted or of a payer unknown
 * @param parkedBecause null when it is posted
 * @param parkedWords what exactly, beside the reason; may be empty
 * @param claimLines control numbers of our lines by position of the decision's line, as matched
 * @param reversesId the adjudication that it takes back, null where none
 */
public record Adjudication(
    long id,
    long remittanceId,
    int ordinal,
    String payerName,
    String traceNumber,
    @Nullable LocalDate paymentDate,
    Instant receivedAt,
    State state,
    @Nullable Long claimId,
    @Nullable Long coverageId,
    @Nullable ParkedBecause parkedBecause,
    String parkedWords,
    Map<Integer, String> claimLines,
    @Nullable Long reversesId,
    ClaimDecision decision) {

  /** What became of a decision. */
  public enum State {
    /** On the claim, with its money. */
    POSTED,
    /** A person must look; its money stays in unapplied cash. */
    PARKED,
    /** Told, and never posted (R17). */
    INFORMS
  }

  public Adjudication {
    claimLines = Map.copyOf(claimLines);
  }
}
