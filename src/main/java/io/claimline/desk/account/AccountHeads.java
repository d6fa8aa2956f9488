package io.claimline.desk.account;

import io.claimline.desk.PersonName;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who an account is about and what stands on it, and who belongs to the same household. */
@Repository
class AccountHeads {

  private static final int MOST_RELATIVES = 20;

  /**
   * Somebody of the same account or policy.
   *
   * @param sameAccount whether the same guarantor answers; else they share a policy
   */
  record Relative(
      long patientId, String name, @Nullable LocalDate birthDate, boolean sameAccount, Money due) {}

  private final JdbcClient jdbc;
  private final PracticeCalendar calendar;

  AccountHeads(JdbcClient jdbc, PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** The patient's account, if one of the practices in scope holds it. */
  @Transactional(readOnly = true)
  public Optional<AccountHead> find(long patientId) {
    return jdbc.sql(
            """
            select p.*, r.name as practice_name, g.last_name as guarantor_last,
                g.first_name as guarantor_first, g.patient_id as guarantor_patient, money.*
            from patient p
            join practice r on r.id = p.practice_id
            left join guarantor g on g.practice_id = p.practice_id and g.id = p.guarantor_id
            cross join lateral (
              select count(*) as visits,
                  coalesce(sum(b.charge_cents), 0) as charge,
                  coalesce(sum(b.insurance_paid_cents), 0) as insurance_paid,
                  coalesce(sum(b.adjusted_cents), 0) as adjusted,
                  coalesce(sum(b.written_off_cents), 0) as written_off,
                  coalesce(sum(b.patient_paid_cents), 0) as patient_paid,
                  coalesce(sum(greatest(b.insurance_open_cents, 0)), 0) as insurance_pending,
                  coalesce(sum(greatest(b.patient_open_cents, 0)), 0) as patient_due,
                  coalesce(sum(greatest(-b.insurance_open_cents, 0)), 0) as insurance_credit,
                  coalesce(sum(greatest(-b.patient_open_cents, 0)), 0) as patient_credit
              from claim c
              left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
              where c.practice_id = p.practice_id and c.patient_id = p.id) money
            where p.id = :patient
            """)
        .param("patient", patientId)
        .query((found, row) -> read(found))
        .optional();
  }

  /** Who else is on the guarantor's account, or covered by a policy of the patient's. */
  @Transactional(readOnly = true)
  public List<Relative> relatives(AccountHead account) {
    return jdbc.sql(
            """
            with kin as (
              select o.id, true as same_account from patient p
              join patient o on o.practice_id = p.practice_id and o.guarantor_id = p.guarantor_id
              where p.practice_id = :practice and p.id = :patient and o.id <> p.id
              union all
              select o.patient_id, false from coverage k
              join coverage o on o.practice_id = k.practice_id and o.member_key = k.member_key
                and o.payer_id = k.payer_id
              where k.practice_id = :practice and k.patient_id = :patient
                and k.member_key <> '' and o.patient_id <> k.patient_id
            )
            select p.id, p.last_name, p.first_name, p.birth_date,
                bool_or(kin.same_account) as same_account,
                (select coalesce(sum(greatest(b.patient_open_cents, 0)), 0) from claim c
                 join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
                 where c.practice_id = p.practice_id and c.patient_id = p.id) as due
            from kin join patient p on p.practice_id = :practice and p.id = kin.id
            group by p.practice_id, p.id
            order by p.birth_date nulls last, p.id limit :most
            """)
        .param("practice", account.practiceId())
        .param("patient", account.id())
        .param("most", MOST_RELATIVES)
        .query(
            (found, row) ->
                new Relative(
                    found.getLong("id"),
                    PersonName.of(found.getString("last_name"), found.getString("first_name")),
                    found.getObject("birth_date", LocalDate.class),
                    found.getBoolean("same_account"),
                    cents(found, "due")))
        .list();
  }

  private AccountHead read(ResultSet found) throws SQLException {
    long practiceId = found.getLong("practice_id");
    return new AccountHead(
        found.getLong("id"),
        practiceId,
        found.getString("practice_name"),
        calendar.zoneOf(practiceId),
        calendar.today(practiceId),
        PersonName.of(found.getString("last_name"), found.getString("first_name")),
        found.getObject("birth_date", LocalDate.class),
        sex(found.getString("sex")),
        address(found),
        found.getString("needs_review"),
        guarantor(found),
        new AccountHead.Totals(
            found.getLong("visits"),
            cents(found, "charge"),
            cents(found, "insurance_paid"),
            cents(found, "adjusted"),
            cents(found, "written_off"),
            cents(found, "patient_paid"),
            cents(found, "insurance_pending"),
            cents(found, "patient_due"),
            cents(found, "insurance_credit"),
            cents(found, "patient_credit")));
  }

  private static AccountHead.@Nullable Guarantor guarantor(ResultSet found) throws SQLException {
    Long id = found.getObject("guarantor_id", Long.class);
    return id == null
        ? null
        : new AccountHead.Guarantor(
            id,
            PersonName.of(found.getString("guarantor_last"), found.getString("guarantor_first")),
            found.getLong("guarantor_patient") == found.getLong("id"));
  }

  private static String sex(@Nullable String code) {
    return switch (Objects.requireNonNullElse(code, "")) {
      case "F" -> "Female";
      case "M" -> "Male";
      default -> "Not stated";
    };
  }

  private static String address(ResultSet found) throws SQLException {
    return Stream.of(
            found.getString("line1"),
            found.getString("line2"),
            found.getString("city"),
            Stream.of(found.getString("state"), found.getString("zip"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")))
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static Money cents(ResultSet found, String column) throws SQLException {
    return Money.ofCents(found.getLong(column));
  }
}
