package io.claimline.charges;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.patient.FoundPatient;
import io.claimline.patient.PatientLookup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class PatientLookupPlanTest {

  @Autowired private Database database;
  @Autowired private PatientLookup lookup;
  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  private void fill(int patients) {
    database
        .owner()
        .sql(
            """
            insert into patient (practice_id, last_name, first_name, birth_date, sex, created_at,
                created_by)
            select ?, 'Name' || n, case n % 2 when 0 then 'Ann' else 'Bob' end,
                date '1940-01-01' + n % 20000, 'F', timestamptz '2026-01-05 12:00Z', 'test'
            from generate_series(1, ?) n
            """)
        .params(practice, patients)
        .update();
    describe("set (n_distinct = 5)");
  }

  @AfterEach
  void empty() {
    database.deletePatients(practice);
    describe("reset (n_distinct)");
  }

  private void describe(String practices) {
    database.owner().sql("alter table patient alter column practice_id " + practices).update();
    database.owner().sql("analyze patient").update();
  }

  @Test
  @DisplayName(
      "A patient is found by name, birth date or number, through an index as the application")
  void byIndex() {
    fill(20_000);
    List<FoundPatient> named = database.call(practice, () -> lookup.named("name1234", "a"));
    assertThat(named).extracting(FoundPatient::lastName).contains("Name1234").hasSize(6);
    assertThat(database.call(practice, () -> lookup.born(LocalDate.of(1940, 1, 2)))).hasSize(1);
    assertThat(database.call(practice, () -> lookup.account(named.get(0).id()))).hasSize(1);
    assertThat(indexesUsedBy("Name1234", "", null)).contains("patient_name_search");
    assertThat(indexesUsedBy("", "", LocalDate.of(1940, 1, 2))).contains("patient_by_birth_date");
  }

  @Test
  @DisplayName(
      "Signs that a pattern would understand are only signs; another practice finds nobody")
  void onlySigns() {
    fill(20);
    assertThat(database.call(practice, () -> lookup.named("%", ""))).isEmpty();
    assertThat(database.call(practice, () -> lookup.named("Name_", ""))).isEmpty();
    long other = database.practice();
    assertThat(database.call(other, () -> lookup.named("Name1", ""))).isEmpty();
    assertThat(
            database.call(
                other,
                () ->
                    database
                        .sql()
                        .sql("select claimline_patients_beginning(?, 'Name1', '', null, null, 9)")
                        .param(practice)
                        .query(Long.class)
                        .list()))
        .as("the function itself, asked for a practice that the transaction may not read")
        .isEmpty();
  }

  /** A function's plan is told only by the statistics of what it read. */
  private List<String> indexesUsedBy(String last, String first, @Nullable LocalDate born) {
    return database.call(
        practice,
        () -> {
          var sql = database.sql();
          List<String> before = scans();
          sql.sql("select claimline_patients_beginning(?, ?, ?, ?::date, null, 9)")
              .params(practice, last, first, born == null ? null : born.toString())
              .query(Long.class)
              .list();
          List<String> after = scans();
          return after.stream()
              .filter(index -> !before.contains(index))
              .map(index -> index.split("=")[0])
              .toList();
        });
  }

  private List<String> scans() {
    return database
        .sql()
        .sql(
            """
            select indexrelname || '=' || pg_stat_get_xact_numscans(indexrelid)
            from pg_stat_user_indexes where relname = 'patient'
            """)
        .query(String.class)
        .list();
  }
}
