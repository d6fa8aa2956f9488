package io.claimline.underpayment;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that allowed less than the contract.
 *
 * @param amount what is short over all lines
 * @param paidOn BPR16 of its remittance, null where not sent
 * @param words what was said last; may be empty
 * @param by who said it; null while nobody did
 * @param lines the evidence of the day on which it was found
 */
public record Underpayment(
    long id,
    long claimId,
    String claimNumber,
    String payerName,
    long remittanceId,
    String trace,
    @Nullable LocalDate paidOn,
    Money amount,
    Instant foundAt,
    UnderpaymentState state,
    String words,
    @Nullable String by,
    List<ComparedLine> lines) {

  public Underpayment {
    lines = List.copyOf(lines);
  }
}
