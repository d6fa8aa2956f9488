package io.claimline.claim;

import io.claimline.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a payer says of a claim that it was asked about (277).
 *
 * @param codes STC as sent: category:code:entity, with blanks between them
 * @param words the same for a biller
 * @param paid STC05, null where not told
 * @param payerClaimNumber REF*1K, or empty
 * @param checkNumber STC09, or empty
 */
public record StatusAnswer(
    Verdict verdict,
    String codes,
    String words,
    @Nullable Money paid,
    String payerClaimNumber,
    String checkNumber) {

  /** What the answer comes to. */
  public enum Verdict {
    /** The payer still works on it. */
    PENDING(FactKind.STATUS_PENDING),
    /** The payer has decided; its remittance is missing. */
    FINALIZED(FactKind.STATUS_FINALIZED),
    /** The payer does not find it, or cannot tell: it is to be called. */
    UNKNOWN(FactKind.STATUS_UNKNOWN);

    private final FactKind kind;

    Verdict(FactKind kind) {
      this.kind = kind;
    }

    FactKind kind() {
      return kind;
    }
  }
}
