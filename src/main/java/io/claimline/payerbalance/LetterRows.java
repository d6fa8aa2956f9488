package io.claimline.payerbalance;

import io.claimline.audit.CurrentActor;
import io.claimline.practice.PayerKind;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes payers' demands. */
@Repository
class LetterRows {

  private static final int MOST_LISTED = 200;

  private static final String SELECT =
      """
      select l.*, p.name as payer_name, p.claim_filing_code, t.look_back_days
      from payer_letter l join payer p on p.id = l.payer_id
      left join lateral (
        select look_back_days from recovery_term t
        where t.practice_id = l.practice_id and (t.payer_id = l.payer_id or t.payer_id is null)
        order by (t.payer_id is null), t.id desc limit 1) t on true
      """;

  private final JdbcClient jdbc;
  private final LetterFacts facts;
  private final CurrentActor actor;
  private final Clock clock;

  LetterRows(JdbcClient jdbc, LetterFacts facts, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.actor = actor;
    this.clock = clock;
  }

  /** Stores it; empty when the payer's letter of this number is logged already. */
  Optional<Long> insert(NewLetter letter) {
    return jdbc.sql(
            """
            insert into payer_letter (practice_id, payer_id, number, dated_on, received_on,
                answer_by, reason, logged_at, logged_by)
            values (:practice, :payer, :number, :dated, :received, :answer, :reason, :now, :by)
            on conflict do nothing returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("payer", letter.payerId())
        .param("number", letter.number())
        .param("dated", letter.datedOn())
        .param("received", letter.receivedOn())
        .param("answer", letter.answerBy())
        .param("reason", letter.reason())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  Optional<Letter> find(long id) {
    return jdbc.sql(SELECT + "where l.id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The writing practice's letters, newest first, those that count before those taken back. */
  List<Letter> list() {
    return jdbc.sql(
            SELECT
                + """
                where l.practice_id = :practice
                order by (l.undone_at is not null), l.received_on desc, l.id desc limit :most
                """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("most", MOST_LISTED)
        .query((found, row) -> read(found))
        .list();
  }

  /** Locks a letter that counts; tells whether it does. */
  boolean lock(long id) {
    return jdbc.sql(
            """
            select id from payer_letter
            where practice_id = :practice and id = :id and undone_at is null for update
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  void undo(long id) {
    jdbc.sql("update payer_letter set undone_at = :now where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** What a demand posted: its item with the entries on the payer's account and on the claim. */
  record Posted(long itemId, long claimId, long entryId, long claimEntryId) {}

  List<Posted> postedOf(long letterId) {
    return jdbc.sql(
            """
            select id, claim_id, entry_id, claim_entry_id from payer_item
            where practice_id = :practice and letter_id = :letter and taken_back_at is null
            order by claim_id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("letter", letterId)
        .query(
            (found, row) ->
                new Posted(
                    found.getLong("id"),
                    found.getLong("claim_id"),
                    found.getLong("entry_id"),
                    found.getLong("claim_entry_id")))
        .list();
  }

  private Letter read(ResultSet found) throws SQLException {
    long id = found.getLong("id");
    return new Letter(
        id,
        found.getLong("practice_id"),
        found.getLong("payer_id"),
        found.getString("payer_name"),
        PayerKind.of(found.getString("claim_filing_code")) == PayerKind.MEDICARE,
        found.getString("number"),
        found.getObject("dated_on", LocalDate.class),
        found.getObject("received_on", LocalDate.class),
        found.getObject("answer_by", LocalDate.class),
        found.getString("reason"),
        found.getObject("look_back_days", Integer.class),
        found.getTimestamp("undone_at") != null,
        demands(id),
        facts.of(id));
  }

  private List<Letter.Demand> demands(long letterId) {
    return jdbc.sql(
            """
            select i.id, i.claim_id, c.claim_number, i.amount_cents, i.open_cents,
                (select max(r.payment_date) from adjudication a
                  join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
                  where a.practice_id = i.practice_id and a.claim_id = i.claim_id
                    and a.state = 'POSTED' and a.paid_cents > 0 and r.payer_id = i.payer_id)
                  as paid_on
            from payer_item i
            join claim c on c.practice_id = i.practice_id and c.id = i.claim_id
            where i.letter_id = :letter order by i.id
            """)
        .param("letter", letterId)
        .query(
            (found, row) ->
                new Letter.Demand(
                    found.getLong("id"),
                    found.getLong("claim_id"),
                    found.getString("claim_number"),
                    Money.ofCents(found.getLong("amount_cents")).negated(),
                    Money.ofCents(found.getLong("open_cents")).negated(),
                    found.getObject("paid_on", LocalDate.class)))
        .list();
  }
}
