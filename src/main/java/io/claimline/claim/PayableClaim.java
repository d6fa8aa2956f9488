package io.claimline.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a remittance finds it.
 *
 * @param coverages whose turn it is and who comes before and after (R14)
 * @param submissionId the submission that is out or was last, null before the first
 * @param lines of all versions, each control number once as its newest version has it: a payer may
 *     answer an earlier version
 */
public record PayableClaim(
    long id,
    String claimNumber,
    CoverageOrder coverages,
    @Nullable Long submissionId,
    List<ClaimLine> lines) {
  public PayableClaim {
    lines = List.copyOf(lines);
  }
}
