package io.claimline.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class PracticePlanTest {

  @Autowired private Database database;

  @Test
  @DisplayName("Among many practices, row-level security finds one practice's rows by the index")
  void usesTheIndex() {
    long mine = database.practice();
    for (int other = 0; other < 20; other++) {
      fill(other == 0 ? mine : database.practice());
    }
    database.owner().sql("ANALYZE isolation_probe").update();

    String plan = String.join("\n", database.call(mine, this::plan));

    assertThat(plan)
        .contains("isolation_probe_practice")
        .contains("InitPlan")
        .doesNotContain("Seq Scan");
  }

  private List<String> plan() {
    return database
        .sql()
        .sql("EXPLAIN SELECT note FROM isolation_probe")
        .query(String.class)
        .list();
  }

  private void fill(long practice) {
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    INSERT INTO isolation_probe (practice_id, note)
                    SELECT ?, repeat('a note of some length ', 10) || n || ' of ' || ?
                    FROM generate_series(1, 1000) n
                    """)
                .params(practice, practice)
                .update());
  }
}
