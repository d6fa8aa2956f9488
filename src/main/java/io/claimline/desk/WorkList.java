package io.claimline.desk;

import io.claimline.practice.PracticeCalendar;
import io.claimline.remittance.ExceptionKind;
import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of a list, a page at a time.
 *
 * <p>For each practice and kind the index gives the next rows in order; only those few are merged
 * and joined with their claims, so that a list of 50,000 tasks costs what a short one does.
 */
@Repository
class WorkList {

  static final int PAGE = 50;

  private static final String COLUMNS =
      """
      select w.task_id, w.name, w.claim_id, w.practice_id, w.open_cents, w.assignee, w.created_at,
          nullif(w.due_at, 'infinity') as due_at, w.due_at < :now as overdue, %s::text as key,
          w.remittance_id, w.exception_id, m.trace_number, x.kind as exception_kind,
          c.claim_number, t.last_name, t.first_name, t.guarantor_id,
          coalesce(y.name, m.payer_name) as payer,
          r.name as practice, coalesce(u.display_name, w.assignee) as owner
      """;

  private static final String ABOUT =
      """
      join practice r on r.id = w.practice_id
      left join claim c on c.practice_id = w.practice_id and c.id = w.claim_id
      left join patient t on t.practice_id = c.practice_id and t.id = c.patient_id
      left join remittance m on m.practice_id = w.practice_id and m.id = w.remittance_id
      left join remittance_exception x on x.practice_id = w.practice_id and x.id = w.exception_id
      left join payer y on y.id = w.payer_id
      left join user_account u on u.user_name = w.assignee
      """;

  /**
   * @param more whether tasks stand behind the last one
   */
  record Page(List<WorkRow> rows, boolean more) {

    /** What the request for the rows behind these carries, as JSON. */
    public String goOn() {
      WorkRow last = rows.get(rows.size() - 1);
      return "{\"afterKey\": \"%s\", \"afterTask\": \"%s\"}".formatted(last.key(), last.taskId());
    }
  }

  /** What a list holds in all. */
  record Total(long tasks, long overdue, long unclaimed, Money open) {}

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;
  private final Clock clock;

  WorkList(JdbcClient jdbc, PracticeCalendar calendar, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The first tasks, or those behind a row.
   *
   * @param afterKey key of the last row shown, null for the first page
   * @param afterTask its task
   */
  @Transactional(readOnly = true)
  public Page of(WorkFilter filter, @Nullable String afterKey, @Nullable String afterTask) {
    List<WorkRow> rows =
        jdbc.sql(sql(filter, afterKey != null))
            .params(parameters(filter))
            .param("afterKey", afterKey)
            .param("afterTask", afterTask)
            .param("limit", PAGE + 1)
            .query((found, row) -> read(found, filter.userName()))
            .list();
    boolean more = rows.size() > PAGE;
    return new Page(more ? rows.subList(0, PAGE) : rows, more);
  }

  /** One task, as it is now; empty if it is not open or not among those of the list. */
  @Transactional(readOnly = true)
  public Optional<WorkRow> find(String taskId, WorkFilter filter) {
    return jdbc.sql(
            COLUMNS.formatted(filter.order().key())
                + "from work_item w "
                + ABOUT
                + """
                where w.practice_id = any(:practices::bigint[]) and w.task_id = :task
                  and w.kind = any(:kinds::text[])
                """)
        .params(parameters(filter))
        .param("task", taskId)
        .query((found, row) -> read(found, filter.userName()))
        .optional();
  }

  /** What the list holds in all. */
  @Transactional(readOnly = true)
  public Total total(WorkFilter filter) {
    return jdbc.sql(
            """
            select count(*) as tasks, count(*) filter (where w.due_at < :now) as overdue,
                count(*) filter (where w.assignee is null) as unclaimed,
                coalesce(sum(w.open_cents), 0)::bigint as open
            from work_item w
            where w.practice_id = any(:practices::bigint[]) and w.kind = any(:kinds::text[])
            """
                + narrowed(filter))
        .params(parameters(filter))
        .query(
            (found, row) ->
                new Total(
                    found.getLong("tasks"),
                    found.getLong("overdue"),
                    found.getLong("unclaimed"),
                    Money.ofCents(found.getLong("open"))))
        .single();
  }

  static String sql(WorkFilter filter, boolean goOn) {
    WorkOrder order = filter.order();
    return COLUMNS.formatted("w.key")
        + """
        from (
          select part.* from (
            select next.* from unnest(:practices::bigint[]) as p (id)
            cross join unnest(:kinds::text[]) as k (id)
            cross join lateral (
              select w.*, %1$s as key from work_item w
              where w.practice_id = p.id and w.kind = k.id %2$s
              order by %3$s limit :limit
            ) next
          ) part
          order by %4$s limit :limit
        ) w
        """
            .formatted(
                order.key(),
                narrowed(filter) + (goOn ? " and " + order.after() : ""),
                order.orderBy(order.key(), "w.task_id"),
                order.orderBy("part.key", "part.task_id"))
        + ABOUT
        + "order by "
        + order.orderBy("w.key", "w.task_id");
  }

  private static String narrowed(WorkFilter filter) {
    return (filter.view() == WorkView.MINE ? " and w.assignee = :me" : "")
        + (filter.payerId() == null ? "" : " and w.payer_id = :payer")
        + (filter.overdue() ? " and w.due_at < :now" : "");
  }

  private Map<String, @Nullable Object> parameters(WorkFilter filter) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("practices", filter.shownPractices());
    parameters.put("kinds", filter.shownKinds());
    parameters.put("me", filter.userName());
    parameters.put("payer", filter.payerId());
    parameters.put("now", Timestamp.from(clock.instant()));
    return parameters;
  }

  private WorkRow read(ResultSet found, String me) throws SQLException {
    long practiceId = found.getLong("practice_id");
    ZoneId zone = calendar.zoneOf(practiceId);
    String assignee = found.getString("assignee");
    Timestamp due = found.getTimestamp("due_at");
    return new WorkRow(
        found.getString("task_id"),
        found.getString("name"),
        about(found),
        found.getString("payer"),
        found.getString("practice"),
        Money.ofCents(found.getLong("open_cents")),
        due == null ? null : day(due.toInstant(), zone),
        found.getBoolean("overdue"),
        found.getString("owner"),
        me.equals(assignee),
        day(found.getTimestamp("created_at").toInstant(), zone),
        calendar.today(practiceId),
        found.getString("key"));
  }

  private static WorkRow.Subject about(ResultSet found) throws SQLException {
    Long claim = found.getObject("claim_id", Long.class);
    return claim == null
        ? new WorkRow.OfRemittance(
            found.getLong("remittance_id"),
            found.getLong("exception_id"),
            found.getString("trace_number"),
            ExceptionKind.valueOf(found.getString("exception_kind")).words())
        : new WorkRow.OfClaim(
            claim,
            found.getString("claim_number"),
            PersonName.of(found.getString("last_name"), found.getString("first_name")),
            found.getObject("guarantor_id", Long.class));
  }

  private static LocalDate day(Instant moment, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone);
  }
}
