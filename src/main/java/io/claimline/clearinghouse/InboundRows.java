package io.claimline.clearinghouse;

import io.claimline.clearinghouse.FileFinding.Area;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What pages show of the files that came in. Files are system rows, so the scope is applied here: a
 * file is seen by who may read a practice that it belongs to or touches, and by everybody as long
 * as it is nobody's.
 */
@Repository
class InboundRows {

  private static final String VISIBLE =
      """
      (f.practice_id = any(:readable)
        or exists (select from inbound_file_practice t
            where t.file_id = f.id and t.practice_id = any(:readable))
        or (f.practice_id is null and not f.touched))
      """;

  /** The newest of each way to be visible, each from its index; the newest of these are shown. */
  private static final String NEWEST =
      """
      f.id in (
        select id from (
          select own.id from unnest(:readable) r (id) cross join lateral (
            select id from inbound_file where practice_id = r.id order by - id limit :window
          ) own
          union
          select reached.id from unnest(:readable) r (id) cross join lateral (
            select file_id as id from inbound_file_practice
            where practice_id = r.id order by file_id desc limit :window
          ) reached
          union
          (select id from inbound_file
           where practice_id is null and not touched order by id desc limit :window)
        ) visible
        order by id desc limit :limit offset :offset
      )
      order by f.id desc
      """;

  private static final String FILES =
      """
      select f.*, array(select distinct kind from inbound_transaction_set s
          where s.file_id = f.id order by kind) as kinds
      from inbound_file f
      where
      """;

  static final String LIST = FILES + NEWEST;

  private final JdbcClient jdbc;

  InboundRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<InboundFile> newest(int limit, int offset) {
    return jdbc.sql(LIST)
        .param("readable", readable())
        .param("window", limit + offset)
        .param("limit", limit)
        .param("offset", offset)
        .query((found, row) -> file(found))
        .list();
  }

  /** Those that were set aside and neither released nor refused. */
  List<InboundFile> undecided(int limit, int offset) {
    return jdbc.sql(
            FILES
                + VISIBLE
                + "and f.state = 'QUARANTINED' order by f.id desc limit :limit offset :offset")
        .param("readable", readable())
        .param("limit", limit)
        .param("offset", offset)
        .query((found, row) -> file(found))
        .list();
  }

  long countUndecided() {
    return jdbc.sql(
            "select count(*) from inbound_file f where f.state = 'QUARANTINED' and " + VISIBLE)
        .param("readable", readable())
        .query(Long.class)
        .single();
  }

  Optional<InboundFile> find(long fileId) {
    return jdbc.sql(FILES + VISIBLE + "and f.id = :file")
        .param("readable", readable())
        .param("file", fileId)
        .query((found, row) -> file(found))
        .optional();
  }

  /** Files that the writing practice's own software sent, newest first. */
  List<InboundFile> sentBy(long practiceId, long before, int limit) {
    return jdbc.sql(
            FILES
                + "f.only_practice_id = :practice and f.id < :before order by f.id desc limit :limit")
        .param("practice", practiceId)
        .param("before", before)
        .param("limit", limit)
        .query((found, row) -> file(found))
        .list();
  }

  Optional<InboundFile> findSentBy(long practiceId, long fileId) {
    return jdbc.sql(FILES + "f.only_practice_id = :practice and f.id = :file")
        .param("practice", practiceId)
        .param("file", fileId)
        .query((found, row) -> file(found))
        .optional();
  }

  /**
   * Whether all practices of the file are in scope, or it is nobody's and came from this person.
   */
  boolean mayShowText(long fileId, String person) {
    return jdbc.sql(
            """
            select case when cardinality(p.all_practices) = 0 then f.received_by = :person
                else p.all_practices <@ :readable end
            from inbound_file f,
              lateral (select array(
                  select practice_id from inbound_file_practice where file_id = f.id
                  union select f.practice_id where f.practice_id is not null) as all_practices) p
            where f.id = :file
            """)
        .param("person", person)
        .param("readable", readable())
        .param("file", fileId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Whether this person sent the file, or the scope reads all practices. */
  boolean mayChoosePractice(long fileId, String person) {
    return jdbc.sql(
            """
            select f.only_practice_id is null and (f.received_by = :person
                or array(select claimline_every_practice()) <@ :readable)
            from inbound_file f where f.id = :file
            """)
        .param("person", person)
        .param("readable", readable())
        .param("file", fileId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  List<InboundSet> sets(long fileId) {
    return jdbc.sql(
            "select * from inbound_transaction_set where file_id = :file order by index_in_file")
        .param("file", fileId)
        .query((found, row) -> set(found))
        .list();
  }

  List<FileFinding> findings(InboundFile file) {
    return jdbc.sql("select * from inbound_finding where file_id = :file order by id")
        .param("file", file.id())
        .query((found, row) -> finding(file.name(), found))
        .list();
  }

  private static Long[] readable() {
    return PracticeScope.current().readable().toArray(Long[]::new);
  }

  private static InboundFile file(ResultSet found) throws SQLException {
    return new InboundFile(
        found.getLong("id"),
        found.getString("name"),
        Origin.valueOf(found.getString("origin")),
        found.getObject("practice_id", Long.class),
        found.getString("received_by"),
        found.getTimestamp("received_at").toInstant(),
        found.getString("sha256"),
        found.getLong("size_bytes"),
        FileState.valueOf(found.getString("state")),
        Arrays.asList((String[]) found.getArray("kinds").getArray()),
        found.getLong("bytes_done"),
        found.getLong("units") + found.getLong("in_hand"),
        found.getLong("applied"),
        found.getLong("already"),
        found.getLong("set_aside"),
        found.getLong("findings"),
        instant(found.getTimestamp("read_since")),
        found.getLong("read_from"),
        instant(found.getTimestamp("finished_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static InboundSet set(ResultSet found) throws SQLException {
    return new InboundSet(
        found.getInt("index_in_file"),
        found.getString("kind"),
        found.getString("version"),
        found.getString("interchange_control_number"),
        found.getString("group_control_number"),
        found.getString("control_number"),
        found.getString("sender"),
        found.getString("reference"),
        found.getBoolean("complete"),
        found.getLong("claims"),
        found.getLong("accepted"),
        found.getLong("units"),
        found.getLong("applied"),
        found.getLong("already"),
        found.getLong("set_aside"),
        Money.ofCents(found.getLong("posted_cents")));
  }

  private static FileFinding finding(String fileName, ResultSet found) throws SQLException {
    return new FileFinding(
        found.getObject("set_index", Integer.class),
        Area.valueOf(found.getString("area")),
        found.getString("code"),
        new Place(
            fileName,
            found.getInt("segment_number"),
            found.getString("loop_id"),
            found.getString("segment_id"),
            found.getInt("element")),
        found.getString("sentence"));
  }
}
