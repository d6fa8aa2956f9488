package io.claimline.shared.database;

import io.claimline.shared.PracticeBinding;
import io.claimline.shared.PracticeScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The practice settings of the running transaction. They live in the database alone, which forgets
 * them when the transaction ends.
 */
final class TransactionPractice implements PracticeBinding {

  private static final String APPLY =
      "SELECT set_config('claimline.readable', ?, true), set_config('claimline.writable', ?, true)";

  private static final String BIND =
      """
      SELECT set_config('claimline.readable', coalesce(claimline_readable(), ?::bigint[])::text, true),
             set_config('claimline.writable', ?, true)
      WHERE coalesce(claimline_writable(), ?) = ? AND ? = ANY (coalesce(claimline_readable(), ?::bigint[]))
      """;

  private final DataSource dataSource;

  TransactionPractice(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  static void apply(DataSource dataSource, PracticeScope scope) {
    Long writable = scope.writable();
    query(
        dataSource,
        APPLY,
        scope.readable().isEmpty() ? "" : array(scope.readable()),
        writable == null ? "" : writable.toString());
  }

  @Override
  public void bind(long practiceId) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("no transaction to bind practice " + practiceId + " to");
    }
    String only = array(Set.of(practiceId));
    if (!query(
        dataSource,
        BIND,
        only,
        Long.toString(practiceId),
        practiceId,
        practiceId,
        practiceId,
        only)) {
      throw new IllegalStateException(
          "the transaction already works for a practice other than " + practiceId);
    }
  }

  /** Whether the statement gave a row. */
  private static boolean query(DataSource dataSource, String sql, Object... arguments) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new SQLExceptionSubclassTranslator().translate("set the practice", sql, e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static String array(Set<Long> practiceIds) {
    return practiceIds.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
