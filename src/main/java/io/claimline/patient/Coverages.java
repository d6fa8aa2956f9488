package io.claimline.patient;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What covers the patients of a practice, in order: primary first. */
@Repository
public class Coverages {

  private static final int LAST_POSITION = 11;

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  Coverages(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Coverage> find(long id) {
    return jdbc.sql("select * from coverage where id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The patient's coverages in order. */
  @Transactional(readOnly = true)
  public List<Coverage> of(long patientId) {
    return jdbc.sql("select * from coverage where patient_id = :patient order by position, id")
        .param("patient", patientId)
        .query((found, row) -> read(found))
        .list();
  }

  /** The coverages of each of these patients, in order; of two at one place the newer first. */
  @Transactional(readOnly = true)
  public Map<Long, List<Coverage>> ofPatients(Collection<Long> patientIds) {
    return jdbc
        .sql("select * from coverage where patient_id = any(:patients) order by position, id desc")
        .param("patients", patientIds.toArray(Long[]::new))
        .query((found, row) -> read(found))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Coverage::patientId));
  }

  /**
   * The id of the patient's coverage by this payer and member id, created if it is new. One that is
   * known keeps its place in the order, which a claim may tell for its own case only.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long matchOrCreate(long patientId, Policy policy) {
    return idOf(patientId, policy)
        .or(() -> insert(patientId, policy))
        .or(() -> idOf(patientId, policy))
        .orElseThrow();
  }

  /** Creates the coverage of a patient who was created before in this transaction and has none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long createFirst(long patientId, Policy policy) {
    return insert(patientId, policy).orElseThrow();
  }

  /**
   * Corrects the member number: a new version of the coverage takes its place, and it is kept with
   * what was done under it. A number that differs in nothing but writing changes nothing; one that
   * an older version had brings that version back.
   *
   * @return the newest version
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Coverage renumber(long coverageId, String memberId) {
    Coverage before = find(coverageId).orElseThrow();
    Policy policy =
        new Policy(
            before.payerId(),
            before.position(),
            memberId,
            text(before.groupNumber()),
            text(before.groupName()),
            text(before.claimFilingCode()),
            text(before.insuranceType()),
            before.relationship(),
            before.subscriberLastName(),
            text(before.subscriberFirstName()),
            before.subscriberBirthDate(),
            text(before.subscriberSex()));
    long newest = matchOrCreate(before.patientId(), policy);
    if (newest != coverageId) {
      jdbc.sql(
              """
              update coverage set begins_on = :begins, ends_on = :ends, replaced_by = null,
                  replaced_at = null, version = version + 1
              where id = :newest
              """)
          .param("begins", before.beginsOn(), Types.DATE)
          .param("ends", before.endsOn(), Types.DATE)
          .param("newest", newest)
          .update();
      jdbc.sql(
              """
              update coverage set replaced_by = :newest, replaced_at = :now, version = version + 1
              where id = :before
              """)
          .param("newest", newest)
          .param("now", Timestamp.from(clock.instant()))
          .param("before", coverageId)
          .update();
    }
    return find(newest).orElseThrow();
  }

  private static String text(@Nullable String column) {
    return column == null ? "" : column;
  }

  private Optional<Long> idOf(long patientId, Policy policy) {
    return jdbc.sql(
            """
            select id from coverage
            where practice_id = :practice and patient_id = :patient and payer_id = :payer
              and member_key = claimline_number_key(:member)
            order by id limit 1
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("patient", patientId)
        .param("payer", policy.payerId())
        .param("member", policy.memberId())
        .query(Long.class)
        .optional();
  }

  private Optional<Long> insert(long patientId, Policy policy) {
    return jdbc.sql(
            """
            insert into coverage (practice_id, patient_id, payer_id, position, member_id,
                group_number, group_name, claim_filing_code, insurance_type_code,
                relationship_code, subscriber_last_name, subscriber_first_name,
                subscriber_birth_date, subscriber_sex, created_at, created_by)
            values (:practice, :patient, :payer, :position, :member, nullif(:group, ''),
                nullif(:groupName, ''), nullif(:filing, ''), nullif(:insuranceType, ''),
                :relationship, :last, nullif(:first, ''), :birthDate, nullif(:sex, ''), :now, :by)
            on conflict do nothing
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("patient", patientId)
        .param("payer", policy.payerId())
        .param("position", policy.position() > 0 ? policy.position() : nextPosition(patientId))
        .param("member", policy.memberId().strip())
        .param("group", policy.groupNumber())
        .param("groupName", policy.groupName())
        .param("filing", policy.claimFilingCode())
        .param("insuranceType", policy.insuranceType())
        .param("relationship", policy.relationship())
        .param("last", policy.subscriberLastName())
        .param("first", policy.subscriberFirstName())
        .param("birthDate", policy.subscriberBirthDate(), Types.DATE)
        .param("sex", policy.subscriberSex())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  private int nextPosition(long patientId) {
    int last =
        jdbc.sql("select coalesce(max(position), 0) from coverage where patient_id = :patient")
            .param("patient", patientId)
            .query(Integer.class)
            .single();
    return Math.min(last + 1, LAST_POSITION);
  }

  private static Coverage read(ResultSet found) throws SQLException {
    return new Coverage(
        found.getLong("id"),
        found.getLong("patient_id"),
        found.getLong("payer_id"),
        found.getInt("position"),
        found.getString("member_id"),
        found.getString("group_number"),
        found.getString("group_name"),
        found.getString("claim_filing_code"),
        found.getString("insurance_type_code"),
        found.getString("relationship_code"),
        found.getString("subscriber_last_name"),
        found.getString("subscriber_first_name"),
        found.getObject("subscriber_birth_date", LocalDate.class),
        found.getString("subscriber_sex"),
        found.getObject("begins_on", LocalDate.class),
        found.getObject("ends_on", LocalDate.class),
        found.getObject("replaced_by", Long.class));
  }
}
