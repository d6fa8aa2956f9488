package io.claimline.shared.database;

import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;

/**
 * Migration 2: the process engine's own tables, from the scripts in its jar.
 *
 * <p>The engine itself never changes the schema; a new version of it brings a further migration.
 */
final class EngineTables implements JavaMigration {

  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws Exception {
    for (String part : PARTS) {
      String script = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("002");
  }

  @Override
  public String getDescription() {
    return "engine tables";
  }

  @Override
  public Integer getChecksum() {
    return 72400;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
