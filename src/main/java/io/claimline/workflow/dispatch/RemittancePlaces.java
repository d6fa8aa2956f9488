package io.claimline.workflow.dispatch;

import io.claimline.workflow.remittance.RemittanceProcess;
import io.claimline.workflow.remittance.RemittanceWait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where the instances of remittances and of their exceptions are, many at once. */
@Repository
public class RemittancePlaces {

  /**
   * Where one instance is.
   *
   * @param instanceId of the process
   * @param waitsAt the event or task where it waits; empty while it is between two
   * @param listener the execution that a message can be given to, or null
   * @param message its name, or null
   * @param hasJob whether a step is to be gone on with
   */
  public record Place(
      String instanceId,
      String waitsAt,
      @Nullable String listener,
      @Nullable String message,
      boolean hasJob) {}

  /**
   * The instances of a remittance.
   *
   * @param exceptions those that it called, by the id of the exception
   */
  public record Places(List<Place> roots, Map<Long, List<Place>> exceptions) {

    static Places none() {
      return new Places(new ArrayList<>(), new LinkedHashMap<>());
    }
  }

  private record Row(String remittance, @Nullable String exception, Place place) {}

  // The message that opens exceptions is listened to all the time: it tells of no place.
  private static final String PLACES =
      """
      select root.business_key_ as remittance, null as exception, root.proc_inst_id_ as instance,
          s.activity_id_ as waits_at, s.execution_id_ as listener, s.event_name_ as message,
          false as has_job
      from act_ru_execution root
      join act_re_procdef p on p.id_ = root.proc_def_id_ and p.key_ = :process
      left join act_ru_event_subscr s on s.proc_inst_id_ = root.id_ and s.event_name_ <> :opened
      where root.parent_id_ is null and root.tenant_id_ = :practice %1$s
      union all
      select root.business_key_, called.business_key_, called.proc_inst_id_, s.activity_id_,
          s.execution_id_, s.event_name_,
          exists (select from act_ru_job j where j.process_instance_id_ = called.id_)
      from act_ru_execution root
      join act_re_procdef p on p.id_ = root.proc_def_id_ and p.key_ = :process
      join act_ru_execution called on called.root_proc_inst_id_ = root.id_
        and called.parent_id_ is null and called.id_ <> root.id_
      left join act_ru_event_subscr s on s.proc_inst_id_ = called.id_
      where root.parent_id_ is null and root.tenant_id_ = :practice %1$s
      """;

  private final JdbcClient jdbc;

  RemittancePlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The places of these remittances; one without an instance is not in it. */
  public Map<Long, Places> of(long practiceId, Collection<Long> remittanceIds) {
    return grouped(
        query(PLACES.formatted("and root.business_key_ = any(:remittances)"), practiceId)
            .param(
                "remittances",
                remittanceIds.stream().map(RemittanceProcess::businessKey).toArray(String[]::new))
            .query((found, row) -> read(found))
            .stream());
  }

  /** The places of all instances of a practice. */
  public Map<Long, Places> all(long practiceId) {
    return grouped(
        query(PLACES.formatted(""), practiceId).query((found, row) -> read(found)).stream());
  }

  private JdbcClient.StatementSpec query(String sql, long practiceId) {
    return jdbc.sql(sql)
        .param("process", RemittanceProcess.KEY)
        .param("opened", RemittanceProcess.EXCEPTION_OPENED)
        .param("practice", Long.toString(practiceId));
  }

  private static Map<Long, Places> grouped(Stream<Row> rows) {
    Map<Long, Places> places = new LinkedHashMap<>();
    try (rows) {
      rows.forEach(
          row -> {
            Places of =
                places.computeIfAbsent(
                    RemittanceProcess.remittanceOfKey(row.remittance), id -> Places.none());
            if (row.exception == null) {
              of.roots.add(row.place);
            } else {
              of.exceptions
                  .computeIfAbsent(
                      RemittanceProcess.exceptionOfKey(row.exception), id -> new ArrayList<>())
                  .add(row.place);
            }
          });
    }
    return places;
  }

  private static Row read(ResultSet found) throws SQLException {
    String waitsAt = found.getString("waits_at");
    return new Row(
        found.getString("remittance"),
        found.getString("exception"),
        new Place(
            found.getString("instance"),
            waitsAt == null ? "" : RemittanceWait.taskAt(waitsAt),
            found.getString("listener"),
            found.getString("message"),
            found.getBoolean("has_job")));
  }
}
