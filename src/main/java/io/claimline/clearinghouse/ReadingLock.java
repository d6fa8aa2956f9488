package io.claimline.clearinghouse;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Keeps others from reading files of a practice, or any file. It lives in a connection of its own:
 * when the application dies, or loses the connection, the database lets go by itself.
 */
final class ReadingLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingLock.class);

  private static final String EVERYBODY = "hashtextextended('inbound files', 0)";
  private static final String PRACTICE = "hashtextextended('inbound files of', :practice)";

  private final Connection connection;
  private final JdbcClient jdbc;

  private ReadingLock(Connection connection) {
    this.connection = connection;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Locks nothing yet. */
  static ReadingLock open(DataSource database) {
    // Not the connection of a transaction that may be running: this one outlives it.
    try {
      return new ReadingLock(database.getConnection());
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("no connection", e);
    }
  }

  /**
   * Locks out other readers of the practice's files, or of all files, unless one is there.
   *
   * @param practiceId null for all files
   * @return false if one is there; then nothing is locked
   */
  boolean tryFor(@Nullable Long practiceId) {
    boolean locked =
        practiceId == null
            ? tryLock("pg_try_advisory_lock(" + EVERYBODY + ")", 0)
            : tryLock("pg_try_advisory_lock_shared(" + EVERYBODY + ")", 0)
                && tryLock("pg_try_advisory_lock(" + PRACTICE + ")", practiceId);
    if (!locked) {
      letGo();
    }
    return locked;
  }

  private boolean tryLock(String function, long practiceId) {
    return jdbc.sql("select " + function)
        .param("practice", practiceId)
        .query(Boolean.class)
        .single();
  }

  /** Lets everybody in again. */
  void letGo() {
    jdbc.sql("select pg_advisory_unlock_all()").query(unlocked -> {});
  }

  @Override
  public void close() {
    try {
      letGo();
    } catch (DataAccessException lost) {
      LOG.warn("a reader's lock was lost: {}", lost.getClass().getSimpleName());
      abort();
    } finally {
      JdbcUtils.closeConnection(connection);
    }
  }

  /** A connection that may still hold locks must not be used by anybody else. */
  private void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException gone) {
      LOG.debug("the connection was gone already", gone);
    }
  }
}
