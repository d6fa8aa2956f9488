package io.claimline.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each query looks for what must not be there, and names it. */
@ClaimlineTest
class TableCatalogueTest {

  @Autowired private Database database;

  @Test
  @DisplayName("Every table has a class, and every class a table")
  void everyTableHasAClass() {
    assertNone(
        """
        SELECT relname || ' has no class' FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm', 'f')
          AND relname NOT IN (SELECT table_name FROM table_class)
        UNION ALL
        SELECT table_name || ' is not there' FROM table_class WHERE to_regclass(table_name) IS NULL
        UNION ALL
        SELECT table_name || ' is an engine table' FROM table_class
        WHERE starts_with(table_name, 'act_') <> (class = 'engine')
        """);
    assertThat(names("SELECT table_name FROM table_class WHERE class = 'engine'"))
        .hasSizeGreaterThan(40);
    assertThat(names("SELECT table_name FROM table_class WHERE class = 'owned'"))
        .contains("practice", "isolation_probe");
  }

  @Test
  @DisplayName("An owned table carries its practice in each row, and only practice is its own")
  void ownedTablesCarryThePractice() {
    assertNone(
        """
        SELECT table_name FROM table_class
        WHERE class = 'owned'
          AND (practice_column <> CASE table_name WHEN 'practice' THEN 'id' ELSE 'practice_id' END
            OR NOT EXISTS (SELECT FROM pg_attribute
                           WHERE attrelid = table_name::regclass AND attname = practice_column
                             AND attnotnull AND atttypid = 'bigint'::regtype))
        """);
  }

  @Test
  @DisplayName("Row-level security is forced on owned tables, with exactly our policies")
  void ownedTablesAreIsolated() {
    assertNone(
        """
        SELECT table_name FROM table_class JOIN pg_class ON oid = table_name::regclass
        WHERE class = 'owned' AND NOT (relrowsecurity AND relforcerowsecurity)
        """);
    assertNone(
        """
        SELECT table_name || ': ' || policies FROM table_class
        CROSS JOIN LATERAL (
          SELECT coalesce(string_agg(policyname || '=' || cmd || '/' || array_to_string(roles, ',')
            || '/' || permissive, ' ' ORDER BY policyname), 'none') AS policies
          FROM pg_policies WHERE schemaname = 'public' AND tablename = table_name)
        WHERE policies <> CASE class WHEN 'owned' THEN
          'backup_read=SELECT/claimline_backup/PERMISSIVE owner_all=ALL/claimline_owner/PERMISSIVE '
          || 'practice_delete=DELETE/claimline_app/PERMISSIVE practice_insert=INSERT/claimline_app/PERMISSIVE '
          || 'practice_read=SELECT/claimline_app/PERMISSIVE practice_update=UPDATE/claimline_app/PERMISSIVE'
          ELSE 'none' END
        """);
    assertNone(
        """
        SELECT tablename || ' ' || policyname FROM pg_policies JOIN table_class ON table_name = tablename
        WHERE 'claimline_app' = ANY (roles)
          AND coalesce(qual, with_check) NOT IN (
            '(' || practice_column || ' = ANY (( SELECT claimline_readable() AS claimline_readable)::bigint[]))',
            '(' || practice_column || ' = ( SELECT claimline_writable() AS claimline_writable))')
        """);
  }

  @Test
  @DisplayName("What is unique is unique within a practice")
  void uniqueWithinThePractice() {
    assertNone(
        """
        SELECT indexrelid::regclass::text FROM pg_index JOIN table_class ON indrelid = table_name::regclass
        WHERE class = 'owned' AND table_name <> 'practice' AND indisunique
          AND pg_get_indexdef(indexrelid) NOT LIKE '%USING btree (id)'
          AND NOT EXISTS (SELECT FROM pg_attribute
                          WHERE attrelid = indrelid AND attname = practice_column
                            AND attnum = ANY (indkey::int2[]))
        """);
  }

  @Test
  @DisplayName("A reference from one owned table to another stays within the practice")
  void referencesStayWithinThePractice() {
    assertNone(
        """
        SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
        JOIN table_class one ON conrelid = one.table_name::regclass AND one.class = 'owned'
        JOIN table_class two ON confrelid = two.table_name::regclass AND two.class = 'owned'
        WHERE contype = 'f'
          AND NOT EXISTS (
            SELECT FROM unnest(conkey, confkey) AS pair (here, there)
            JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = here
            JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = there
            WHERE a.attname = one.practice_column AND b.attname = two.practice_column)
        """);
  }

  @Test
  @DisplayName("An owned table's practice is proven by one reference: its own, or that of its row")
  void practiceIsReferredToOnce() {
    assertNone(
        """
        SELECT table_name FROM table_class
        WHERE class = 'owned' AND table_name <> 'practice'
          AND NOT EXISTS (
            SELECT FROM pg_constraint
            WHERE conrelid = table_name::regclass AND contype = 'f' AND conrelid <> confrelid
              AND NOT EXISTS (
                SELECT FROM pg_attribute
                WHERE attrelid = conrelid AND attnum = ANY (conkey) AND NOT attnotnull))
        """);
  }

  @Test
  @DisplayName("The application may change a table's rows as its class says, and never its shape")
  void grantsFollowTheClass() {
    assertNone(
        """
        SELECT table_name || ' ' || power FROM table_class
        CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS power
        WHERE has_table_privilege('claimline_app', table_name::regclass, power)
          AND NOT (power = 'UPDATE' AND NOT append_only
            OR power = 'DELETE' AND class IN ('system', 'engine'))
        """);
    assertNone(
        """
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
          AND relowner <> 'claimline_owner'::regrole
        """);
  }

  @Test
  @DisplayName("A view shows what its reader may see; what steps over that is named here")
  void nothingStepsOverIsolation() {
    assertNone(
        """
        SELECT relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
          AND NOT coalesce(reloptions @> '{security_invoker=true}', false)
        """);
    assertThat(
            names(
                "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef"))
        // Ids of practices and nothing else of them: for system services that go through all, and
        // for files, whose practice is known only by what they say. The searches name ids of
        // claims,
        // patients and remittances of the practices that the transaction may read, and the numbers
        // that they were found by; the look-up of charge entry does so with ids of patients. The
        // work list's rows follow those of the engine, the claim and its balance, each into that
        // row's own practice.
        .containsExactlyInAnyOrder(
            "claimline_every_practice",
            "claimline_practice_by_code",
            "claimline_practice_by_npi",
            "claimline_find_claims",
            "claimline_patients_beginning",
            "claimline_find_patients",
            "claimline_find_numbers",
            "claimline_task_made",
            "claimline_task_changed",
            "claimline_task_ended",
            "claimline_work_has_payer",
            "claimline_work_has_amount");
    assertNone(
        """
        SELECT proname FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prosecdef
          AND (has_function_privilege('public', oid, 'EXECUTE')
            OR NOT coalesce(proconfig @> '{"search_path=public, pg_temp"}', false))
        """);
  }

  private void assertNone(String offenders) {
    assertThat(names(offenders)).isEmpty();
  }

  private List<String> names(String query) {
    return database.owner().sql(query).query(String.class).list();
  }
}
