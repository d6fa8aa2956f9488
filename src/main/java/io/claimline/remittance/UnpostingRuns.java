package io.claimline.remittance;

import io.claimline.shared.BackgroundRuns;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Takes whole remittances back, each claim in a transaction of its own: one that cannot be taken
 * back stays posted and holds up no other; then what was posted outside of claims (PLB). One that
 * was interrupted is begun again with what is left.
 */
@Service
public class UnpostingRuns implements DisposableBean {

  private final Unposting unposting;
  private final ProviderAdjustments adjustments;
  private final BackgroundRuns runs = new BackgroundRuns("unposting of remittance", 1);

  UnpostingRuns(Unposting unposting, ProviderAdjustments adjustments) {
    this.unposting = unposting;
    this.adjustments = adjustments;
  }

  /**
   * Begins with a remittance as the person who asks; harmless while it runs.
   *
   * @param reason in a person's words, not blank
   */
  public void begin(long remittanceId, String reason) {
    runs.begin(remittanceId, () -> () -> takeBackAll(remittanceId, reason));
  }

  public boolean isRunning(long remittanceId) {
    return runs.isRunning(remittanceId);
  }

  private void takeBackAll(long remittanceId, String reason) {
    for (long posted : unposting.postedOf(remittanceId)) {
      try {
        unposting.takeBack(posted, reason);
      } catch (UnpostingRefusedException staysPosted) {
        // Its own page says why; all that can be taken back is.
      }
    }
    adjustments.takeBack(remittanceId, reason);
  }

  @Override
  public void destroy() {
    runs.close();
  }
}
