package io.claimline.clearinghouse;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is to be read. Files of one practice are read one after the other, in the order in
 * which they came; a file whose practice only its content tells is read when all before it are, and
 * before all behind it. So files of different practices are read side by side, by as many threads
 * and applications on the database as there are.
 */
@Repository
class FileTurns {

  private static final String FIRST_IN_LINE =
      """
      select id, practice_id from (
        select id, practice_id,
          min(id) over () as first,
          min(id) over (partition by practice_id) as first_of_practice,
          min(id) filter (where practice_id is null) over () as first_of_nobody
        from inbound_file
        where state in ('RECEIVED', 'PROCESSING') and id <> all(:except)) waiting
      where case when practice_id is null then id = first
          else id = first_of_practice and id < coalesce(first_of_nobody, id + 1) end
      order by id
      """;

  /** A file that no other one stands before. */
  private record InLine(long fileId, @Nullable Long practiceId) {}

  private final JdbcClient jdbc;
  private final DataSource database;
  private final Clock clock;

  FileTurns(JdbcClient jdbc, DataSource database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Takes the turn of the oldest file that may be read now and that nobody else reads.
   *
   * @param except files that wait but are passed over, and hold up no other
   */
  Optional<FileTurn> next(Set<Long> except) {
    List<InLine> inLine = inLine(except);
    if (inLine.isEmpty()) {
      return Optional.empty();
    }
    ReadingLock lock = ReadingLock.open(database);
    try {
      for (InLine first : inLine) {
        if (lock.tryFor(first.practiceId())) {
          Optional<WaitingFile> begun = begin(first);
          if (begun.isPresent()) {
            return Optional.of(new FileTurn(begun.get(), lock));
          }
          lock.letGo();
        }
      }
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
    lock.close();
    return Optional.empty();
  }

  private List<InLine> inLine(Set<Long> except) {
    return jdbc.sql(FIRST_IN_LINE)
        .param("except", except.toArray(Long[]::new))
        .query(
            (found, row) ->
                new InLine(found.getLong("id"), found.getObject("practice_id", Long.class)))
        .list();
  }

  /** Empty if the file was read to its end, set aside or given to another practice meanwhile. */
  private Optional<WaitingFile> begin(InLine first) {
    return jdbc.sql(
            """
            update inbound_file f
            set state = 'PROCESSING', attempts = attempts + 1, reading = reading + 1, in_hand = 0,
                started_at = coalesce(started_at, :now), read_since = :now, read_from = bytes_done
            where id = :file and state in ('RECEIVED', 'PROCESSING')
              and practice_id is not distinct from :practice::bigint
            returning id, name, practice_id, only_practice_id, events_done, attempts, reading,
                exists (select from inbound_file_decision d
                    where d.file_id = f.id and d.rule = 'TEST_INTERCHANGE') as tests_decided
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("file", first.fileId())
        .param("practice", first.practiceId())
        .query(
            (found, row) ->
                new WaitingFile(
                    found.getLong("id"),
                    found.getString("name"),
                    found.getObject("practice_id", Long.class),
                    found.getObject("only_practice_id", Long.class),
                    found.getLong("events_done"),
                    found.getInt("attempts"),
                    found.getLong("reading"),
                    found.getBoolean("tests_decided")))
        .optional();
  }
}
