package io.claimline.patient;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patients' telephone numbers: the newest counts, earlier ones are kept with who told them when.
 */
@Repository
public class PatientPhones {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  PatientPhones(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Records the number by which the patient is called from now on; the one that counts already is
   * not recorded again.
   *
   * @param number as {@link PatientPhone#digitsOf} tells it
   * @throws UnknownPatientException if the writing practice has no such patient
   */
  @Transactional
  public void record(long patientId, String number) {
    List<PatientPhone> known = of(patientId);
    if (!known.isEmpty() && known.get(0).number().equals(number)) {
      return;
    }
    int recorded =
        jdbc.sql(
                """
                insert into patient_phone (practice_id, patient_id, number, recorded_at, recorded_by)
                select practice_id, id, :number, :now, :by from patient
                where practice_id = :practice and id = :patient
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("patient", patientId)
            .param("number", number)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", actor.name())
            .update();
    if (recorded == 0) {
      throw new UnknownPatientException(patientId);
    }
  }

  /**
   * Records a number that came with a charge or a claim, unless the patient has or had it: a file
   * that still tells an older number does not bring it back.
   *
   * @param number as {@link PatientPhone#digitsOf} tells it
   * @throws UnknownPatientException if the writing practice has no such patient
   */
  @Transactional
  public void recordIfNew(long patientId, String number) {
    if (of(patientId).stream().noneMatch(known -> known.number().equals(number))) {
      record(patientId, number);
    }
  }

  /** The patient's numbers, the one that counts first. */
  @Transactional(readOnly = true)
  public List<PatientPhone> of(long patientId) {
    return jdbc.sql(
            """
            select number, recorded_at, recorded_by from patient_phone
            where patient_id = :patient order by id desc
            """)
        .param("patient", patientId)
        .query(
            (found, row) ->
                new PatientPhone(
                    found.getString("number"),
                    found.getTimestamp("recorded_at").toInstant(),
                    found.getString("recorded_by")))
        .list();
  }
}
