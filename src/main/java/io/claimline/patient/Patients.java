package io.claimline.patient;

import io.claimline.audit.CurrentActor;
import io.claimline.patient.PatientMatch.Doubtful;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The patients of a practice. Patients of two practices never meet. */
@Repository
public class Patients {

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  Patients(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Patient> find(long id) {
    return jdbc.sql("select * from patient where id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /** The patient, if it is one of the writing practice. */
  @Transactional(readOnly = true)
  public Optional<Patient> findOwn(long id) {
    return jdbc.sql("select * from patient where id = :id and practice_id = :practice")
        .param("id", id)
        .param("practice", PracticeScope.current().requireWritable())
        .query((found, row) -> read(found))
        .optional();
  }

  /** The patients that a person must look at, oldest first. */
  @Transactional(readOnly = true)
  public List<Patient> needingReview() {
    return jdbc.sql("select * from patient where needs_review is not null order by id")
        .query((found, row) -> read(found))
        .list();
  }

  /**
   * Looks for the person among the patients of the writing practice.
   *
   * @param policies what covers the person, the one that is billed first
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PatientMatch match(Person person, List<Policy> policies) {
    boolean isSubscriber = !policies.isEmpty() && policies.get(0).isSelf();
    return new MatchingRules(person, isSubscriber, candidates(person, policies)).decide();
  }

  /** Creates a patient and tells its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long create(Person person) {
    return insert(person, null);
  }

  /** Creates a patient whom a person must look at, and tells its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long create(Person person, Doubtful doubt) {
    return insert(person, doubt);
  }

  /** Settles a doubt: a person has seen that the patient is somebody of their own. */
  @Transactional
  public void confirm(long id) {
    jdbc.sql(
            """
            update patient set needs_review = null, review_candidate_id = null,
                version = version + 1
            where id = :id and needs_review is not null
            """)
        .param("id", id)
        .update();
  }

  private List<Candidate> candidates(Person person, List<Policy> policies) {
    return jdbc.sql(
            """
            with policy as materialized (
              select payer_id, claimline_number_key(member_id) as member_key
              from unnest(:payers::bigint[], :members::text[]) as told (payer_id, member_id)
            ), named as materialized (
              select id, birth_date from patient
              where practice_id = :practice and last_name_key = claimline_name_key(:last)
                and first_name_key = claimline_name_key(:first)
            ), known as (
              select c.patient_id, c.payer_id, c.relationship_code, true as agrees
              from policy join coverage c on c.practice_id = :practice
                and c.member_key = policy.member_key and c.payer_id = policy.payer_id
              where policy.member_key <> ''
              union all
              select c.patient_id, c.payer_id, c.relationship_code, false
              from policy join named on true
              join coverage c on c.practice_id = :practice
                and c.patient_id = named.id and c.payer_id = policy.payer_id
              where policy.member_key <> '' and c.member_key <> ''
                and c.member_key <> policy.member_key
            ), of_payer as (
              select patient_id, payer_id, bool_or(agrees) as agrees from known group by 1, 2
            )
            select p.id, p.birth_date, coalesce(p.sex, '') as sex,
                p.last_name_key = claimline_name_key(:last) as same_last_name,
                p.first_name_key = claimline_name_key(:first) as same_first_name,
                exists (select from known k where k.patient_id = p.id and k.agrees) as same_policy,
                exists (select from of_payer o where o.patient_id = p.id and not o.agrees)
                  as other_member_id,
                array(select distinct relationship_code from known k where k.patient_id = p.id and k.agrees)
                  as relationships
            from (select patient_id as id from known where agrees
                union
                select id from named
                where birth_date = :birthDate and claimline_name_key(:last) <> '') likely
            -- One by one, by their key: how few they are cannot be known when this is planned.
            cross join lateral (select * from patient
                where practice_id = :practice and patient.id = likely.id limit 1) p
            order by p.id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("payers", policies.stream().map(Policy::payerId).toArray(Long[]::new))
        .param("members", policies.stream().map(Policy::memberId).toArray(String[]::new))
        .param("last", person.lastName())
        .param("first", person.firstName())
        .param("birthDate", person.birthDate(), Types.DATE)
        .query((found, row) -> candidate(found))
        .list();
  }

  private long insert(Person person, @Nullable Doubtful doubt) {
    Address address = Objects.requireNonNullElse(person.address(), Address.of("", "", "", ""));
    return jdbc.sql(
            """
            insert into patient (practice_id, last_name, first_name, middle_name, birth_date, sex,
                line1, line2, city, state, zip, needs_review, review_candidate_id, created_at,
                created_by)
            values (:practice, :last, :first, nullif(:middle, ''), :birthDate, nullif(:sex, ''),
                nullif(:line1, ''), nullif(:line2, ''), nullif(:city, ''), nullif(:state, ''),
                nullif(:zip, ''), :review, :candidate, :now, :by)
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("last", person.lastName())
        .param("first", person.firstName())
        .param("middle", person.middleName())
        .param("birthDate", person.birthDate(), Types.DATE)
        .param("sex", person.sex())
        .param("line1", address.line1())
        .param("line2", address.line2())
        .param("city", address.city())
        .param("state", address.state())
        .param("zip", address.postalCode())
        .param("review", doubt == null ? null : doubt.reason())
        .param("candidate", doubt == null ? null : doubt.candidateId(), Types.BIGINT)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private static Candidate candidate(ResultSet found) throws SQLException {
    return new Candidate(
        found.getLong("id"),
        found.getBoolean("same_last_name"),
        found.getBoolean("same_first_name"),
        found.getObject("birth_date", LocalDate.class),
        found.getString("sex"),
        found.getBoolean("same_policy"),
        found.getBoolean("other_member_id"),
        Set.of((String[]) found.getArray("relationships").getArray()));
  }

  private static Patient read(ResultSet found) throws SQLException {
    return new Patient(
        found.getLong("id"),
        found.getString("last_name"),
        found.getString("first_name"),
        found.getString("middle_name"),
        found.getObject("birth_date", LocalDate.class),
        Objects.requireNonNullElse(found.getString("sex"), ""),
        found.getString("line1"),
        found.getString("line2"),
        found.getString("city"),
        found.getString("state"),
        found.getString("zip"),
        found.getString("needs_review"),
        found.getObject("review_candidate_id", Long.class));
  }
}
