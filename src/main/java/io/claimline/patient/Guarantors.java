package io.claimline.patient;

import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for what the patients of a practice owe.
 *
 * <p>An adult answers for itself. For a child answers the adult who holds its policy, known by that
 * policy, so that brothers and sisters, and the parent as a patient, share one account. A child
 * without such an adult has an account addressed to its parent or guardian.
 */
@Repository
public class Guarantors {

  private static final int MAJORITY = 18;

  private final JdbcClient jdbc;
  private final Patients patients;
  private final Coverages coverages;
  private final CurrentActor actor;
  private final Clock clock;

  Guarantors(
      JdbcClient jdbc, Patients patients, Coverages coverages, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.patients = patients;
    this.coverages = coverages;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Guarantor> find(long id) {
    return jdbc.sql("select * from guarantor where id = :id")
        .param("id", id)
        .query((found, row) -> read(found))
        .optional();
  }

  /**
   * Who answers for the patient; settled once, when first asked.
   *
   * @param served a day of service: whoever was a child then is answered for by an adult
   * @throws UnknownPatientException if the practices in scope have no such patient
   */
  @Transactional(propagation = Propagation.REQUIRED)
  public long of(long patientId, LocalDate served) {
    return settled(patientId)
        .orElseGet(
            () -> {
              long guarantor = responsibleFor(patient(patientId), served);
              jdbc.sql(
                      """
                      update patient set guarantor_id = :guarantor
                      where id = :patient and guarantor_id is null
                      """)
                  .param("guarantor", guarantor)
                  .param("patient", patientId)
                  .update();
              return settled(patientId).orElseThrow();
            });
  }

  /** Holds the guarantor's account until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(long id) {
    jdbc.sql("select id from guarantor where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Corrects where the guarantor's letters go. */
  @Transactional
  public void correctAddress(long id, Address address) {
    jdbc.sql(
            """
            update guarantor set line1 = nullif(:line1, ''), line2 = nullif(:line2, ''),
                city = nullif(:city, ''), state = nullif(:state, ''), zip = nullif(:zip, ''),
                address_corrected_at = :now, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("line1", address.line1())
        .param("line2", address.line2())
        .param("city", address.city())
        .param("state", address.state())
        .param("zip", address.postalCode())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private Patient patient(long patientId) {
    return patients.find(patientId).orElseThrow(() -> new UnknownPatientException(patientId));
  }

  private Optional<Long> settled(long patientId) {
    return jdbc.sql(
            "select guarantor_id from patient where id = :patient and guarantor_id is not null")
        .param("patient", patientId)
        .query(Long.class)
        .optional();
  }

  private long responsibleFor(Patient patient, LocalDate served) {
    if (isAdult(patient.birthDate(), served)) {
      return asPatient(patient);
    }
    for (Coverage coverage : coverages.of(patient.id())) {
      if (!coverage.relationship().equals(Policy.SELF)
          && isAdult(coverage.subscriberBirthDate(), served)
          && coverage.subscriberFirstName() != null) {
        return holderOf(coverage, patient);
      }
    }
    return create(
        "guardian:" + patient.id(),
        null,
        "Parent or guardian of " + patient.firstName() + " " + patient.lastName(),
        "",
        patient);
  }

  /** The patient itself; the account it may already have as the holder of a child's policy. */
  private long asPatient(Patient patient) {
    for (Coverage coverage : coverages.of(patient.id())) {
      if (coverage.relationship().equals(Policy.SELF)) {
        Optional<Long> known = idOf(policyKey(coverage, patient.lastName(), patient.firstName()));
        if (known.isPresent()) {
          jdbc.sql(
                  """
                  update guarantor set patient_id = :patient, version = version + 1
                  where id = :id and patient_id is null
                  """)
              .param("patient", patient.id())
              .param("id", known.get())
              .update();
          return known.get();
        }
      }
    }
    return create(
        "patient:" + patient.id(), patient.id(), patient.lastName(), patient.firstName(), patient);
  }

  private long holderOf(Coverage coverage, Patient child) {
    String first = Objects.requireNonNullElse(coverage.subscriberFirstName(), "");
    Optional<Long> treatedHere =
        jdbc.sql(
                """
                select c.patient_id from coverage c
                join patient p on p.practice_id = c.practice_id and p.id = c.patient_id
                where c.payer_id = :payer and c.member_key = claimline_number_key(:member)
                  and c.relationship_code = '18'
                  and p.last_name_key = claimline_name_key(:last)
                  and p.first_name_key = claimline_name_key(:first)
                order by c.patient_id limit 1
                """)
            .param("payer", coverage.payerId())
            .param("member", coverage.memberId())
            .param("last", coverage.subscriberLastName())
            .param("first", first)
            .query(Long.class)
            .optional();
    if (treatedHere.isPresent()) {
      Optional<Long> known = settled(treatedHere.get());
      return known.orElseGet(() -> asPatient(patient(treatedHere.get())));
    }
    return create(
        policyKey(coverage, coverage.subscriberLastName(), first),
        null,
        coverage.subscriberLastName(),
        first,
        child);
  }

  private String policyKey(Coverage coverage, String lastName, String firstName) {
    return jdbc.sql(
            """
            select 'policy:' || :payer || ':' || claimline_number_key(:member)
                || ':' || claimline_name_key(:last) || ':' || claimline_name_key(:first)
            """)
        .param("payer", Long.toString(coverage.payerId()))
        .param("member", coverage.memberId())
        .param("last", lastName)
        .param("first", firstName)
        .query(String.class)
        .single();
  }

  private Optional<Long> idOf(String key) {
    return jdbc.sql("select id from guarantor where practice_id = :practice and match_key = :key")
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  private long create(
      String key, @Nullable Long patientId, String last, String first, Patient livesWith) {
    return idOf(key)
        .or(() -> insert(key, patientId, last, first, livesWith))
        .or(() -> idOf(key))
        .orElseThrow();
  }

  private Optional<Long> insert(
      String key, @Nullable Long patientId, String last, String first, Patient livesWith) {
    return jdbc.sql(
            """
            insert into guarantor (practice_id, match_key, patient_id, last_name, first_name,
                line1, line2, city, state, zip, created_at, created_by)
            values (:practice, :key, :patient, :last, nullif(:first, ''), :line1, :line2, :city,
                :state, :zip, :now, :by)
            on conflict (practice_id, match_key) do nothing
            returning id
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("key", key)
        .param("patient", patientId, Types.BIGINT)
        .param("last", last)
        .param("first", first)
        .param("line1", livesWith.line1())
        .param("line2", livesWith.line2())
        .param("city", livesWith.city())
        .param("state", livesWith.state())
        .param("zip", livesWith.zip())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  private static boolean isAdult(@Nullable LocalDate birthDate, LocalDate served) {
    return birthDate == null || !birthDate.plusYears(MAJORITY).isAfter(served);
  }

  private static Guarantor read(ResultSet found) throws SQLException {
    Timestamp corrected = found.getTimestamp("address_corrected_at");
    return new Guarantor(
        found.getLong("id"),
        found.getLong("practice_id"),
        found.getObject("patient_id", Long.class),
        found.getString("last_name"),
        text(found.getString("first_name")),
        new Address(
            text(found.getString("line1")),
            text(found.getString("line2")),
            text(found.getString("city")),
            text(found.getString("state")),
            text(found.getString("zip")),
            "",
            ""),
        corrected == null ? null : corrected.toInstant());
  }

  private static String text(@Nullable String column) {
    return Objects.requireNonNullElse(column, "");
  }
}
