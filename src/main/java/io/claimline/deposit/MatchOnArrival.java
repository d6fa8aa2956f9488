package io.claimline.deposit;

import io.claimline.remittance.RemittanceStored;
import io.claimline.shared.PracticeScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for the money of a remittance once it is stored: the transfer may have come before. Posting
 * never fails by it; what it misses, the next arrival or bank file finds.
 */
@Component
class MatchOnArrival {

  private static final Logger log = LoggerFactory.getLogger(MatchOnArrival.class);

  private final MoneyMatching matching;
  private final TransactionTemplate transaction;

  MatchOnArrival(MoneyMatching matching, PlatformTransactionManager transactionManager) {
    this.matching = matching;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener
  void stored(RemittanceStored remittance) {
    try {
      PracticeScope.writing(remittance.practiceId())
          .run(() -> transaction.executeWithoutResult(running -> matching.matchExact()));
    } catch (RuntimeException failed) {
      log.warn(
          "Remittance {}: its money was not looked for: {}",
          remittance.remittanceId(),
          failed.getClass().getSimpleName());
    }
  }
}
