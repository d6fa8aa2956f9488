package io.claimline.patient;

import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds patients of the writing practice while somebody types who it is. */
@Repository
public class PatientLookup {

  private static final int MOST = 12;

  private static final String FOUND =
      """
      select p.id, p.last_name, p.first_name, p.birth_date, p.sex, p.city, p.guarantor_id,
          first.payer_name, first.member_id
      from claimline_patients_beginning(:practice, :last, :first, :born, :account, :most)
          with ordinality as found (id, place)
      join patient p on p.id = found.id and p.practice_id = :practice
      left join lateral (
        select payer.name as payer_name, c.member_id
        from coverage c join payer on payer.id = c.payer_id
        where c.practice_id = :practice and c.patient_id = p.id and c.replaced_by is null
        order by c.position, c.id limit 1) first on true
      order by found.place
      """;

  private final JdbcClient jdbc;

  PatientLookup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those whose names begin so; the first name may be empty. */
  @Transactional(readOnly = true)
  public List<FoundPatient> named(String lastName, String firstName) {
    return lastName.isEmpty() ? List.of() : found(lastName, firstName, null, null);
  }

  /** Those born on this day. */
  @Transactional(readOnly = true)
  public List<FoundPatient> born(LocalDate day) {
    return found("", "", day, null);
  }

  /** The patients of this account, and the patient of this number. */
  @Transactional(readOnly = true)
  public List<FoundPatient> account(long number) {
    return found("", "", null, number);
  }

  private List<FoundPatient> found(
      String last, String first, @Nullable LocalDate born, @Nullable Long account) {
    return jdbc.sql(FOUND)
        .param("practice", PracticeScope.current().requireWritable())
        .param("last", last)
        .param("first", first)
        .param("born", born, Types.DATE)
        .param("account", account, Types.BIGINT)
        .param("most", MOST)
        .query((row, number) -> read(row))
        .list();
  }

  private static FoundPatient read(ResultSet row) throws SQLException {
    return new FoundPatient(
        row.getLong("id"),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getObject("birth_date", LocalDate.class),
        Objects.requireNonNullElse(row.getString("sex"), ""),
        row.getString("city"),
        row.getObject("guarantor_id", Long.class),
        row.getString("payer_name"),
        row.getString("member_id"));
  }
}
