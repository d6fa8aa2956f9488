package io.claimline.underpayment;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What payers of the writing practice allowed below their contracts. A decision that was taken back
 * or reversed since is told no more.
 */
@Repository
public class Underpayments {

  public static final int LONGEST_WORDS = 300;

  private static final int MOST_LISTED = 200;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  Underpayments(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Those that are open or not, the dearest first.
   *
   * @param open whether somebody has still to do something
   */
  @Transactional(readOnly = true)
  public List<Underpayment> list(boolean open) {
    Map<Long, List<ComparedLine>> lines = new HashMap<>();
    List<Underpayment> found =
        jdbc.sql(
                """
                select u.*, c.claim_number, p.name as payer_name, r.id as remittance_id,
                    r.trace_number, r.payment_date, coalesce(f.kind, 'FOUND') as state, f.words,
                    f.recorded_by
                from underpayment u
                join adjudication a on a.practice_id = u.practice_id and a.id = u.adjudication_id
                join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
                join claim c on c.practice_id = u.practice_id and c.id = u.claim_id
                join payer p on p.id = u.payer_id
                left join lateral (
                  select kind, words, recorded_by from underpayment_fact f
                  where f.practice_id = u.practice_id and f.underpayment_id = u.id
                  order by f.id desc limit 1) f on true
                where u.practice_id = :practice and a.state = 'POSTED'
                  and (coalesce(f.kind, 'FOUND') in ('PAID', 'ACCEPTED')) = not :open
                  and not exists (select from adjudication x where x.practice_id = a.practice_id
                    and x.reverses_adjudication_id = a.id)
                order by u.short_cents desc, u.id limit :most
                """)
            .param("practice", practice())
            .param("open", open)
            .param("most", MOST_LISTED)
            .query(
                (row, number) ->
                    read(row, lines.computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())))
            .list();
    fill(lines);
    return found.stream()
        .map(each -> with(each, Objects.requireNonNull(lines.get(each.id()))))
        .toList();
  }

  /**
   * Says what was made of one.
   *
   * @throws UnderpaymentRefusedException if the writing practice has none of this id, or nothing is
   *     said
   */
  @Transactional
  public void note(long id, UnderpaymentState state, String words) {
    String said = words.strip();
    if (said.isEmpty() || said.length() > LONGEST_WORDS || state == UnderpaymentState.FOUND) {
      throw new UnderpaymentRefusedException(
          "Say it in words, in at most " + LONGEST_WORDS + " signs.");
    }
    int noted =
        jdbc.sql(
                """
                insert into underpayment_fact (practice_id, underpayment_id, kind, words,
                    recorded_at, recorded_by)
                select practice_id, id, :kind, :words, :now, :by from underpayment
                where practice_id = :practice and id = :id
                """)
            .param("kind", state.name())
            .param("words", said)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .param("practice", practice())
            .param("id", id)
            .update();
    if (noted == 0) {
      throw new UnderpaymentRefusedException("There is no such underpayment.");
    }
  }

  private void fill(Map<Long, List<ComparedLine>> lines) {
    jdbc.sql(
            """
            select * from underpayment_line
            where practice_id = :practice and underpayment_id = any(:ids)
            order by underpayment_id, position
            """)
        .param("practice", practice())
        .param("ids", lines.keySet().toArray(Long[]::new))
        .query(
            (ResultSet found) -> {
              Objects.requireNonNull(lines.get(found.getLong("underpayment_id"))).add(line(found));
            });
  }

  private static Underpayment with(Underpayment each, List<ComparedLine> lines) {
    return new Underpayment(
        each.id(),
        each.claimId(),
        each.claimNumber(),
        each.payerName(),
        each.remittanceId(),
        each.trace(),
        each.paidOn(),
        each.amount(),
        each.foundAt(),
        each.state(),
        each.words(),
        each.by(),
        lines);
  }

  private static Underpayment read(ResultSet found, List<ComparedLine> lines) throws SQLException {
    return new Underpayment(
        found.getLong("id"),
        found.getLong("claim_id"),
        found.getString("claim_number"),
        found.getString("payer_name"),
        found.getLong("remittance_id"),
        found.getString("trace_number"),
        found.getObject("payment_date", LocalDate.class),
        Money.ofCents(found.getLong("short_cents")),
        found.getTimestamp("found_at").toInstant(),
        UnderpaymentState.valueOf(found.getString("state")),
        Objects.requireNonNullElse(found.getString("words"), ""),
        found.getString("recorded_by"),
        lines);
  }

  private static ComparedLine line(ResultSet found) throws SQLException {
    return new ComparedLine(
        found.getInt("position"),
        found.getString("codes"),
        Money.ofCents(found.getLong("expected_cents")),
        Money.ofCents(found.getLong("allowed_cents")),
        found.getString("expected_how"),
        found.getString("allowed_how"));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
