package io.claimline.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeBinding;
import io.claimline.shared.StartRefused;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database, in the order it comes up: server, migrations as the owner, connections as the
 * application, transactions that carry their practice.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, DataFolder.class})
class DatabaseConfiguration {

  @Bean
  DatabaseServer databaseServer(DatabaseSettings settings, DataFolder folder) {
    if (!settings.url().isBlank()) {
      return ExternalServer.of(settings);
    }
    if (settings.embedded()) {
      return EmbeddedServer.start(folder, settings);
    }
    throw new StartRefused(
        "No database: set CLAIMLINE_DB_URL, or start with the profile demo to have one embedded");
  }

  @Bean(initMethod = "migrate")
  Flyway flyway(DatabaseServer server, DatabaseSettings settings) {
    return Flyway.configure()
        .dataSource(server.url(), server.owner().user(), server.owner().password())
        // Another log-in may be used for the owner; tables and policies belong to the role.
        .initSql("SET ROLE claimline_owner")
        .locations(settings.migrations().toArray(String[]::new))
        .javaMigrations(new EngineTables())
        .cleanDisabled(true)
        .load();
  }

  /** Takes the migrations as an argument so that nothing connects before they are done. */
  @Bean
  DataSource dataSource(DatabaseServer server, DatabaseSettings settings, Flyway migrations)
      throws SQLException {
    HikariDataSource pool =
        new HikariDataSource(poolConfig(server.url(), server.application(), settings.poolSize()));
    try {
      ApplicationRole.requireHarmless(pool, server.application().user());
      return pool;
    } catch (SQLException | RuntimeException refused) {
      pool.close();
      throw refused;
    }
  }

  static HikariConfig poolConfig(String url, DatabaseServer.Login login, int size) {
    Properties options = new Properties();
    options.setProperty("ApplicationName", "claimline");
    options.setProperty("reWriteBatchedInserts", "true");
    // Detail of an error names values of the row.
    options.setProperty("logServerErrorDetail", "false");
    options.setProperty("options", "-c jit=off");
    HikariConfig config = new HikariConfig();
    config.setPoolName("claimline");
    config.setJdbcUrl(url);
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setDataSourceProperties(options);
    return config;
  }

  @Bean
  PracticeTransactionManager transactionManager(EntityManagerFactory entities) {
    return new PracticeTransactionManager(entities);
  }

  @Bean
  PracticeBinding practiceBinding(DataSource dataSource) {
    return new TransactionPractice(dataSource);
  }
}
