package io.claimline.remittance;

import io.claimline.shared.PracticeScope;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries again what was parked for want of something that may have come since (R32), each decision
 * in a transaction of its own.
 */
@Component
class ParkedRetry {

  private static final Logger log = LoggerFactory.getLogger(ParkedRetry.class);
  private static final int PAGE = 100;
  private static final List<ParkedBecause> REASONS =
      Arrays.stream(ParkedBecause.values()).filter(ParkedBecause::isWorthRetrying).toList();

  private final AdjudicationReading adjudications;
  private final ClaimPosting posting;
  private final TransactionTemplate transaction;

  ParkedRetry(
      AdjudicationReading adjudications,
      ClaimPosting posting,
      PlatformTransactionManager transactionManager) {
    this.adjudications = adjudications;
    this.posting = posting;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Goes through all that is parked in the practice; tells how many decisions were posted. */
  int run(long practiceId) {
    return PracticeScope.writing(practiceId).call(this::all);
  }

  private int all() {
    int posted = 0;
    List<Adjudication> page = after(0);
    while (!page.isEmpty()) {
      posted += (int) page.stream().filter(this::isPosted).count();
      page = after(page.get(page.size() - 1).id());
    }
    return posted;
  }

  private List<Adjudication> after(long id) {
    return Objects.requireNonNull(
        transaction.execute(running -> adjudications.parked(REASONS, id, PAGE)));
  }

  private boolean isPosted(Adjudication parked) {
    try {
      return Boolean.TRUE.equals(transaction.execute(running -> posting.retry(parked)));
    } catch (RuntimeException failed) {
      log.error("Adjudication {} stays parked: {}", parked.id(), Failure.inWords(failed));
      return false;
    }
  }
}
