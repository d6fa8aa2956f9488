package io.claimline.workflow.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The dispatcher looks for steps four times a second; it must not read the timers for it. */
@ClaimlineTest
class WaitingStepsPlanTest {

  private static final int TIMERS = 200_000;
  private static final int STEPS = 100;

  @Autowired private Database database;
  @Autowired private Flyway flyway;

  @Test
  @DisplayName("A few steps among two hundred thousand timers are found by their index")
  void byIndex() throws Exception {
    long practice = database.practice();
    var source =
        new SingleConnectionDataSource(
            flyway.getConfiguration().getDataSource().getConnection(), true);
    try {
      source.getConnection().setAutoCommit(false);
      JdbcClient sql = JdbcClient.create(source);
      load(sql, practice, "timer", TIMERS);
      load(sql, practice, "message", STEPS);
      sql.sql("analyze act_ru_job").update();
      Map<String, Object> named =
          Map.of(
              "now", java.sql.Timestamp.from(Instant.parse("2026-01-05T12:00:00Z")),
              "practice", Long.toString(practice),
              "limit", STEPS);
      assertThat(plan(sql, WaitingSteps.PRACTICES, named)).contains("engine_job_step");
      assertThat(plan(sql, WaitingSteps.TAKE, named)).contains("engine_job_step");
    } finally {
      source.getConnection().rollback();
      source.destroy();
    }
  }

  private static void load(JdbcClient sql, long practice, String type, int count) {
    sql.sql(
            """
            insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, suspension_state_,
                tenant_id_, process_instance_id_, duedate_, create_time_, priority_)
            select :type || n, 1, :type, true, 5, 1, :practice, :type || n,
                case when :type = 'timer' then timestamp '2026-02-01' end,
                timestamp '2026-01-05', 0
            from generate_series(1, :count) n
            """)
        .param("type", type)
        .param("practice", Long.toString(practice))
        .param("count", count)
        .update();
  }

  private static String plan(JdbcClient sql, String query, Map<String, Object> named) {
    return String.join("\n", sql.sql("explain " + query).params(named).query(String.class).list());
  }
}
