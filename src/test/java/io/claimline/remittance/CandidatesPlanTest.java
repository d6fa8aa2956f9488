package io.claimline.remittance;

import static io.claimline.remittance.Sample835.an835;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Candidates in an office with many claims and decisions, asked as the application's role. */
class CandidatesPlanTest extends PostingTest {

  private static final int MANY = 5_000;

  @Autowired private ExceptionCases cases;
  @Autowired private Candidates candidates;

  @Test
  @DisplayName("Each way of looking for a claim has its index, however many claims there are")
  void byIndex() {
    long model = claim("100");
    long remittance =
        Objects.requireNonNull(
            take(an835("T1")
                    .paying("60")
                    .with("CLP*NOBODY" + practice + "*1*100*60*20*CI*PCN1")
                    .with("SVC*HC:99213*100*60", "DTM*472*20260105", "CAS*CO*45*40"))
                .remittanceId());
    ExceptionCase unmatched =
        PracticeScope.writing(practice).call(() -> cases.ofRemittance(remittance, 9)).get(0);
    long decision = Objects.requireNonNull(unmatched.adjudicationId());
    fill(model, decision);
    String plan = plan(decision);
    assertThat(plan)
        .contains("claim_line_by_day_and_charge", "adjudication_by_payer_number")
        .doesNotContain(
            "Seq Scan on claim c", "Seq Scan on claim_line", "Seq Scan on adjudication ");
    assertThat(PracticeScope.writing(practice).call(() -> candidates.of(decision)))
        .first()
        .satisfies(found -> assertThat(found.claimId()).isEqualTo(model));
  }

  private void fill(long model, long decision) {
    run(
        """
        insert into claim (practice_id, claim_number, source_hash, patient_id, coverage_id,
            payer_id, billing_provider_id, charge_cents, service_from, content_version, stage,
            standing, standing_since, created_at, created_by)
        select practice_id, claim_number || '-' || n, source_hash || n, patient_id, coverage_id,
            payer_id, billing_provider_id, 20000 + n, service_from - n %% 900, 1, stage, standing,
            standing_since, created_at, 'test'
        from claim, generate_series(1, %d) n where id = %d
        """
            .formatted(MANY, model));
    run(
        """
        insert into claim_line (practice_id, claim_id, version_number, position, control_number,
            procedure_code, charge_cents, service_from)
        select practice_id, id, 1, 1, 'L1', '99213', charge_cents, service_from from claim
        where practice_id = %d and claim_number like '%%-%%'
        """
            .formatted(practice));
    run(
        """
        insert into adjudication (practice_id, remittance_id, ordinal, claim_number, status_code,
            charge_cents, paid_cents, patient_responsibility_cents, payer_claim_number,
            remark_codes, crossover_payer, received_at, state, parked_because, parked_words,
            claim_id)
        select practice_id, remittance_id, 100 + n, claim_number || n, status_code, charge_cents,
            0, 0, payer_claim_number || '-' || n, remark_codes, crossover_payer, received_at,
            'INFORMS', parked_because, parked_words, %d
        from adjudication, generate_series(1, %d) n where id = %d
        """
            .formatted(model, MANY, decision));
    run("analyze claim, claim_line, adjudication");
  }

  /** These claims have no process: no other test may meet them. */
  @AfterEach
  void empty() {
    run("delete from adjudication where claim_number like 'NOBODY" + practice + "_%'");
    String copies =
        "(select id from claim where practice_id = " + practice + " and claim_number like '%-%')";
    run("delete from claim_line where practice_id = " + practice + " and claim_id in " + copies);
    run("delete from claim where practice_id = " + practice + " and claim_number like '%-%'");
    run("analyze claim, claim_line, adjudication");
  }

  private void run(String statement) {
    database.owner().sql(statement).update();
  }

  private String plan(long decision) {
    return String.join(
        "\n",
        database.call(
            practice,
            () -> {
              Adjudication asked = adjudications.find(decision).orElseThrow();
              List<String> lines =
                  database
                      .sql()
                      .sql("explain (costs off) " + Candidates.FIND)
                      .params(Candidates.parameters(asked, null))
                      .query(String.class)
                      .list();
              return lines;
            }));
  }
}
