package io.claimline.fee;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The fee schedule of the practice that the scope writes: each fee with its days, for good. */
@Repository
public class Fees {

  /** How many services a page holds. */
  public static final int PAGE = 50;

  static final String OF_PROCEDURES =
      """
      select * from fee where practice_id = :practice and procedure_code = any(:procedures)
      order by procedure_code, modifiers, place, id
      """;

  /** The end of a range of codes: behind every code that begins so. */
  private static final String BEHIND = "~";

  static final String SERVICES =
      """
      select distinct procedure_code, modifiers, place from fee
      where practice_id = :practice
        and procedure_code >= :begins and procedure_code < :ends
        and (procedure_code, modifiers, place) > (:procedure, :modifiers, :place)
      order by procedure_code, modifiers, place limit :limit
      """;

  private static final String SERVICES_OF =
      SERVICES.replace(
          "procedure_code >= :begins and procedure_code < :ends",
          "procedure_code = any(:procedures)");

  private static final String INSERT =
      """
      insert into fee (practice_id, procedure_code, modifiers, place, cents, first_day, last_day,
          reason, import_id, entered_at, entered_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  Fees(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  /** The fees of these procedures, those of former days too. */
  @Transactional(readOnly = true)
  public FeeBook of(Collection<String> procedures) {
    return new FeeBook(courses(procedures));
  }

  /** Whether any fee was ever entered. */
  @Transactional(readOnly = true)
  public boolean isBegun() {
    return jdbc.sql("select exists (select from fee where practice_id = :practice)")
        .param("practice", practice())
        .query(Boolean.class)
        .single();
  }

  /** For how many services fees were entered. */
  @Transactional(readOnly = true)
  public long count() {
    return jdbc.sql(
            """
            select count(*) from (select distinct procedure_code, modifiers, place from fee
              where practice_id = :practice) service
            """)
        .param("practice", practice())
        .query(Long.class)
        .single();
  }

  /** All that was entered for the service of a fee; empty if the practice has no such fee. */
  @Transactional(readOnly = true)
  public Optional<FeeCourse> courseOf(long feeId) {
    return jdbc.sql("select * from fee where practice_id = :practice and id = :id")
        .param("practice", practice())
        .param("id", feeId)
        .query((found, row) -> read(found))
        .optional()
        .map(fee -> course(fee.service()));
  }

  /** All that was entered for a service. */
  @Transactional(readOnly = true)
  public FeeCourse course(FeeService service) {
    return of(List.of(service.procedure())).course(service);
  }

  /**
   * The services whose procedure begins so.
   *
   * @param begins empty for all
   * @param behind where the page before ended; null for the first
   */
  @Transactional(readOnly = true)
  public FeePage beginning(String begins, @Nullable FeeService behind) {
    String prefix = begins.toUpperCase(Locale.ROOT);
    return page(
        asked(SERVICES, behind).param("begins", prefix).param("ends", prefix + BEHIND), PAGE);
  }

  /** The services of these procedures; otherwise as {@link #beginning}. */
  @Transactional(readOnly = true)
  public FeePage among(Collection<String> procedures, @Nullable FeeService behind) {
    return page(
        asked(SERVICES_OF, behind).param("procedures", procedures.toArray(String[]::new)), PAGE);
  }

  private JdbcClient.StatementSpec asked(String sql, @Nullable FeeService behind) {
    return jdbc.sql(sql)
        .param("practice", practice())
        .param("procedure", behind == null ? "" : behind.procedure())
        .param("modifiers", behind == null ? "" : behind.modifiersText())
        .param("place", behind == null ? "" : behind.place().name());
  }

  private FeePage page(JdbcClient.StatementSpec asked, int most) {
    List<FeeService> services =
        asked.param("limit", most + 1).query((found, row) -> service(found)).list();
    List<FeeService> shown = services.subList(0, Math.min(most, services.size()));
    FeeBook book = of(shown.stream().map(FeeService::procedure).distinct().toList());
    return new FeePage(
        shown.stream().map(book::course).toList(),
        services.size() > most ? shown.get(most - 1) : null);
  }

  /**
   * Enters a fee.
   *
   * @param seen the newest entry for the service that was seen; 0 for none
   * @return its id
   * @throws FeeMovedOnException if there is a newer one
   */
  @Transactional
  public long enter(NewFee fee, long seen) {
    lock(fee.service(), seen);
    return insert(fee);
  }

  /**
   * Ends the fee for a service: what holds on the last day ends with it, and what was to begin
   * later never does.
   *
   * @param seen the newest entry that was seen
   * @return whether there was anything to end
   * @throws FeeMovedOnException if there is a newer one
   */
  @Transactional
  public boolean end(FeeService service, LocalDate lastDay, String reason, long seen) {
    lock(service, seen);
    FeeCourse course = course(service);
    List<NewFee> ends = new ArrayList<>();
    course
        .on(lastDay)
        .filter(fee -> !lastDay.equals(fee.lastDay()))
        .ifPresent(fee -> ends.add(ending(fee, lastDay, reason)));
    for (Fee later : course.after(lastDay)) {
      ends.add(ending(later, later.firstDay().minusDays(1), reason));
    }
    ends.forEach(this::insert);
    return !ends.isEmpty();
  }

  private static NewFee ending(Fee fee, LocalDate lastDay, String reason) {
    return new NewFee(fee.service(), fee.amount(), fee.firstDay(), lastDay, reason);
  }

  private void lock(FeeService service, long seen) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('fee ' || :service, :practice))")
        .param("service", service.codes() + " " + service.place())
        .param("practice", practice())
        .query(locked -> {});
    if (course(service).seen() != seen) {
      throw new FeeMovedOnException(service);
    }
  }

  private long insert(NewFee fee) {
    return template
        .query(INSERT + " returning id", (found, row) -> found.getLong("id"), values(fee, null))
        .get(0);
  }

  /** Enters a first schedule, all of it or nothing. */
  @Transactional
  public void enterAll(List<NewFee> fees) {
    template.batchUpdate(INSERT, fees.stream().map(fee -> values(fee, null)).toList());
  }

  /** Enters the fees of a file. */
  @Transactional(propagation = Propagation.MANDATORY)
  void insertAll(List<NewFee> fees, long importId) {
    template.batchUpdate(INSERT, fees.stream().map(fee -> values(fee, importId)).toList());
  }

  private Object[] values(NewFee fee, @Nullable Long importId) {
    return new @Nullable Object[] {
      practice(),
      fee.service().procedure(),
      fee.service().modifiersText(),
      fee.service().place().name(),
      fee.amount().cents(),
      fee.firstDay(),
      fee.lastDay(),
      fee.reason(),
      importId,
      Timestamp.from(clock.instant()),
      actor.name()
    };
  }

  /** All of the schedule, in the order of the codes. */
  @Transactional(readOnly = true)
  public List<FeeCourse> all() {
    return courses(
        jdbc.sql(
                """
                select * from fee where practice_id = :practice
                order by procedure_code, modifiers, place, id
                """)
            .param("practice", practice())
            .query((found, row) -> read(found))
            .list());
  }

  private List<FeeCourse> courses(Collection<String> procedures) {
    return courses(
        jdbc.sql(OF_PROCEDURES)
            .param("practice", practice())
            .param("procedures", procedures.toArray(String[]::new))
            .query((found, row) -> read(found))
            .list());
  }

  private static List<FeeCourse> courses(List<Fee> fees) {
    Map<FeeService, List<Fee>> byService =
        fees.stream()
            .collect(Collectors.groupingBy(Fee::service, LinkedHashMap::new, Collectors.toList()));
    return byService.entrySet().stream()
        .map(entry -> new FeeCourse(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }

  private static FeeService service(ResultSet found) throws SQLException {
    return new FeeService(
        found.getString("procedure_code"),
        FeeService.modifiersIn(found.getString("modifiers")),
        FeePlace.valueOf(found.getString("place")));
  }

  private static Fee read(ResultSet found) throws SQLException {
    return new Fee(
        found.getLong("id"),
        service(found),
        Money.ofCents(found.getLong("cents")),
        found.getObject("first_day", LocalDate.class),
        found.getObject("last_day", LocalDate.class),
        found.getString("reason"),
        found.getTimestamp("entered_at").toInstant(),
        found.getString("entered_by"));
  }
}
