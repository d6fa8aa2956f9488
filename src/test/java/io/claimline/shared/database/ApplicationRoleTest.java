package io.claimline.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.claimline.Claimline;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.DataFolder;
import io.claimline.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ClaimlineTest
class ApplicationRoleTest {

  @Autowired private Database database;
  @Autowired private DataFolder folder;
  @Autowired private HikariDataSource pool;

  @ParameterizedTest
  @DisplayName("The application's user cannot change the schema or lift its own limits")
  @ValueSource(
      strings = {
        "CREATE TABLE mine (id bigint)",
        "CREATE TEMPORARY TABLE mine (id bigint)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS bigint LANGUAGE sql AS 'SELECT 1'",
        "ALTER TABLE practice DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE practice NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY practice_read ON practice",
        "CALL claimline_share('practice')",
        "TRUNCATE isolation_probe",
        "DELETE FROM isolation_probe",
        "DELETE FROM flyway_schema_history",
        "ALTER ROLE claimline_app BYPASSRLS",
        "SET ROLE claimline_owner",
        "SET ROLE claimline_backup",
        "SET SESSION AUTHORIZATION claimline_owner",
        "CREATE ROLE mine"
      })
  void isHarmless(String attempt) {
    assertThatThrownBy(() -> database.sql().sql(attempt).update())
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");
  }

  @Test
  @DisplayName("Switching row security off in the session yields an error, never rows")
  void rowSecurityCannotBeSwitchedOff() {
    long practice = database.practice();
    assertThatThrownBy(
            () ->
                database.run(
                    practice,
                    () -> {
                      database.sql().sql("SET LOCAL row_security = off").update();
                      database.sql().sql("SELECT id FROM practice").query(Long.class).list();
                    }))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  @DisplayName("The backup's user reads every practice and writes nothing")
  void backupReadsAll() {
    long practice = database.practice();
    JdbcClient backup = as("claimline_backup", passwords().backup());
    assertThat(backup.sql("SELECT id FROM practice").query(Long.class).list()).contains(practice);
    assertThatThrownBy(() -> backup.sql("UPDATE practice SET name = 'x'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  @DisplayName("Start-up refuses a superuser, the owner, and a user that passes by the policies")
  void startUpRefusesPower() {
    as("postgres", passwords().superuser())
        .sql(
            """
            DROP ROLE IF EXISTS passing_by;
            CREATE ROLE passing_by LOGIN BYPASSRLS PASSWORD 'invented' IN ROLE claimline_app
            """)
        .update();
    assertRefused("postgres", passwords().superuser(), "is a superuser");
    assertRefused("claimline_owner", passwords().owner(), "owns tables");
    assertRefused("passing_by", "invented", "passes by row-level security");
  }

  @Test
  @DisplayName("Without a database, or with half its log-ins, start-up says what to set")
  void startUpSaysWhatIsMissing() {
    assertStartFails(
        "CLAIMLINE_DB_URL",
        "--spring.profiles.active=test",
        "--claimline.database.embedded=false",
        "--server.port=-1");
    assertStartFails(
        "CLAIMLINE_DB_OWNER_PASSWORD and CLAIMLINE_DB_APP_PASSWORD",
        "--spring.profiles.active=test",
        "--claimline.database.url=jdbc:postgresql://localhost:1/claimline",
        "--server.port=-1");
  }

  private void assertRefused(String user, String password, String reason) {
    List<String> arguments = new ArrayList<>(database.address());
    arguments.removeIf(argument -> argument.startsWith("--claimline.database.app-password="));
    arguments.add("--claimline.database.app-user=" + user);
    arguments.add("--claimline.database.app-password=" + password);
    arguments.add("--spring.profiles.active=test");
    arguments.add("--server.port=-1");
    assertStartFails(
        "refuses to work as the database user " + user + ", who " + reason,
        arguments.toArray(String[]::new));
  }

  private static void assertStartFails(String reason, String... arguments) {
    SpringApplication application = new SpringApplication(Claimline.class);
    // A web server that stops takes the engine's web applications in this machine along.
    application.setWebApplicationType(WebApplicationType.NONE);
    assertThatThrownBy(() -> application.run(arguments))
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(reason);
  }

  private JdbcClient as(String user, String password) {
    return JdbcClient.create(new DriverManagerDataSource(pool.getJdbcUrl(), user, password));
  }

  private EmbeddedPasswords passwords() {
    Path file = folder.resolve("postgres").resolve("passwords.properties");
    try {
      return EmbeddedPasswords.keptIn(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
