package io.claimline.underpayment;

import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes decisions that fall short of a contract, many at once, with the evidence. */
@Repository
class UnderpaymentRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;

  UnderpaymentRows(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
  }

  /** Stores them; one that another run has told is passed over. */
  void insert(List<Comparison.Short> shorts) {
    if (shorts.isEmpty()) {
      return;
    }
    long practice = PracticeScope.current().requireWritable();
    Map<Long, Long> ids = new HashMap<>();
    jdbc.sql(
            """
            insert into underpayment (practice_id, adjudication_id, claim_id, payer_id, contract_id,
                short_cents, found_at)
            select :practice, * , :now from unnest(:decisions::bigint[], :claims::bigint[],
                :payers::bigint[], :contracts::bigint[], :cents::bigint[])
            on conflict do nothing returning id, adjudication_id
            """)
        .param("practice", practice)
        .param("now", Timestamp.from(clock.instant()))
        .param(
            "decisions",
            shorts.stream().map(s -> s.decision().adjudicationId()).toArray(Long[]::new))
        .param("claims", shorts.stream().map(s -> s.decision().claimId()).toArray(Long[]::new))
        .param("payers", shorts.stream().map(s -> s.decision().payerId()).toArray(Long[]::new))
        .param("contracts", shorts.stream().map(s -> s.contract().id()).toArray(Long[]::new))
        .param("cents", shorts.stream().map(s -> s.amount().cents()).toArray(Long[]::new))
        .query(
            found -> {
              ids.put(found.getLong("adjudication_id"), found.getLong("id"));
            });
    template.batchUpdate(
        """
        insert into underpayment_line (practice_id, underpayment_id, position, codes,
            expected_cents, allowed_cents, expected_how, allowed_how)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines(practice, shorts, ids));
  }

  private static List<Object[]> lines(
      long practice, List<Comparison.Short> shorts, Map<Long, Long> ids) {
    List<Object[]> rows = new ArrayList<>();
    for (Comparison.Short each : shorts) {
      Long id = ids.get(each.decision().adjudicationId());
      if (id != null) {
        for (ComparedLine line : each.lines()) {
          rows.add(
              new Object[] {
                practice,
                id,
                line.position(),
                line.codes(),
                line.expected().cents(),
                line.allowed().cents(),
                line.expectedHow(),
                line.allowedHow()
              });
        }
      }
    }
    return rows;
  }
}
