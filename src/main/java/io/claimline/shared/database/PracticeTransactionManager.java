package io.claimline.shared.database;

import io.claimline.shared.PracticeScope;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Hands the thread's {@link PracticeScope} to the database where a transaction begins, so that
 * row-level security applies to everything done in it: JPA, plain SQL and the process engine.
 */
class PracticeTransactionManager extends JpaTransactionManager {

  PracticeTransactionManager(EntityManagerFactory entities) {
    super(entities);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      TransactionPractice.apply(
          Objects.requireNonNull(getDataSource(), "the entities have no data source"),
          PracticeScope.current());
    } catch (RuntimeException | Error e) {
      // The caller never gets this transaction, so nobody else would give its connection back.
      doCleanupAfterCompletion(transaction);
      throw e;
    }
  }
}
