package io.claimline.paper;

import io.claimline.audit.CurrentActor;
import io.claimline.claim.Standing;
import io.claimline.paper.PaperEvent.Kind;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of prints of the practice that the scope writes, and what waits for one. */
@Repository
class PaperRows {

  private static final String PRINT =
      """
      select p.*,
        (select count(*) from paper_event e where e.practice_id = p.practice_id
           and e.print_id = p.id and e.kind = 'TAKEN_BACK') as taken_back,
        (select e.occurred_at from paper_event e where e.practice_id = p.practice_id
           and e.print_id = p.id and e.kind = 'MAILED') as mailed_at
      from paper_print p where p.practice_id = :practice
      """;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  PaperRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  List<QueuedClaim> waiting(int limit) {
    return jdbc.sql(
            """
            select s.id, s.claim_id, c.claim_number, p.last_name, p.first_name, y.name as payer,
                c.service_from, c.charge_cents, s.queued_at
            from submission s
            join claim c on c.practice_id = s.practice_id and c.id = s.claim_id
            join patient p on p.practice_id = c.practice_id and p.id = c.patient_id
            join payer y on y.id = s.payer_id
            where s.practice_id = :practice and s.batch_id is null and s.sent_at is null
              and s.withdrawn_at is null and c.submission_id = s.id and not c.held
              and c.stage in ('QUEUED', 'SENDING_OVERDUE')
              and payer_takes_paper(s.practice_id, s.payer_id, c.billing_provider_id)
            order by y.name, s.id limit :limit
            """)
        .param("practice", practice())
        .param("limit", limit)
        .query(
            (found, row) ->
                new QueuedClaim(
                    found.getLong("id"),
                    found.getLong("claim_id"),
                    found.getString("claim_number"),
                    found.getString("last_name") + ", " + found.getString("first_name"),
                    found.getString("payer"),
                    found.getObject("service_from", LocalDate.class),
                    Money.ofCents(found.getLong("charge_cents")),
                    found.getTimestamp("queued_at").toInstant()))
        .list();
  }

  long insert(long documentId, int claims, int forms, Money charge) {
    return jdbc.sql(
            """
            insert into paper_print (practice_id, document_id, claims, forms, charge_cents,
                printed_at, printed_by)
            values (:practice, :document, :claims, :forms, :charge, :now, :by)
            returning id
            """)
        .param("practice", practice())
        .param("document", documentId)
        .param("claims", claims)
        .param("forms", forms)
        .param("charge", charge.cents())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  void insertClaim(long printId, long submissionId, long claimId, int forms) {
    jdbc.sql(
            """
            insert into paper_claim (practice_id, print_id, submission_id, claim_id, forms)
            values (:practice, :print, :submission, :claim, :forms)
            """)
        .param("practice", practice())
        .param("print", printId)
        .param("submission", submissionId)
        .param("claim", claimId)
        .param("forms", forms)
        .update();
  }

  /** Keeps others from changing what became of the print until the transaction ends. */
  void lock(long printId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('paper print', :print))")
        .param("print", printId)
        .query(locked -> {});
  }

  void note(long printId, Kind kind, @Nullable Long submissionId, @Nullable Long documentId) {
    jdbc.sql(
            """
            insert into paper_event (practice_id, print_id, kind, submission_id, document_id,
                occurred_at, recorded_by)
            values (:practice, :print, :kind, :submission, :document, :now, :by)
            """)
        .param("practice", practice())
        .param("print", printId)
        .param("kind", kind.name())
        .param("submission", submissionId, Types.BIGINT)
        .param("document", documentId, Types.BIGINT)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .update();
  }

  List<PaperPrint> newest(int limit) {
    return jdbc.sql(PRINT + " order by p.id desc limit :limit")
        .param("practice", practice())
        .param("limit", limit)
        .query((found, row) -> print(found))
        .list();
  }

  Optional<PaperPrint> find(long printId) {
    return jdbc.sql(PRINT + " and p.id = :print")
        .param("practice", practice())
        .param("print", printId)
        .query((found, row) -> print(found))
        .optional();
  }

  List<PrintedClaim> claims(long printId) {
    return jdbc.sql(
            """
            select k.submission_id, k.claim_id, c.claim_number, y.name as payer, k.forms,
                s.version_number, c.charge_cents, c.standing,
                exists (select from paper_event e where e.practice_id = k.practice_id
                  and e.print_id = k.print_id and e.submission_id = k.submission_id) as taken_back
            from paper_claim k
            join submission s on s.practice_id = k.practice_id and s.id = k.submission_id
            join claim c on c.practice_id = k.practice_id and c.id = k.claim_id
            join payer y on y.id = s.payer_id
            where k.practice_id = :practice and k.print_id = :print order by k.submission_id
            """)
        .param("practice", practice())
        .param("print", printId)
        .query(
            (found, row) ->
                new PrintedClaim(
                    found.getLong("submission_id"),
                    found.getLong("claim_id"),
                    found.getString("claim_number"),
                    found.getString("payer"),
                    found.getInt("version_number"),
                    found.getInt("forms"),
                    Money.ofCents(found.getLong("charge_cents")),
                    found.getBoolean("taken_back"),
                    Standing.valueOf(found.getString("standing")).words()))
        .list();
  }

  /** What became of the print, newest first. */
  List<PaperEvent> events(long printId) {
    return jdbc.sql(
            """
            select e.kind, c.claim_number, e.document_id, e.occurred_at, e.recorded_by
            from paper_event e
            left join paper_claim k on k.practice_id = e.practice_id and k.print_id = e.print_id
              and k.submission_id = e.submission_id
            left join claim c on c.practice_id = k.practice_id and c.id = k.claim_id
            where e.practice_id = :practice and e.print_id = :print order by e.id desc
            """)
        .param("practice", practice())
        .param("print", printId)
        .query(
            (found, row) ->
                new PaperEvent(
                    Kind.valueOf(found.getString("kind")),
                    found.getString("claim_number"),
                    found.getObject("document_id", Long.class),
                    found.getTimestamp("occurred_at").toInstant(),
                    found.getString("recorded_by")))
        .list();
  }

  private static PaperPrint print(ResultSet found) throws SQLException {
    Timestamp mailed = found.getTimestamp("mailed_at");
    return new PaperPrint(
        found.getLong("id"),
        found.getLong("document_id"),
        found.getInt("claims"),
        found.getInt("forms"),
        Money.ofCents(found.getLong("charge_cents")),
        found.getTimestamp("printed_at").toInstant(),
        found.getString("printed_by"),
        found.getInt("taken_back"),
        mailed == null ? null : mailed.toInstant());
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
