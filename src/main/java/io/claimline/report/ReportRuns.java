package io.claimline.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who ordered which workbook. A person sees only their own: the practices may be others' too. */
@Repository
class ReportRuns {

  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReportRuns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public long begin(AgingOrder order, String person) {
    return jdbc.sql(
            """
            insert into report_run (kind, basis, as_of, practices, ordered_by, ordered_at)
            values (:kind, :basis, :asOf, :practices, :person, :now) returning id
            """)
        .param("kind", order.kind().name())
        .param("basis", order.basis().name())
        .param("asOf", Date.valueOf(order.asOf()))
        .param("practices", order.practices().toArray(Long[]::new))
        .param("person", person)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void progress(long id, long done, long expected) {
    jdbc.sql("update report_run set rows_done = :done, rows_expected = :expected where id = :id")
        .param("done", done)
        .param("expected", expected)
        .param("id", id)
        .update();
  }

  @Transactional
  public void done(long id, long rows, long bytes) {
    jdbc.sql(
            """
            update report_run set state = 'DONE', rows_done = :rows, size_bytes = :bytes,
                finished_at = :now
            where id = :id
            """)
        .param("rows", rows)
        .param("bytes", bytes)
        .param("now", now())
        .param("id", id)
        .update();
  }

  @Transactional
  public void failed(long id) {
    jdbc.sql("update report_run set state = 'FAILED', finished_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** What was being made when Claimline stopped will never be ready. */
  @Transactional
  public void failAllRunning() {
    jdbc.sql("update report_run set state = 'FAILED', finished_at = :now where state = 'RUNNING'")
        .param("now", now())
        .update();
  }

  @Transactional
  public void taken(long id) {
    jdbc.sql("update report_run set taken_at = :now where id = :id")
        .param("now", now())
        .param("id", id)
        .update();
  }

  /** The person's newest. */
  @Transactional(readOnly = true)
  public List<ReportRun> of(String person) {
    return jdbc.sql(
            "select * from report_run where ordered_by = :person order by id desc limit :most")
        .param("person", person)
        .param("most", SHOWN)
        .query((found, row) -> run(found))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<ReportRun> find(long id, String person) {
    return jdbc.sql("select * from report_run where id = :id and ordered_by = :person")
        .param("id", id)
        .param("person", person)
        .query((found, row) -> run(found))
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static ReportRun run(ResultSet found) throws SQLException {
    @Nullable Timestamp finished = found.getTimestamp("finished_at");
    return new ReportRun(
        found.getLong("id"),
        AgingKind.valueOf(found.getString("kind")),
        AgingBasis.valueOf(found.getString("basis")),
        found.getDate("as_of").toLocalDate(),
        Set.of((Long[]) found.getArray("practices").getArray()),
        found.getString("ordered_by"),
        found.getTimestamp("ordered_at").toInstant(),
        ReportRun.State.valueOf(found.getString("state")),
        found.getLong("rows_expected"),
        found.getLong("rows_done"),
        found.getObject("size_bytes", Long.class),
        finished == null ? null : finished.toInstant());
  }
}
