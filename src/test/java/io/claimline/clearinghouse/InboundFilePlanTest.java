package io.claimline.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of files where many came in, most of them for another practice. */
@ClaimlineTest
class InboundFilePlanTest {

  private static final int MANY = 10_000;
  private static final int OURS = 3;

  @Autowired private Database database;
  @Autowired private InboundRows rows;
  private long practice;
  private long other;

  @BeforeEach
  void fill() {
    practice = database.practice();
    other = database.practice();
    database
        .owner()
        .sql(
            """
            with kept as (
              insert into inbound_file (name, origin, practice_id, received_by, received_at, sha256,
                  size_bytes, state, touched)
              select 'file' || n, 'UPLOAD', case when n % 2 = 0 then whose.id end, 'test',
                  timestamptz '2026-01-05 12:00Z', 'plan-' || whose.id || '-' || n, 1, 'DONE',
                  n % 2 <> 0
              from (values (:ours::bigint, :few), (:theirs::bigint, :many)) whose (id, files)
              cross join lateral generate_series(1, whose.files) n
              order by whose.id
              returning id, practice_id, sha256
            )
            insert into inbound_file_practice (file_id, practice_id)
            select id, split_part(sha256, '-', 2)::bigint from kept where practice_id is null
            """)
        .param("ours", practice)
        .param("few", OURS)
        .param("theirs", other)
        .param("many", MANY)
        .update();
    database.owner().sql("analyze inbound_file, inbound_file_practice").update();
  }

  @AfterEach
  void empty() {
    database
        .owner()
        .sql(
            """
            delete from inbound_file_practice where file_id in
                (select id from inbound_file where sha256 like 'plan-%')
            """)
        .update();
    database.owner().sql("delete from inbound_file where sha256 like 'plan-%'").update();
    database.owner().sql("analyze inbound_file, inbound_file_practice").update();
  }

  @Test
  @DisplayName("A practice's few files are found behind a great many of another, by indexes alone")
  void list() {
    assertThat(database.call(practice, () -> rows.newest(50, 0)))
        .extracting(InboundFile::name)
        .filteredOn(name -> name.startsWith("file"))
        .containsExactly("file3", "file2", "file1");
    assertThat(database.call(other, () -> rows.newest(50, 100)))
        .hasSize(50)
        .isSortedAccordingTo((one, next) -> Long.compare(next.id(), one.id()));
    assertThat(plan())
        .doesNotContain("Seq Scan on inbound_file")
        .contains("inbound_file_by_practice", "inbound_file_practice_files");
  }

  private String plan() {
    List<String> lines =
        database.call(
            practice,
            () ->
                database
                    .sql()
                    .sql("explain (costs off) " + InboundRows.LIST)
                    .param("readable", new Long[] {practice})
                    .param("window", 51)
                    .param("limit", 51)
                    .param("offset", 0)
                    .query(String.class)
                    .list());
    return String.join("\n", lines);
  }
}
