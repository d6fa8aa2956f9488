package io.claimline.clearinghouse;

import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How this module's background work reaches the practices: it may look at all of them at once, but
 * it writes one of them in each transaction.
 */
@Component
class EveryPractice {

  private final Practices practices;
  private final TransactionTemplate transactions;

  EveryPractice(Practices practices, TransactionTemplate transactions) {
    this.practices = practices;
    this.transactions = transactions;
  }

  /** Looks, in one transaction that writes nothing. */
  <T> T read(Supplier<T> work) {
    return PracticeScope.reading(Set.copyOf(practices.everyId())).call(() -> inTransaction(work));
  }

  /** As {@link #read(Supplier)}, or looks at one practice alone. */
  <T> T read(@Nullable Long only, Supplier<T> work) {
    return only == null
        ? read(work)
        : PracticeScope.reading(Set.of(only)).call(() -> inTransaction(work));
  }

  /** Works in one transaction that reads and writes this practice alone. */
  <T> T write(long practiceId, Supplier<T> work) {
    return PracticeScope.writing(practiceId).call(() -> inTransaction(work));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(running -> work.get()));
  }
}
