package io.claimline.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a remittance finds it.
 *
 * @param payerId the payer that is billed
 * @param submissionId the submission that is out or was last, null before the first
 * @param furtherPayer whether the patient has a payer that comes after the one billed
 * @param lines of all versions, each control number once as its newest version has it: a payer may
 *     answer an earlier version
 */
public record PayableClaim(
    long id,
    String claimNumber,
    long payerId,
    @Nullable Long submissionId,
    boolean furtherPayer,
    List<ClaimLine> lines) {
  public PayableClaim {
    lines = List.copyOf(lines);
  }
}
