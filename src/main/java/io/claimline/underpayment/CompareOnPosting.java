package io.claimline.underpayment;

import io.claimline.remittance.RemittancePosted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Compares a remittance with the contracts once it is posted. Posting never fails by it; what it
 * misses is found when it is compared again.
 */
@Component
class CompareOnPosting {

  private static final Logger log = LoggerFactory.getLogger(CompareOnPosting.class);

  private final Comparison comparison;

  CompareOnPosting(Comparison comparison) {
    this.comparison = comparison;
  }

  @TransactionalEventListener
  void posted(RemittancePosted remittance) {
    try {
      comparison.compare(remittance.practiceId(), remittance.remittanceId());
    } catch (RuntimeException failed) {
      log.warn(
          "Remittance {}: it was not compared with the contracts: {}",
          remittance.remittanceId(),
          failed.getClass().getSimpleName());
    }
  }
}
