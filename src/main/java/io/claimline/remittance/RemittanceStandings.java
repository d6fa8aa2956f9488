package io.claimline.remittance;

import io.claimline.shared.PracticeScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where remittances of the writing practice and their exceptions stand. What is told as held stays
 * true until the transaction ends.
 */
@Repository
public class RemittanceStandings {

  /** An exception that is open. */
  public record OpenCase(long id, long remittanceId, CaseStanding standing) {}

  private record Facts(long id, RemittanceState state, boolean open, boolean awaitsMoney) {}

  private final JdbcClient jdbc;
  private final MoneySeen money;

  RemittanceStandings(JdbcClient jdbc, MoneySeen money) {
    this.jdbc = jdbc;
    this.money = money;
  }

  /** Where a remittance stands, held; waits for whoever holds it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public RemittanceStanding of(long remittanceId) {
    jdbc.sql("select id from remittance where id = :id for no key update")
        .param("id", remittanceId)
        .query(Long.class)
        .single();
    return among(List.of(remittanceId)).values().iterator().next();
  }

  /** Where these stand, held, without those that another transaction holds. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, RemittanceStanding> ofFree(Collection<Long> remittanceIds) {
    return among(
        jdbc.sql(
                """
                select id from remittance where practice_id = :practice and id = any(:ids)
                order by id for no key update skip locked
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("ids", remittanceIds.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /** Every remittance of the readable practices that is not closed; not held. */
  @Transactional(readOnly = true)
  public Map<Long, RemittanceStanding> notClosed() {
    Map<Long, RemittanceStanding> standings =
        among(jdbc.sql("select id from remittance").query(Long.class).list());
    standings.values().removeIf(RemittanceStanding.CLOSED::equals);
    return standings;
  }

  /** The open exceptions of these remittances, in the order in which they were opened. */
  @Transactional(readOnly = true)
  public List<OpenCase> openCases(Collection<Long> remittanceIds) {
    return jdbc.sql(
            """
            select id, remittance_id, case when asked is null then 'TO_WORK' else 'TO_APPROVE' end
              as standing
            from remittance_exception
            where practice_id = any(:practices) and remittance_id = any(:remittances)
              and resolved_at is null
            order by id
            """)
        .param("practices", PracticeScope.current().readable().toArray(Long[]::new))
        .param("remittances", remittanceIds.toArray(Long[]::new))
        .query(OpenCase.class)
        .list();
  }

  /** Where an exception stands; its remittance is held. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseStanding ofCase(long exceptionId) {
    jdbc.sql(
            """
            select r.id from remittance r
            where r.id = (select remittance_id from remittance_exception where id = :id)
            for no key update
            """)
        .param("id", exceptionId)
        .query(Long.class)
        .single();
    return CaseStanding.valueOf(
        jdbc.sql(
                """
                select case when resolved_at is not null then 'RESOLVED'
                  when asked is null then 'TO_WORK' else 'TO_APPROVE' end
                from remittance_exception where id = :id
                """)
            .param("id", exceptionId)
            .query(String.class)
            .single());
  }

  /** A second remittance under a trace number brings no money of its own (R21). */
  private Map<Long, RemittanceStanding> among(Collection<Long> ids) {
    List<Facts> facts =
        jdbc.sql(
                """
                select r.id, r.state,
                    exists (select from remittance_exception x
                      where x.practice_id = r.practice_id and x.remittance_id = r.id
                        and x.resolved_at is null) as open,
                    r.paid_cents > 0 and r.method <> 'NON' and not exists (
                      select from remittance o
                      where o.practice_id = r.practice_id and o.trace_number = r.trace_number
                        and o.payer_identifier = r.payer_identifier and o.id < r.id
                        and r.trace_number <> '') as awaits_money
                from remittance r where r.id = any(:ids) order by r.id
                """)
            .param("ids", ids.toArray(Long[]::new))
            .query(Facts.class)
            .list();
    Set<Long> missing =
        facts.stream()
            .filter(each -> !each.open() && each.awaitsMoney())
            .map(Facts::id)
            .collect(Collectors.toCollection(HashSet::new));
    if (!missing.isEmpty()) {
      missing.removeAll(money.among(missing));
    }
    Map<Long, RemittanceStanding> standings = new LinkedHashMap<>();
    facts.forEach(each -> standings.put(each.id(), standing(each, missing)));
    return standings;
  }

  private static RemittanceStanding standing(Facts facts, Set<Long> missing) {
    if (facts.state() == RemittanceState.CHECKED) {
      return RemittanceStanding.BEING_POSTED;
    }
    if (facts.open()) {
      return RemittanceStanding.EXCEPTIONS;
    }
    return missing.contains(facts.id())
        ? RemittanceStanding.AWAITS_MONEY
        : RemittanceStanding.CLOSED;
  }
}
