package io.claimline.desk;

import io.claimline.practice.PracticeCalendar;
import io.claimline.remittance.ExceptionCase;
import io.claimline.remittance.ExceptionCases;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Exceptions of remittances with who has them in hand. */
@Repository
class ExceptionViews {

  /** More are worked from the work list. */
  static final int MOST = 200;

  private final ExceptionCases cases;
  private final PracticeCalendar calendar;
  private final JdbcClient jdbc;

  ExceptionViews(ExceptionCases cases, PracticeCalendar calendar, JdbcClient jdbc) {
    this.cases = cases;
    this.calendar = calendar;
    this.jdbc = jdbc;
  }

  /** Open ones first. */
  @Transactional(readOnly = true)
  public List<ExceptionView> ofRemittance(long remittanceId) {
    return views(cases.ofRemittance(remittanceId, MOST));
  }

  @Transactional(readOnly = true)
  public Optional<ExceptionView> find(long remittanceId, long exceptionId) {
    return views(
            cases.find(exceptionId).filter(found -> found.remittanceId() == remittanceId).stream()
                .toList())
        .stream()
        .findFirst();
  }

  /** The account that has the task of an exception, if anybody has. */
  @Transactional(readOnly = true)
  public Optional<String> holderOf(long exceptionId) {
    return jdbc.sql(
            """
            select assignee from work_item
            where practice_id = (select practice_id from remittance_exception where id = :id)
              and exception_id = :id and assignee is not null
            """)
        .param("id", exceptionId)
        .query(String.class)
        .optional();
  }

  private List<ExceptionView> views(List<ExceptionCase> found) {
    Map<Long, String> workers = workers(found.stream().map(ExceptionCase::id).toList());
    return found.stream()
        .map(
            each ->
                new ExceptionView(each, calendar.zoneOf(each.practiceId()), workers.get(each.id())))
        .toList();
  }

  private Map<Long, String> workers(Collection<Long> exceptionIds) {
    Map<Long, String> workers = new HashMap<>();
    jdbc.sql(
            """
            select w.exception_id, coalesce(u.display_name, w.assignee) as worker
            from remittance_exception x
            join work_item w on w.practice_id = x.practice_id and w.exception_id = x.id
              and w.assignee is not null
            left join user_account u on u.user_name = w.assignee
            where x.id = any(:ids)
            """)
        .param("ids", exceptionIds.toArray(Long[]::new))
        .query(
            found -> {
              workers.put(found.getLong("exception_id"), found.getString("worker"));
            });
    return workers;
  }
}
