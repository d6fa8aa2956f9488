package io.claimline.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.patient.PatientMatch.Same;
import io.claimline.practice.Payers;
import io.claimline.x12.Party;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each claim of a file asks whose it is: that must not grow with the practice. */
@ClaimlineTest
class PatientMatchingPlanTest {

  private static final int PATIENTS = 4_000;
  private static final int FEW = 60;

  @Autowired private Database database;
  @Autowired private Patients patients;
  @Autowired private Payers payers;
  private long practice;
  private long payer;

  @BeforeEach
  void fill() {
    practice = database.practice();
    payer =
        database.call(
            practice,
            () ->
                payers
                    .matchOrCreate(Party.organization("PR", "Plan").withId("PI", "PLANS"), "CI")
                    .id());
    // Few names, as people have them: each is borne by four.
    database
        .owner()
        .sql(
            """
            with born as (
              insert into patient (practice_id, last_name, first_name, birth_date, sex, created_at,
                  created_by)
              select :practice, 'Plan' || chr(97 + n % 25), 'Pat' || chr(97 + n / 25 % 20) || chr(97 + n / 500 % 2),
                  date '1940-01-01' + n, 'F', timestamptz '2026-01-05 12:00Z', 'test'
              from generate_series(1, :patients) n
              returning id)
            insert into coverage (practice_id, patient_id, payer_id, position, member_id,
                relationship_code, subscriber_last_name, created_at, created_by)
            select :practice, id, :payer, 1, 'PLAN' || row_number() over (order by id), '18', 'Plan',
                timestamptz '2026-01-05 12:00Z', 'test'
            from born
            """)
        .param("practice", practice)
        .param("payer", payer)
        .param("patients", PATIENTS)
        .update();
    describe("set (n_distinct = 5)");
  }

  @AfterEach
  void empty() {
    database.deletePatients(practice);
    describe("reset (n_distinct)");
  }

  private void describe(String practices) {
    for (String table : List.of("coverage", "patient")) {
      database
          .owner()
          .sql("alter table " + table + " alter column practice_id " + practices)
          .update();
      database.owner().sql("analyze " + table).update();
    }
  }

  @Test
  @DisplayName("Whose a claim is, is found among thousands of patients by reading a few rows")
  void fewRows() {
    Person known = person("Planb", "Patca", LocalDate.of(1940, 2, 21));
    long read =
        database.call(
            practice,
            () -> {
              long before = rowsRead();
              assertThat(patients.match(known, List.of(policy("PLAN51")))).isInstanceOf(Same.class);
              return rowsRead() - before;
            });
    assertThat(read).isBetween(1L, (long) FEW);
  }

  private static Person person(String last, String first, LocalDate born) {
    return new Person(last, first, "", born, "F", null);
  }

  private Policy policy(String memberId) {
    return new Policy(payer, 1, memberId, "", "", "CI", "", "18", "Planb", "Patca", null, "");
  }

  /** Rows and entries of indexes that this transaction has read of patients and coverages. */
  private long rowsRead() {
    return database
        .sql()
        .sql(
            """
            select sum(pg_stat_get_xact_tuples_returned(read) + pg_stat_get_xact_tuples_fetched(read))
            from (select unnest(array['patient', 'coverage'])::regclass::oid as read
                union all
                select indexrelid from pg_index
                where indrelid in ('patient'::regclass, 'coverage'::regclass)) them
            """)
        .query(Long.class)
        .single();
  }
}
