package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceBalance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The first reading of a remittance: proves that it adds up before any claim of it is posted.
 *
 * <p>Holds sums, a hash and some claim numbers, however long the remittance is. For one thread and
 * one remittance.
 */
public final class RemittanceCheck {

  private static final int CLAIM_NUMBERS_AS_EVIDENCE = 200;

  private final Remittance head;
  private final PracticeFinder practices;
  private final RemittanceBalance balance = new RemittanceBalance();
  private final Fingerprint fingerprint = new Fingerprint();
  private final Set<String> claimNumbers = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();
  private int claims;
  private int unbalancedClaims;
  private boolean test;
  private Money claimsPaid = Money.ZERO;

  RemittanceCheck(Remittance head, PracticeFinder practices) {
    this.head = head;
    this.practices = practices;
  }

  /** Takes the next claim in. */
  public void take(ClaimPayment payment) {
    claims++;
    claimsPaid = claimsPaid.plus(payment.paid());
    if (!balance.add(payment).isEmpty()) {
      unbalancedClaims++;
    }
    fingerprint.add(ClaimDecision.of(payment));
    if (claimNumbers.size() < CLAIM_NUMBERS_AS_EVIDENCE) {
      claimNumbers.add(payment.claimNumber());
    }
  }

  /** Takes a provider adjustment in. */
  public void take(ProviderAdjustment adjustment) {
    balance.add(adjustment);
    fingerprint.add(adjustment);
  }

  /**
   * Keeps the remittance from being posted, whatever its sums say, such as for damage in its file.
   *
   * @param why in words, without anything that identifies a patient
   */
  public void doubt(String why) {
    problems.add(why);
  }

  /** Notes that the sender marked it as a test: no money moves. */
  public void markTest() {
    test = true;
  }

  /** After all was taken in. */
  public RemittanceVerdict finish() {
    if (head.traceNumber().isBlank()) {
      problems.add("The payment has no trace number (TRN02).");
    }
    balance.finish(head).forEach(mismatch -> problems.add(mismatch.sentence()));
    return new RemittanceVerdict(
        head,
        practices.practiceOf(head.payee(), claimNumbers).orElse(null),
        fingerprint.value(),
        claims,
        claimsPaid,
        unbalancedClaims,
        test,
        problems);
  }
}
