package io.claimline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.SampleClaims;
import io.claimline.claim.Standing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class ClaimListPlanTest {

  private static final int MANY = 5_000;

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private ClaimList claims;
  private long practice;

  @BeforeEach
  void fill() {
    practice = database.practice();
    long model = database.call(practice, () -> samples.open(SampleClaims.content("100.00")));
    database
        .owner()
        .sql(
            """
            insert into claim (practice_id, claim_number, source_hash, patient_id, coverage_id,
                payer_id, billing_provider_id, charge_cents, service_from, timely_filing_deadline,
                content_version, stage, standing, standing_since, created_at, created_by)
            select practice_id, claim_number || '-' || n, source_hash || n, patient_id, coverage_id,
                payer_id, billing_provider_id, n, service_from, service_from + n % 300,
                1, stage, standing, standing_since + n * interval '1 second', created_at, 'test'
            from claim, generate_series(1, ?) n where id = ?
            """)
        .params(MANY, model)
        .update();
    describeClaims("set (n_distinct = 5)");
  }

  /** These claims have no facts: no other test may meet them. */
  @AfterEach
  void empty() {
    database
        .owner()
        .sql("delete from claim where practice_id = ? and claim_number like '%-%'")
        .param(practice)
        .update();
    describeClaims("reset (n_distinct)");
  }

  /**
   * The suite makes hundreds of practices with a claim or two; an office has a few with many, and
   * it is for those that the plan is asked.
   */
  private void describeClaims(String practices) {
    database.owner().sql("alter table claim alter column practice_id " + practices).update();
    database.owner().sql("analyze claim").update();
  }

  @Test
  @DisplayName("Each order of the list is read from its index, not sorted")
  void ordersHaveAnIndex() {
    for (ClaimOrder order : ClaimOrder.values()) {
      assertThat(plan(filter(order, null, "")))
          .as("%s", order)
          .contains(
              switch (order) {
                case AGE -> "claim_by_standing";
                case DEADLINE -> "claim_by_deadline";
                case CHARGE -> "claim_by_charge";
              })
          .doesNotContain("Seq Scan on claim ");
    }
  }

  @Test
  @DisplayName("A payer's claims and what a search found are read by index too")
  void narrowedListsHaveAnIndex() {
    assertThat(plan(filter(ClaimOrder.AGE, 4711L, ""))).doesNotContain("Seq Scan on claim ");
    assertThat(plan(filter(ClaimOrder.AGE, null, "SAMPLE"))).doesNotContain("Seq Scan on claim ");
  }

  @Test
  @DisplayName("The pages of the list follow one another without a gap or a repetition")
  void pagesFollow() {
    ClaimFilter filter = filter(ClaimOrder.DEADLINE, null, "");
    ClaimList.Page first = page(filter, null, 0);
    ClaimRow last = first.rows().get(ClaimList.PAGE - 1);
    ClaimList.Page second = page(filter, last.key(), last.id());
    assertThat(first.more()).isTrue();
    assertThat(second.rows()).hasSize(ClaimList.PAGE).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.rows().get(0).deadline()).isAfterOrEqualTo(last.deadline());
  }

  private ClaimList.Page page(ClaimFilter filter, @Nullable String key, long id) {
    return database.call(practice, () -> claims.of(filter, key, id));
  }

  private ClaimFilter filter(ClaimOrder order, @Nullable Long payer, String text) {
    return new ClaimFilter(
        Set.of(practice), StandingGroup.OPEN, Standing.TO_VERIFY, payer, null, order, text);
  }

  private String plan(ClaimFilter filter) {
    List<String> lines =
        database.call(
            practice,
            () ->
                database
                    .sql()
                    .sql("explain (costs off) " + ClaimList.sql(filter, false))
                    .param("practices", new Long[] {practice})
                    .param("standings", new String[] {Standing.TO_VERIFY.name()})
                    .param("payer", filter.payerId())
                    .param("text", filter.text())
                    .param("mostFound", ClaimList.MOST_FOUND)
                    .param("limit", ClaimList.PAGE + 1)
                    .query(String.class)
                    .list());
    return String.join("\n", lines);
  }
}
