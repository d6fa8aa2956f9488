package io.claimline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.SampleClaims;
import io.claimline.workflow.WorkSteps;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The work lists of an office with many open tasks, asked as the application's role. */
@ClaimlineTest
class WorkListPlanTest {

  private static final int MANY = 10_000;
  private static final String ME = "work-list-person3";

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private WorkList work;
  @Autowired private WorkSteps steps;
  @Autowired private Clock clock;
  private long practice;
  private long payer;

  @BeforeEach
  void fill() {
    practice = database.practice();
    long model = database.call(practice, () -> samples.open(SampleClaims.content("100.00")));
    payer = sql("select payer_id from claim where id = ?", model);
    database
        .owner()
        .sql(
            """
            with copied as (
              insert into claim (practice_id, claim_number, source_hash, patient_id, coverage_id,
                  payer_id, billing_provider_id, charge_cents, service_from,
                  content_version, stage, standing, standing_since, created_at, created_by)
              select practice_id, claim_number || '-' || n, source_hash || n, patient_id,
                  coverage_id, payer_id, billing_provider_id, n, service_from,
                  1, stage, standing, standing_since, created_at, 'test'
              from claim, generate_series(1, :many) n where id = :model
              returning id, charge_cents
            ), balance as (
              insert into claim_balance (practice_id, claim_id, charge_cents, insurance_open_cents)
              select :practice, id, charge_cents, (charge_cents * 7919) % 100000 from copied
            )
            insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, tenant_id_)
            select 'wl' || :practice || '-' || charge_cents, 1,
                'wl' || :practice || '-' || charge_cents, id, :practice
            from copied
            """)
        .param("many", MANY)
        .param("model", model)
        .param("practice", practice)
        .update();
    database.owner().sql("analyze claim, claim_balance, act_ru_execution").update();
    database
        .owner()
        .sql(
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_,
                assignee_, priority_, create_time_, due_date_, suspension_state_, tenant_id_)
            select 't' || id_, 1, id_, id_, 'Task', (:kinds::text[])[1 + n % cardinality(:kinds)],
                case when n % 3 = 0 then 'work-list-person' || n % 60 end, 50,
                :now::timestamp - n * interval '3 minutes',
                :now::timestamp + ((n * 31) % 40000 - 10000) * interval '1 minute', 1, tenant_id_
            from (
              select id_, tenant_id_, split_part(id_, '-', 2)::int as n
              from act_ru_execution where tenant_id_ = :practice::text
            ) e
            """)
        .param("kinds", steps.all().stream().map(WorkSteps.Step::id).toArray(String[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .param("practice", practice)
        .update();
    describe("set (n_distinct = 5)");
  }

  /** These tasks have no process: no other test may meet them. */
  @AfterEach
  void empty() {
    for (String part :
        List.of(
            "delete from act_ru_task where tenant_id_ = :practice::text",
            "delete from act_ru_execution where tenant_id_ = :practice::text",
            "delete from claim_balance where practice_id = :practice",
            "delete from claim where practice_id = :practice and claim_number like '%-%'")) {
      database.owner().sql(part).param("practice", practice).update();
    }
    describe("reset (n_distinct)");
    assertThat(sql("select count(*) from work_item where practice_id = ?", practice)).isZero();
  }

  /** The suite makes hundreds of practices with a task or two; an office has many in a few. */
  private void describe(String practices) {
    for (String table : List.of("claim", "work_item")) {
      database
          .owner()
          .sql("alter table " + table + " alter column practice_id " + practices)
          .update();
    }
    database.owner().sql("analyze claim, claim_balance, work_item, act_ru_task").update();
  }

  @Test
  @DisplayName("Each order is read from its index, also where only what is overdue is asked")
  void ordersHaveAnIndex() {
    for (WorkOrder order : WorkOrder.values()) {
      assertThat(plan(list(WorkView.ALL).inOrder(order)))
          .as("%s", order)
          .contains(
              switch (order) {
                case DUE -> "work_item_by_due";
                case AMOUNT -> "work_item_by_amount";
                case AGE -> "work_item_by_age";
              })
          .doesNotContain("Seq Scan on work_item", "Seq Scan on claim ");
    }
    assertThat(plan(list(WorkView.ALL).onlyOverdue(true))).contains("work_item_by_due");
    assertThat(plan(list(WorkView.MINE))).contains("work_item_by_assignee");
  }

  @Test
  @DisplayName("The pages of the list follow one another without a gap or a repetition")
  void pagesFollow() {
    for (WorkOrder order : WorkOrder.values()) {
      WorkFilter filter = list(WorkView.ALL).inOrder(order);
      WorkList.Page first = database.call(practice, () -> work.of(filter, null, null));
      WorkRow last = first.rows().get(WorkList.PAGE - 1);
      WorkList.Page second =
          database.call(practice, () -> work.of(filter, last.key(), last.taskId()));
      assertThat(first.more()).isTrue();
      assertThat(second.rows()).hasSize(WorkList.PAGE).doesNotContainAnyElementsOf(first.rows());
      if (order == WorkOrder.AMOUNT) {
        assertThat(second.rows().get(0).open().cents()).isLessThanOrEqualTo(last.open().cents());
      }
    }
  }

  private WorkFilter list(WorkView view) {
    return new WorkFilter(
        view, ME, Set.of(practice), steps.all(), null, null, null, false, WorkOrder.DUE);
  }

  private long sql(String question, long id) {
    return database.owner().sql(question).param(id).query(Long.class).single();
  }

  private String plan(WorkFilter filter) {
    return String.join(
        "\n",
        database.call(
            practice,
            () ->
                database
                    .sql()
                    .sql("explain (costs off) " + WorkList.sql(filter, false))
                    .param("practices", filter.shownPractices())
                    .param("kinds", filter.shownKinds())
                    .param("me", filter.userName())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("limit", WorkList.PAGE + 1)
                    .query(String.class)
                    .list()));
  }
}
