package io.claimline.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class PracticeIsolationTest {

  @Autowired private Database database;

  @Test
  @DisplayName("A practice sees its own rows and nobody else's")
  void seesItsOwn() {
    long mine = database.practice();
    long other = database.practice();
    assertThat(
            database.<java.util.List<Long>>call(
                mine, () -> database.sql().sql("SELECT id FROM practice").query(Long.class).list()))
        .containsExactly(mine)
        .doesNotContain(other);
  }
}
