package io.claimline.workflow.dispatch;

import io.claimline.workflow.lifecycle.ClaimLifecycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads where instances are, many at once, from the engine's tables: its queries would ask several
 * times for each claim.
 */
@Repository
public class PlacesInLine {

  // A claim's instance and those that it called, seen as one.
  private static final String PLACE =
      """
      select i.business_key_ as claim, i.proc_inst_id_ as instance,
          s.execution_id_ as listener, s.event_name_ as message, s.activity_id_ as listener_id,
          exists (select from act_ru_job j
              join act_ru_execution e on e.id_ = j.process_instance_id_
              where e.root_proc_inst_id_ = i.id_ and j.type_ = 'message') as has_job,
          (select d.act_id_ from act_ru_job j
              join act_ru_execution e on e.id_ = j.process_instance_id_
              join act_ru_jobdef d on d.id_ = j.job_def_id_
              where e.root_proc_inst_id_ = i.id_ and j.retries_ = 0 limit 1) as stuck_at
      from act_ru_execution i
      join act_re_procdef p on p.id_ = i.proc_def_id_ and p.key_ = :process
      left join lateral (
          select waiting.* from act_ru_execution e
          join act_ru_event_subscr waiting on waiting.proc_inst_id_ = e.id_
          where e.root_proc_inst_id_ = i.id_) s on true
      where i.parent_id_ is null and i.tenant_id_ = :practice
      """;

  private final JdbcClient jdbc;

  PlacesInLine(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The places of these claims of a practice; a claim without an instance is not in it. */
  public Map<Long, List<PlaceInLine>> of(long practiceId, Collection<Long> claimIds) {
    return jdbc
        .sql(PLACE + " and i.business_key_ = any(:claims)")
        .param("process", ClaimLifecycle.KEY)
        .param("practice", Long.toString(practiceId))
        .param("claims", claimIds.stream().map(ClaimLifecycle::businessKey).toArray(String[]::new))
        .query(PlacesInLine::read)
        .list()
        .stream()
        .collect(Collectors.groupingBy(PlaceInLine::claimId));
  }

  /** The places of all instances of a practice. */
  public List<PlaceInLine> all(long practiceId) {
    return jdbc.sql(PLACE)
        .param("process", ClaimLifecycle.KEY)
        .param("practice", Long.toString(practiceId))
        .query(PlacesInLine::read)
        .list();
  }

  private static PlaceInLine read(ResultSet found, int row) throws SQLException {
    return new PlaceInLine(
        found.getLong("claim"),
        found.getString("instance"),
        found.getString("listener"),
        found.getString("message"),
        found.getString("listener_id"),
        found.getBoolean("has_job"),
        found.getString("stuck_at"));
  }
}
