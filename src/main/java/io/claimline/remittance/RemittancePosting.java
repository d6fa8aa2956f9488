package io.claimline.remittance;

import io.claimline.remittance.ClaimPosting.Numbered;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.RemittanceBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The second reading of a remittance: posts what the first has proven, a hundred claims to a
 * transaction.
 *
 * <p>Read again after a crash it passes over what is done. For one thread and one remittance; it
 * begins its own transactions, so none should be running.
 */
public final class RemittancePosting {

  private static final int CHUNK = 100;

  private final PostingSteps steps;
  private final RemittanceVerdict verdict;
  private final PostingSteps.Opened opened;
  private final List<Numbered> claims = new ArrayList<>();
  private final List<ProviderAdjustment> adjustments = new ArrayList<>();
  private int claimsTaken;
  private int adjustmentsPosted;

  RemittancePosting(PostingSteps steps, RemittanceVerdict verdict, PostingSteps.Opened opened) {
    this.steps = steps;
    this.verdict = verdict;
    this.opened = opened;
  }

  /** Whether there is anything to post; where not, the second reading can be left out. */
  public boolean isNeeded() {
    return opened.isWorkLeft();
  }

  /** Takes the next claim. */
  public void take(ClaimPayment payment) {
    claimsTaken++;
    if (!isNeeded()) {
      return;
    }
    claims.add(new Numbered(claimsTaken, ClaimDecision.of(payment), unbalanced(payment)));
    if (claims.size() == CHUNK) {
      postClaims();
    }
  }

  /** Takes a provider adjustment. */
  public void take(ProviderAdjustment adjustment) {
    if (!isNeeded()) {
      return;
    }
    adjustments.add(adjustment);
    if (adjustments.size() == CHUNK) {
      postAdjustments();
    }
  }

  /**
   * Posts the rest and tells what became of the remittance.
   *
   * @throws IllegalStateException if the second reading saw other claims than the first
   */
  public RemittanceOutcome finish() {
    if (isNeeded()) {
      if (claimsTaken != verdict.claims()) {
        throw new IllegalStateException(
            "the second reading saw %d claims, the first %d"
                .formatted(claimsTaken, verdict.claims()));
      }
      postClaims();
      postAdjustments();
      steps.finish(opened);
    }
    return steps.outcome(opened, verdict);
  }

  private void postClaims() {
    if (!claims.isEmpty()) {
      steps.claims(opened, List.copyOf(claims));
      claims.clear();
    }
  }

  private void postAdjustments() {
    if (!adjustments.isEmpty()) {
      steps.adjustments(opened, adjustmentsPosted + 1, List.copyOf(adjustments));
      adjustmentsPosted += adjustments.size();
      adjustments.clear();
    }
  }

  private static String unbalanced(ClaimPayment payment) {
    return new RemittanceBalance()
        .add(payment).stream()
            .map(RemittanceBalance.Mismatch::sentence)
            .collect(Collectors.joining(" "));
  }
}
