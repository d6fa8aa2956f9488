package io.claimline.patientbilling;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of statements, and of cycles that went by without one. */
@Repository
class StatementRows {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  StatementRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /** Stores a statement and tells its id; what is handed over has none yet. */
  long insert(Statement statement) {
    long id =
        jdbc.sql(
                """
                insert into statement (practice_id, guarantor_id, sent_on, sent_at, sent_by, step,
                    final_notice, total_cents, document_id)
                values (:practice, :guarantor, :sentOn, :now, :by, :step, :final, :total, :document)
                returning id
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("guarantor", statement.guarantorId())
            .param("sentOn", statement.sentOn())
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .param("step", statement.step())
            .param("final", statement.finalNotice())
            .param("total", statement.total().cents())
            .param("document", statement.documentId())
            .query(Long.class)
            .single();
    statement.lines().forEach(line -> insert(id, line));
    return id;
  }

  private void insert(long statementId, Statement.Line line) {
    jdbc.sql(
            """
            insert into statement_line (practice_id, statement_id, claim_id, step, final_notice,
                charge_cents, insurance_paid_cents, adjusted_cents, patient_paid_cents, open_cents)
            values (:practice, :statement, :claim, :step, :final, :charge, :insurance, :adjusted,
                :patient, :open)
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("statement", statementId)
        .param("claim", line.claimId())
        .param("step", line.step())
        .param("final", line.finalNotice())
        .param("charge", line.charge().cents())
        .param("insurance", line.insurancePaid().cents())
        .param("adjusted", line.adjusted().cents())
        .param("patient", line.patientPaid().cents())
        .param("open", line.open().cents())
        .update();
  }

  void pass(long claimId, NotAsked why) {
    jdbc.sql(
            """
            insert into statement_pass (practice_id, claim_id, passed_at, because)
            values (:practice, :claim, :now, :because)
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", claimId)
        .param("now", Timestamp.from(clock.instant()))
        .param("because", why.name())
        .update();
  }

  /** The guarantor's statements, oldest first. */
  List<Statement> of(long guarantorId) {
    return jdbc.sql("select * from statement where guarantor_id = :guarantor order by id")
        .param("guarantor", guarantorId)
        .query((found, row) -> read(found))
        .list();
  }

  private Statement read(ResultSet found) throws SQLException {
    long id = found.getLong("id");
    return new Statement(
        id,
        found.getLong("guarantor_id"),
        found.getObject("sent_on", LocalDate.class),
        found.getInt("step"),
        found.getBoolean("final_notice"),
        cents(found, "total_cents"),
        found.getLong("document_id"),
        lines(id));
  }

  private List<Statement.Line> lines(long statementId) {
    return jdbc.sql(
            "select * from statement_line where statement_id = :statement order by claim_id")
        .param("statement", statementId)
        .query(
            (found, row) ->
                new Statement.Line(
                    found.getLong("claim_id"),
                    found.getInt("step"),
                    found.getBoolean("final_notice"),
                    cents(found, "charge_cents"),
                    cents(found, "insurance_paid_cents"),
                    cents(found, "adjusted_cents"),
                    cents(found, "patient_paid_cents"),
                    cents(found, "open_cents")))
        .list();
  }

  private static Money cents(ResultSet found, String column) throws SQLException {
    return Money.ofCents(found.getLong(column));
  }
}
