package io.claimline.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;

/** Makes roles and database on a fresh embedded server, as an administrator does on another. */
final class Bootstrap {

  static final String DATABASE = "claimline";

  private Bootstrap() {}

  static void run(DataSource superuser, EmbeddedPasswords passwords)
      throws SQLException, IOException {
    try (Connection connection = superuser.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(roles(passwords));
      if (!databaseExists(statement)) {
        statement.execute("CREATE DATABASE " + DATABASE + " OWNER claimline_owner");
      }
    }
  }

  /** The administrator's script, with the variables that psql would put in. */
  private static String roles(EmbeddedPasswords passwords) throws IOException {
    String script =
        new ClassPathResource("db/bootstrap/roles.sql").getContentAsString(StandardCharsets.UTF_8);
    Map<String, String> variables =
        Map.of(
            "owner_password", passwords.owner(),
            "app_password", passwords.app(),
            "backup_password", passwords.backup());
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      script =
          script.replace(
              ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
    }
    return script;
  }

  private static boolean databaseExists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
      return found.next();
    }
  }
}
