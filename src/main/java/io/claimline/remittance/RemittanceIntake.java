package io.claimline.remittance;

import io.claimline.x12.Remittance;
import org.springframework.stereotype.Service;

/**
 * Takes remittances in. A remittance is read twice: the first reading proves that it adds up (R1 to
 * R3), the second posts it.
 *
 * <pre>{@code
 * RemittanceCheck check = intake.check(head);
 * // check.take(…) for each claim and provider adjustment
 * RemittancePosting posting = intake.post(fileId, setIndex, check.finish());
 * // posting.take(…) for each of them again
 * RemittanceOutcome outcome = posting.finish();
 * }</pre>
 *
 * <p>Doing all of it again, after a crash or with another copy of the file, does nothing twice.
 */
@Service
public class RemittanceIntake {

  private final PracticeFinder practices;
  private final PostingSteps steps;
  private final ParkedRetry retry;

  RemittanceIntake(PracticeFinder practices, PostingSteps steps, ParkedRetry retry) {
    this.practices = practices;
    this.steps = steps;
    this.retry = retry;
  }

  /** Begins the first reading. */
  public RemittanceCheck check(Remittance head) {
    return new RemittanceCheck(head, practices);
  }

  /**
   * Begins the second reading: the remittance is stored and its deposit stands in unapplied cash
   * (R15a).
   *
   * @param fileId the file it came in
   * @param setIndex its transaction set in the file, 0 for the first
   */
  public RemittancePosting post(long fileId, int setIndex, RemittanceVerdict verdict) {
    return new RemittancePosting(steps, verdict, steps.open(verdict, fileId, setIndex));
  }

  /**
   * Tries again what found no claim, no line or no original (R32): after claims were taken in.
   *
   * @return how many decisions were posted
   */
  public int retryUnmatched(long practiceId) {
    return retry.run(practiceId);
  }
}
