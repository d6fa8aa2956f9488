package io.claimline.patientbilling;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what patients said and what came of it. */
@Repository
class ContactRows {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  ContactRows(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  long record(long guarantorId, long claimId, String note) {
    return jdbc.sql(
            """
            insert into patient_contact (practice_id, guarantor_id, claim_id, note, recorded_at,
                recorded_by)
            values (:practice, :guarantor, :claim, :note, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("guarantor", guarantorId)
        .param("claim", claimId)
        .param("note", note)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  long answer(
      long guarantorId,
      long claimId,
      ContactOutcome outcome,
      String note,
      @Nullable LocalDate until) {
    return jdbc.sql(
            """
            insert into patient_answer (practice_id, guarantor_id, claim_id, outcome, note, until,
                answered_at, answered_by)
            values (:practice, :guarantor, :claim, :outcome, :note, :until, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("guarantor", guarantorId)
        .param("claim", claimId)
        .param("outcome", outcome.name())
        .param("note", note)
        .param("until", until, Types.DATE)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  /** What came of the guarantor's contacts, oldest first. */
  List<ContactAnswer> answersOf(long guarantorId) {
    return jdbc.sql("select * from patient_answer where guarantor_id = :guarantor order by id")
        .param("guarantor", guarantorId)
        .query(
            (found, row) ->
                new ContactAnswer(
                    found.getLong("id"),
                    found.getLong("claim_id"),
                    ContactOutcome.valueOf(found.getString("outcome")),
                    found.getString("note"),
                    found.getObject("until", LocalDate.class),
                    found.getTimestamp("answered_at").toInstant(),
                    found.getString("answered_by")))
        .list();
  }

  /** What the guarantor said, oldest first. */
  List<PatientContact> contactsOf(long guarantorId) {
    return jdbc.sql("select * from patient_contact where guarantor_id = :guarantor order by id")
        .param("guarantor", guarantorId)
        .query(
            (found, row) ->
                new PatientContact(
                    found.getLong("id"),
                    found.getLong("claim_id"),
                    found.getString("note"),
                    found.getTimestamp("recorded_at").toInstant(),
                    found.getString("recorded_by")))
        .list();
  }
}
