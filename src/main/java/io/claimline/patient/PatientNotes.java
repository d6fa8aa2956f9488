package io.claimline.patient;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notes on patients' accounts: appended, never changed; a wrong one is set right by a further. */
@Repository
public class PatientNotes {

  /** The most characters of a note. */
  public static final int LONGEST = 2000;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  PatientNotes(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Writes a note.
   *
   * @param words from 1 to {@link #LONGEST} characters
   * @param corrects a note of the same patient that this one sets right, or null
   * @throws UnknownPatientException if the writing practice has no such patient, or the patient no
   *     such note
   */
  @Transactional
  public void write(long patientId, String words, @Nullable Long corrects) {
    int written =
        jdbc.sql(
                """
                insert into patient_note (practice_id, patient_id, words, corrects_note_id,
                    written_at, written_by)
                select p.practice_id, p.id, :words, :corrects, :now, :by
                from patient p
                where p.practice_id = :practice and p.id = :patient
                  and (:corrects::bigint is null or exists (
                    select from patient_note n where n.id = :corrects and n.patient_id = p.id))
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("patient", patientId)
            .param("words", words)
            .param("corrects", corrects, Types.BIGINT)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .update();
    if (written == 0) {
      throw new UnknownPatientException(patientId);
    }
  }

  /** The patient's newest notes, newest first. */
  @Transactional(readOnly = true)
  public List<PatientNote> newestOf(long patientId, int most) {
    return jdbc.sql(
            """
            select id, words, corrects_note_id, written_at, written_by from patient_note
            where patient_id = :patient order by id desc limit :most
            """)
        .param("patient", patientId)
        .param("most", most)
        .query(
            (found, row) ->
                new PatientNote(
                    found.getLong("id"),
                    found.getString("words"),
                    found.getObject("corrects_note_id", Long.class),
                    found.getTimestamp("written_at").toInstant(),
                    found.getString("written_by")))
        .list();
  }
}
