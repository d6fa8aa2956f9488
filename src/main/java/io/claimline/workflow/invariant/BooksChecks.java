package io.claimline.workflow.invariant;

import io.claimline.ledger.BooksCheck;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every check of the books, over one practice after the other. */
@Component
public class BooksChecks {

  private static final Logger log = LoggerFactory.getLogger(BooksChecks.class);

  private final List<BooksCheck> checks;
  private final Practices practices;
  private final TransactionTemplate snapshot;

  BooksChecks(
      List<BooksCheck> checks, Practices practices, PlatformTransactionManager transactionManager) {
    this.checks = List.copyOf(checks);
    this.practices = practices;
    this.snapshot = new TransactionTemplate(transactionManager);
    // Facts, journal and cached balances are read one after the other and must be of one moment.
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
  }

  /**
   * What came of a check in all practices.
   *
   * @param found one sentence for each place where it is untrue; ids only
   */
  public record Result(String words, List<String> found) {}

  /** Every night. */
  @Scheduled(cron = "0 0 3 * * *")
  void nightly() {
    checkAll().stream()
        .flatMap(result -> result.found().stream())
        .forEach(found -> log.error("The books are wrong: {}", found));
  }

  /** All practices. */
  public List<Result> checkAll() {
    List<Long> every = practices.everyId();
    return checks.stream()
        .map(
            check ->
                new Result(
                    check.words(),
                    every.stream().flatMap(practice -> inScope(check, practice).stream()).toList()))
        .toList();
  }

  /** One practice. */
  public List<String> check(long practiceId) {
    return checks.stream().flatMap(check -> inScope(check, practiceId).stream()).toList();
  }

  private List<String> inScope(BooksCheck check, long practiceId) {
    return PracticeScope.reading(Set.of(practiceId))
        .call(() -> Objects.requireNonNull(snapshot.execute(running -> check.discrepancies())))
        .stream()
        .map(found -> "practice " + practiceId + ", " + found)
        .toList();
  }
}
