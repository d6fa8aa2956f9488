package io.claimline.shared.database;

import io.claimline.shared.StartRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the application's database user must not be able to do, or practices could be mixed. */
final class ApplicationRole {

  private static final String POWERS =
      """
      SELECT rolsuper AS "is a superuser",
             rolbypassrls AS "passes by row-level security",
             rolcreaterole AS "may create roles",
             EXISTS (SELECT FROM pg_class
                     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                       AND pg_has_role(current_user, relowner, 'MEMBER')) AS "owns tables",
             has_schema_privilege('public', 'CREATE') AS "may create tables"
      FROM pg_roles WHERE rolname = current_user
      """;

  private ApplicationRole() {}

  /**
   * @throws StartRefused if the user has a power that it must not have
   */
  static void requireHarmless(DataSource application, String user) throws SQLException {
    List<String> powers = new ArrayList<>();
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(POWERS)) {
      row.next();
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        if (row.getBoolean(column)) {
          powers.add(row.getMetaData().getColumnLabel(column));
        }
      }
    }
    if (!powers.isEmpty()) {
      throw new StartRefused(
          "The application refuses to work as the database user "
              + user
              + ", who "
              + String.join(", ", powers)
              + ". Create the roles with db/bootstrap/roles.sql and set CLAIMLINE_DB_APP_USER.");
    }
  }
}
