package io.claimline.underpayment;

import io.claimline.audit.CurrentActor;
import io.claimline.fee.Fee;
import io.claimline.fee.FeeBook;
import io.claimline.fee.FeeCourse;
import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the writing practice's payers have agreed to; each entry is kept, none is changed. */
@Repository
public class Contracts {

  private static final String SELECT =
      """
      select c.*, p.name as payer_name, r.name as rates_of_payer_name
      from payer_contract c join payer p on p.id = c.payer_id
      join payer r on r.id = c.rates_of_payer_id where c.practice_id = :practice
      """;

  /**
   * A contract to be entered.
   *
   * @param percentHundredths 12000 is 120 percent
   */
  public record NewContract(
      long payerId,
      long ratesOfPayerId,
      int percentHundredths,
      boolean multipleProcedures,
      Money tolerance,
      LocalDate firstDay) {}

  /** How many rates a payer's schedule has. */
  public record Extent(String payer, int rates) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final CurrentActor actor;
  private final Clock clock;

  Contracts(JdbcClient jdbc, JdbcTemplate template, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.actor = actor;
    this.clock = clock;
  }

  /** All that was entered, by payer, the newest first. */
  @Transactional(readOnly = true)
  public List<Contract> all() {
    return jdbc.sql(SELECT + " order by p.name, c.id desc")
        .param("practice", practice())
        .query((found, row) -> read(found))
        .list();
  }

  @Transactional(readOnly = true)
  public List<Extent> schedules() {
    return jdbc.sql(
            """
            select p.name, count(*) as rates from contract_rate r join payer p on p.id = r.payer_id
            where r.practice_id = :practice group by p.id, p.name order by p.name
            """)
        .param("practice", practice())
        .query((found, row) -> new Extent(found.getString("name"), found.getInt("rates")))
        .list();
  }

  /**
   * Enters how a payer's allowed amount follows from a schedule.
   *
   * @throws UnderpaymentRefusedException if a payer is not known, or the percentage is out of
   *     bounds
   */
  @Transactional
  public void agree(NewContract contract) {
    if (contract.percentHundredths() < 1 || contract.percentHundredths() > 100_000) {
      throw new UnderpaymentRefusedException("Enter a percentage above 0 and up to 1000.");
    }
    int entered =
        jdbc.sql(
                """
                insert into payer_contract (practice_id, payer_id, rates_of_payer_id,
                    percent_hundredths, multiple_procedures, tolerance_cents, first_day, set_at,
                    set_by)
                select :practice, p.id, r.id, :percent, :multiple, :tolerance, :first, :now, :by
                from payer p, payer r where p.id = :payer and r.id = :rates
                """)
            .param("practice", practice())
            .param("payer", contract.payerId())
            .param("rates", contract.ratesOfPayerId())
            .param("percent", contract.percentHundredths())
            .param("multiple", contract.multipleProcedures())
            .param("tolerance", contract.tolerance().cents())
            .param("first", contract.firstDay())
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .update();
    if (entered == 0) {
      throw new UnderpaymentRefusedException("There is no such payer.");
    }
  }

  /** Enters rates of a payer's schedule from a day on. */
  @Transactional
  public void enter(long payerId, LocalDate firstDay, List<NewRate> rates) {
    Timestamp now = Timestamp.from(clock.instant());
    template.batchUpdate(
        """
        insert into contract_rate (practice_id, payer_id, procedure_code, modifiers, place, cents,
            reducible, first_day, entered_at, entered_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rates.stream()
            .map(
                rate ->
                    new Object[] {
                      practice(),
                      payerId,
                      rate.service().procedure(),
                      rate.service().modifiersText(),
                      rate.service().place().name(),
                      rate.amount().cents(),
                      rate.reducible(),
                      firstDay,
                      now,
                      actor.name()
                    })
            .toList());
  }

  /** The contract with a payer on a day. */
  Optional<Contract> with(long payerId, LocalDate day) {
    return jdbc.sql(
            SELECT + " and c.payer_id = :payer and c.first_day <= :day order by c.id desc limit 1")
        .param("practice", practice())
        .param("payer", payerId)
        .param("day", day)
        .query((found, row) -> read(found))
        .optional();
  }

  /** A payer's schedule for these procedures. */
  Schedule schedule(long payerId, Collection<String> procedures) {
    Set<Long> reducible = new HashSet<>();
    List<Fee> rates =
        jdbc.sql(
                """
                select * from contract_rate
                where practice_id = :practice and payer_id = :payer
                  and procedure_code = any(:procedures)
                """)
            .param("practice", practice())
            .param("payer", payerId)
            .param("procedures", procedures.toArray(String[]::new))
            .query((found, row) -> rate(found, reducible))
            .list();
    Map<FeeService, List<Fee>> courses =
        rates.stream().collect(Collectors.groupingBy(Fee::service));
    return new Schedule(
        new FeeBook(
            courses.entrySet().stream()
                .map(course -> new FeeCourse(course.getKey(), course.getValue()))
                .toList()),
        reducible);
  }

  private static Fee rate(ResultSet found, Set<Long> reducible) throws SQLException {
    long id = found.getLong("id");
    if (found.getBoolean("reducible")) {
      reducible.add(id);
    }
    return new Fee(
        id,
        new FeeService(
            found.getString("procedure_code"),
            FeeService.modifiersIn(found.getString("modifiers")),
            FeePlace.valueOf(found.getString("place"))),
        Money.ofCents(found.getLong("cents")),
        found.getObject("first_day", LocalDate.class),
        null,
        "",
        found.getTimestamp("entered_at").toInstant(),
        found.getString("entered_by"));
  }

  private static Contract read(ResultSet found) throws SQLException {
    return new Contract(
        found.getLong("id"),
        found.getLong("payer_id"),
        found.getString("payer_name"),
        found.getLong("rates_of_payer_id"),
        found.getString("rates_of_payer_name"),
        found.getInt("percent_hundredths"),
        found.getBoolean("multiple_procedures"),
        Money.ofCents(found.getLong("tolerance_cents")),
        found.getObject("first_day", LocalDate.class),
        found.getTimestamp("set_at").toInstant(),
        found.getString("set_by"));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
