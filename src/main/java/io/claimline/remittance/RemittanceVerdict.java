package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.Remittance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first reading of a remittance showed; with it the second reading posts.
 *
 * @param head of the remittance
 * @param practiceId whose money it is, null when nobody knows
 * @param contentHash hexadecimal (R21)
 * @param claims CLPs read
 * @param claimsPaid sum of their CLP04
 * @param unbalancedClaims CLPs that do not add up in themselves (R1, R2); each is parked alone
 * @param test whether its sender marked it as a test
 * @param problems why no claim of it may be posted (R3, R15a), in words; none when all is well
 */
public record RemittanceVerdict(
    Remittance head,
    @Nullable Long practiceId,
    String contentHash,
    int claims,
    Money claimsPaid,
    int unbalancedClaims,
    boolean test,
    List<String> problems) {

  public RemittanceVerdict {
    problems = List.copyOf(problems);
  }

  /** Whether claims may be posted. */
  public boolean isSound() {
    return problems.isEmpty();
  }
}
