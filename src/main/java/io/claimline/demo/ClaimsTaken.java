package io.claimline.demo;

import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the claims of all practices. */
@Service
@Profile("demo")
class ClaimsTaken {

  private final JdbcClient jdbc;
  private final Practices practices;
  private final TransactionTemplate transaction;

  ClaimsTaken(JdbcClient jdbc, Practices practices, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.practices = practices;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  long count() {
    return PracticeScope.reading(Set.copyOf(practices.everyId()))
        .call(() -> Objects.requireNonNull(transaction.execute(running -> counted())));
  }

  private Long counted() {
    return jdbc.sql("select count(*) from claim").query(Long.class).single();
  }
}
