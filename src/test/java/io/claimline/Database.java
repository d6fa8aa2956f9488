package io.claimline;

import com.zaxxer.hikari.HikariDataSource;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.jdbc.DriverDataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The test's hand in the database: practices to work in, and ways to look at the rows. */
@TestComponent
public class Database {

  private static final AtomicInteger PRACTICES = new AtomicInteger();

  private final Flyway flyway;
  private final HikariDataSource pool;
  private final JdbcClient sql;
  private final JdbcClient owner;
  private final TransactionTemplate transactions;

  Database(
      JdbcClient sql,
      Flyway flyway,
      HikariDataSource pool,
      PlatformTransactionManager transactionManager) {
    this.sql = sql;
    this.flyway = flyway;
    this.pool = pool;
    this.owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
    this.transactions = new TransactionTemplate(transactionManager);
  }

  /** Makes a new practice and tells its id. */
  public long practice() {
    long id = owner.sql("SELECT nextval('practice_id_seq')").query(Long.class).single();
    String code = "P" + PRACTICES.incrementAndGet();
    run(
        id,
        () ->
            sql.sql(
                    """
                    INSERT INTO practice (id, code, name, time_zone, created_at)
                    VALUES (:id, :code, :name, 'America/New_York', '2026-01-05T12:00:00Z')
                    """)
                .param("id", id)
                .param("code", code)
                .param("name", "Practice " + code)
                .update());
    return id;
  }

  /** Does the work in one transaction that reads and writes this practice alone. */
  public <T> T call(long practiceId, Supplier<T> work) {
    return PracticeScope.writing(practiceId)
        .call(() -> Objects.requireNonNull(transactions.execute(running -> work.get())));
  }

  /** As {@link #call}, for work without a result. */
  public void run(long practiceId, Runnable work) {
    PracticeScope.writing(practiceId)
        .run(() -> transactions.executeWithoutResult(running -> work.run()));
  }

  /** Options that make another application use this database, to be given to its command line. */
  public List<String> address() {
    DriverDataSource migrations = (DriverDataSource) flyway.getConfiguration().getDataSource();
    return List.of(
        "--claimline.database.url=" + pool.getJdbcUrl(),
        "--claimline.database.owner-password=" + migrations.getPassword(),
        "--claimline.database.app-password=" + pool.getPassword());
  }

  /** SQL as the application, under row-level security. */
  public JdbcClient sql() {
    return sql;
  }

  /** SQL as the owner, who sees all practices; to look at the result, not to do the work. */
  public JdbcClient owner() {
    return owner;
  }

  /** Deletes all patients of a practice, and their coverages. */
  public void deletePatients(long practice) {
    deletePatients(practice, "%");
  }

  /**
   * Deletes patients of a practice, and their coverages, by who entered them. Patients refer to
   * patients, without an index, because nobody is ever deleted elsewhere: it is lent for the while.
   *
   * @param enteredBy a pattern of SQL's LIKE
   */
  public void deletePatients(long practice, String enteredBy) {
    owner.sql("create index lent on patient (practice_id, review_candidate_id)").update();
    for (String table : List.of("coverage", "patient")) {
      owner
          .sql("delete from " + table + " where practice_id = ? and created_by like ?")
          .param(practice)
          .param(enteredBy)
          .update();
    }
    owner.sql("drop index lent").update();
  }
}
