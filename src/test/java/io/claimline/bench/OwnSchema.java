package io.claimline.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.jdbc.DriverDataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections to an empty schema beside the application's, in the same database. */
final class OwnSchema {
  private OwnSchema() {}

  static HikariDataSource of(ApplicationContext application, String schema) {
    DriverDataSource owner =
        (DriverDataSource) application.getBean(Flyway.class).getConfiguration().getDataSource();
    JdbcClient.create(owner).sql("create schema " + schema).update();
    HikariConfig config = new HikariConfig();
    config.setPoolName(schema);
    config.setJdbcUrl(owner.getUrl());
    config.setUsername(owner.getUser());
    config.setPassword(owner.getPassword());
    config.setSchema(schema);
    config.setMaximumPoolSize(16);
    config.addDataSourceProperty("options", "-c jit=off");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }
}
