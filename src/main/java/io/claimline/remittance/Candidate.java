package io.claimline.remittance;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a decision may answer.
 *
 * @param patient last and first name
 * @param open what insurers owe on it
 * @param reasons why it may be the one, in words
 * @param rank the higher, the likelier
 */
public record Candidate(
    long claimId,
    String claimNumber,
    String patient,
    String payer,
    @Nullable LocalDate serviceFrom,
    Money charge,
    Money open,
    List<String> reasons,
    int rank) {

  public Candidate {
    reasons = List.copyOf(reasons);
  }
}
