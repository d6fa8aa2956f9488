package io.claimline.payerbalance;

import io.claimline.audit.CurrentActor;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends what became of payers' demands. */
@Repository
class LetterFacts {

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;
  private final CurrentActor actor;
  private final Clock clock;

  LetterFacts(JdbcClient jdbc, PracticeCalendar calendar, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.actor = actor;
    this.clock = clock;
  }

  List<LetterFact> of(long letterId) {
    return jdbc.sql(
            """
            select f.* from payer_letter_fact f
            join payer_letter l on l.practice_id = f.practice_id and l.id = f.letter_id
            where l.id = :letter order by f.id
            """)
        .param("letter", letterId)
        .query(
            (found, row) ->
                new LetterFact(
                    LetterFactKind.valueOf(found.getString("kind")),
                    found.getObject("level", Integer.class),
                    found.getObject("happened_on", LocalDate.class),
                    found.getString("words"),
                    found.getTimestamp("recorded_at").toInstant(),
                    found.getString("recorded_by")))
        .list();
  }

  void append(
      long letterId, LetterFactKind kind, @Nullable Integer level, LocalDate on, String words) {
    jdbc.sql(
            """
            insert into payer_letter_fact (practice_id, letter_id, kind, level, happened_on, words,
                recorded_at, recorded_by)
            values (:practice, :letter, :kind, :level, :on, :words, :now, :by)
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("letter", letterId)
        .param("kind", kind.name())
        .param("level", level)
        .param("on", on)
        .param("words", words)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
  }

  /** The payer kept an amount back for it, by an item of a remittance; or a refund answered it. */
  void recovered(long letterId, long itemId, Money amount) {
    today(letterId, LetterFactKind.RECOVERED, amount + " by item " + itemId);
  }

  void recoveryUndone(long letterId, Money amount, String because) {
    today(letterId, LetterFactKind.RECOVERY_UNDONE, amount + ": " + because);
  }

  void today(long letterId, LetterFactKind kind, String words) {
    append(letterId, kind, null, calendar.today(PracticeScope.current().requireWritable()), words);
  }
}
