package io.claimline.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.SampleClaims;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found, and by which indexes, as the application under row-level security. */
@ClaimlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {

  private static final int PEOPLE = 20_000;
  private static final int MANY = 5_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private SearchIndex index;
  @Autowired private Search search;
  private long practice;

  @BeforeAll
  void fill() {
    practice = database.practice();
    long model = database.call(practice, () -> samples.open(SampleClaims.content("100.00")));
    // As many last names as a large office has, and first names that many share.
    database
        .owner()
        .sql(
            """
            insert into patient (practice_id, last_name, first_name, birth_date, created_at, created_by)
            select :practice, initcap(translate(to_char(n * 7919 % 100000, 'FM00000'), '0123456789', 'aeioubdgkl') || 'son'),
                initcap(translate(to_char(n % 400, 'FM000'), '0123456789', 'aeioumnrst')),
                date '1930-01-01' + n * 7 % 30000, timestamptz '2026-01-05 12:00Z', 'search-test'
            from generate_series(1, :many) n
            """)
        .param("practice", practice)
        .param("many", PEOPLE)
        .update();
    patient("Farrow", "June", "1980-01-31");
    patient("Farrow", "Theo", "2015-05-06");
    patient("O'Neil-Smythe", "Zoë", "1975-12-24");
    patient("van der Berg", "Ada", "1960-02-29");
    database
        .owner()
        .sql(
            """
            insert into claim (practice_id, claim_number, sender_claim_number, source_hash, patient_id,
                coverage_id, payer_id, billing_provider_id, charge_cents, service_from,
                content_version, stage, standing, standing_since, created_at, created_by)
            select c.practice_id, 'SX' || to_char(n, 'FM00000000'), 'SEARCH-' || n, c.source_hash || n,
                p.id, c.coverage_id, c.payer_id, c.billing_provider_id, n, c.service_from, 1,
                c.stage, c.standing, c.standing_since, c.created_at, 'search-test'
            from claim c
            join (select practice_id, id, row_number() over (order by id) as n from patient
                  where created_by = 'search-test') p on p.practice_id = c.practice_id and p.n <= :many
            where c.id = :model
            """)
        .param("many", MANY)
        .param("model", model)
        .update();
    database
        .owner()
        .sql(
            """
            insert into remittance (practice_id, payer_identifier, payer_name, trace_number, paid_cents,
                method, content_hash, claim_count, claims_paid_cents, state, file_id, set_index, received_at)
            select :practice, 'x', 'SAMPLE HEALTH', 'EFT' || to_char(n, 'FM00000000'), 100, 'ACH', 'h' || n,
                1, 100, 'POSTED', 1, 1, timestamptz '2026-01-05 12:00Z'
            from generate_series(1, :many) n
            """)
        .param("practice", practice)
        .param("many", MANY)
        .update();
    database
        .owner()
        .sql(
            """
            insert into adjudication (practice_id, remittance_id, ordinal, claim_number, status_code,
                charge_cents, paid_cents, patient_responsibility_cents, payer_claim_number,
                remark_codes, received_at, state, claim_id)
            select c.practice_id, (select min(id) from remittance where practice_id = :practice), c.id,
                c.claim_number, '1', 1, 1, 0, 'ICN' || c.charge_cents, '{}', timestamptz '2026-01-05 12:00Z',
                'POSTED', c.id
            from claim c where c.practice_id = :practice and c.created_by = 'search-test'
            """)
        .param("practice", practice)
        .update();
    database
        .owner()
        .sql(
            """
            insert into claim_fact (practice_id, claim_id, kind, occurred_at, recorded_by, detail)
            select practice_id, id, 'ACCEPTED', created_at, 'search-test',
                jsonb_build_object('payerClaimNumber', 'ACK' || charge_cents)
            from claim where practice_id = :practice and created_by = 'search-test'
            """)
        .param("practice", practice)
        .update();
    database
        .owner()
        .sql(
            """
            insert into coverage (practice_id, patient_id, payer_id, position, member_id,
                relationship_code, subscriber_last_name, created_at, created_by)
            select p.practice_id, p.id, (select payer_id from claim where id = :model), 1,
                'XYZ-' || p.id, '18', p.last_name, p.created_at, 'search-test'
            from patient p where p.practice_id = :practice and p.created_by = 'search-test'
              and (p.id % 4 = 0 or p.last_name = 'Farrow')
            """)
        .param("practice", practice)
        .param("model", model)
        .update();
    database
        .owner()
        .sql(
            """
            insert into patient_phone (practice_id, patient_id, number, recorded_at, recorded_by)
            select practice_id, id, '518' || 2000000 + id, created_at, 'search-test'
            from patient where practice_id = :practice and created_by = 'search-test'
              and (id % 4 = 0 or last_name = 'Farrow')
            """)
        .param("practice", practice)
        .update();
    for (String table :
        List.of(
            "patient",
            "patient_name",
            "claim",
            "remittance",
            "adjudication",
            "claim_fact",
            "coverage",
            "patient_phone")) {
      database.owner().sql("analyze " + table).update();
    }
  }

  /** These claims have no facts and these patients no guarantor: no other test may meet them. */
  @AfterAll
  void empty() {
    for (String sql :
        List.of(
            "delete from adjudication where practice_id = ?",
            "delete from remittance where practice_id = ?",
            "delete from claim_fact where recorded_by = 'search-test' and practice_id = ?",
            "delete from claim where created_by = 'search-test' and practice_id = ?",
            "delete from patient_phone where practice_id = ?",
            "delete from patient_name where practice_id = ?")) {
      database.owner().sql(sql).param(practice).update();
    }
    database.deletePatients(practice, "search-test");
  }

  @Test
  @DisplayName("A patient is found by name, whole, in part, in any order, and misspelled")
  void byName() {
    assertThat(titles("Farrow, June")).containsExactly("Farrow, June");
    assertThat(titles("june farrow")).containsExactly("Farrow, June");
    assertThat(titles("FARROW JUNE")).containsExactly("Farrow, June");
    assertThat(titles("farro")).contains("Farrow, June", "Farrow, Theo");
    assertThat(titles("Farow, June")).contains("Farrow, June");
    assertThat(titles("Farrwo june")).contains("Farrow, June");
    assertThat(titles("June Ferrow")).contains("Farrow, June");
    assertThat(titles("smythe")).contains("O'Neil-Smythe, Zoë");
    assertThat(titles("oneil smythe, zoe")).containsExactly("O'Neil-Smythe, Zoë");
    assertThat(titles("Ada van der Berg")).contains("van der Berg, Ada");
  }

  @Test
  @DisplayName("The reason tells a name from what is much like it")
  void reasons() {
    assertThat(found("Farrow, June").hits().get(0).reason()).isEqualTo("Name");
    assertThat(found("farro").hits().get(0).reason()).isEqualTo("Name begins so");
    assertThat(found("Farow, June").hits().get(0).reason()).isEqualTo("Name is much like it");
    assertThat(found("Farrow, June 1/31/1980").hits().get(0).reason())
        .isEqualTo("Name and birth date");
    assertThat(found("Nobody 1/31/1980").hits().get(0).reason()).isEqualTo("Born on 01/31/1980");
  }

  @Test
  @DisplayName("A birth date tells those of one name apart")
  void byBirthDate() {
    assertThat(titles("02/29/1960")).contains("van der Berg, Ada");
    assertThat(titles("farrow 1/31/80")).containsExactly("Farrow, June");
  }

  @Test
  @DisplayName("Each number leads to what bears it")
  void byNumber() {
    assertThat(found("sx00000012").onlyOne()).isPresent().get().asString().startsWith("/claims/");
    assertThat(found("SEARCH-77").onlyOne()).isPresent();
    assertThat(found("SEARCH-77").hits()).hasSize(11);
    assertThat(reasonsOf("ICN4711")).contains("Payer’s number ICN4711");
    assertThat(reasonsOf("ack4711")).contains("Payer’s number ACK4711");
    assertThat(found("eft00000815").onlyOne().orElseThrow()).startsWith("/remittances/");
    long june = id("select id from patient where practice_id = ? and first_name = 'June'");
    String path = "/patients/" + june;
    assertThat(found("xyz" + june).onlyOne()).contains(path);
    String phone = Long.toString(5_182_000_000L + june);
    assertThat(found(phone).onlyOne()).contains(path);
    assertThat(found("(518) " + phone.substring(3, 6) + "-" + phone.substring(6)).onlyOne())
        .contains(path);
    assertThat(found(phone.substring(3, 6) + "-" + phone.substring(6)).onlyOne()).contains(path);
  }

  @Test
  @DisplayName("Signs that mean something to a database mean nothing here")
  void signs() {
    for (String text :
        List.of(
            "%%%",
            "__",
            "fa%",
            "'; drop table claim; --",
            "\\\\",
            "a' or '1'='1",
            "{1,2}",
            "🙂🙂",
            "100%")) {
      assertThat(found(text).hits())
          .as(text)
          .allSatisfy(hit -> assertThat(hit.title()).isNotEmpty());
    }
    assertThat(titles("fa%rrow")).isNotEmpty();
  }

  @Test
  @DisplayName("Nothing of a practice is found by who may not read it, even if it is asked for")
  void foreignPractices() {
    long other = database.practice();
    for (String text :
        List.of("Farrow, June", "Farow", "sx00000012", "EFT00000815", "ICN4711", "1/31/1980")) {
      assertThat(
              database.call(
                  other,
                  () -> search.find(Set.of(practice, other), SearchText.of(text, TODAY)).hits()))
          .as(text)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("Every way to search is by an index of its own, and by no walk through a table")
  void byIndex() {
    assertThat(read(() -> found("Farrow, June")))
        .containsKeys("patient_name_known", "patient_by_name_key");
    assertThat(read(() -> found("Farow")))
        .containsKeys("patient_name_alike", "patient_by_name_key");
    assertThat(read(() -> found("Jnue")))
        .containsKeys("patient_name_alike", "patient_by_first_name_key");
    assertThat(read(() -> found("1/31/1980"))).containsKey("patient_by_birth_date");
    assertThat(read(() -> found("sx00000012")))
        .containsKeys(
            "claim_number_search",
            "claim_sender_number_search",
            "adjudication_payer_number_search",
            "claim_fact_payer_number_search",
            "remittance_trace_search",
            "coverage_member_search");
    assertThat(read(() -> found("518-555-0142"))).containsKey("patient_phone_by_local_number");
    assertThat(
            read(
                () ->
                    database.call(
                        practice,
                        () ->
                            database
                                .sql()
                                .sql(
                                    "select claimline_find_claims(array[?]::bigint[], 'SX000001', 200)")
                                .param(practice)
                                .query(Long.class)
                                .list())))
        .containsKeys("claim_number_search", "claim_sender_number_search", "patient_name_search");
  }

  /**
   * The indexes that the work reads, with how often. A function's plan is its own and no EXPLAIN of
   * the call shows it: the server's counters do. No table is walked through.
   */
  private Map<String, Long> read(Runnable work) {
    Map<String, Long> before = scans();
    Map<String, Long> walked = walks();
    database.run(
        practice,
        () -> {
          work.run();
          // The connection tells what it counted as it commits.
          database.sql().sql("select 1 from pg_stat_force_next_flush()").query(Long.class).single();
        });
    Map<String, Long> after = scans();
    assertThat(walks()).as("tables walked through").isEqualTo(walked);
    return after.entrySet().stream()
        .filter(scan -> scan.getValue() > before.getOrDefault(scan.getKey(), 0L))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, Long> scans() {
    return counters("select indexrelname as name, idx_scan as count from pg_stat_user_indexes");
  }

  private Map<String, Long> walks() {
    return counters(
        """
        select relname as name, seq_scan as count from pg_stat_user_tables
        where relname in ('patient', 'patient_name', 'claim', 'remittance', 'adjudication', 'claim_fact')
        """);
  }

  private Map<String, Long> counters(String sql) {
    return database
        .owner()
        .sql(sql)
        .query((row, n) -> Map.entry(row.getString("name"), row.getLong("count")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
  }

  private List<String> titles(String text) {
    return found(text).hits().stream().map(Hit::title).toList();
  }

  private List<String> reasonsOf(String text) {
    return found(text).hits().stream().map(Hit::reason).toList();
  }

  private Found found(String text) {
    return database.call(practice, () -> search.find(Set.of(practice), SearchText.of(text, TODAY)));
  }

  private long id(String sql) {
    return database.owner().sql(sql).param(practice).query(Long.class).single();
  }

  private void patient(String last, String first, String born) {
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    insert into patient (practice_id, last_name, first_name, birth_date, created_at, created_by)
                    values (?, ?, ?, ?::date, timestamptz '2026-01-05 12:00Z', 'search-test')
                    """)
                .params(practice, last, first, born)
                .update());
  }
}
