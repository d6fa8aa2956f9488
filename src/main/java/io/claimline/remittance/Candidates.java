package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds claims that a decision may answer whose number is none of ours: each way of looking has its
 * index, however many claims the practice has.
 */
@Repository
public class Candidates {

  private static final int MOST = 8;
  private static final int MOST_OF_ONE_DAY = 200;

  static final String FIND =
      """
      with found as (
        (select id from claim where practice_id = :practice and claim_number = any(:numbers))
        union
        (select l.claim_id from adjudication_line d
          join claim_line l on l.practice_id = d.practice_id and l.service_from = d.service_date
            and l.charge_cents = d.charge_cents
          where d.practice_id = :practice and d.adjudication_id = :adjudication limit :most)
        union
        (select claim_id from adjudication
          where practice_id = :practice and payer_claim_number = :payerNumber
            and claim_id is not null limit :most)
      )
      select c.id, c.claim_number, c.service_from, c.charge_cents, p.last_name, p.first_name,
          y.name as payer, coalesce(b.insurance_open_cents, 0) as open_cents,
          c.claim_number = any(:numbers) as near_number,
          c.service_from = :day and c.charge_cents = :charge as same_day_and_charge,
          exists (select from adjudication a
            where a.practice_id = c.practice_id and a.claim_id = c.id
              and a.payer_claim_number = :payerNumber) as same_payer_number,
          c.payer_id = :payer as same_payer,
          (select count(distinct l.control_number) from claim_line l
            join adjudication_line d on d.practice_id = l.practice_id
              and d.adjudication_id = :adjudication and d.charge_cents = l.charge_cents
              and coalesce(nullif(d.submitted_code, ''), d.procedure_code) = l.procedure_code
            where l.practice_id = c.practice_id and l.claim_id = c.id) as same_lines
      from found
      join claim c on c.practice_id = :practice and c.id = found.id
      join patient p on p.practice_id = c.practice_id and p.id = c.patient_id
      join payer y on y.id = c.payer_id
      left join claim_balance b on b.practice_id = c.practice_id and b.claim_id = c.id
      """;

  private final JdbcClient jdbc;
  private final AdjudicationReading adjudications;
  private final AdjudicationRows rows;

  Candidates(JdbcClient jdbc, AdjudicationReading adjudications, AdjudicationRows rows) {
    this.jdbc = jdbc;
    this.adjudications = adjudications;
    this.rows = rows;
  }

  /** The likeliest first; none when nothing resembles it. */
  @Transactional(readOnly = true)
  public List<Candidate> of(long adjudicationId) {
    Adjudication asked = adjudications.find(adjudicationId).orElseThrow();
    return jdbc
        .sql(FIND)
        .params(parameters(asked, rows.payerOf(asked.remittanceId())))
        .query((found, row) -> read(found))
        .list()
        .stream()
        .sorted(
            Comparator.comparing(Candidate::rank)
                .reversed()
                .thenComparing(Candidate::claimId, Comparator.reverseOrder()))
        .limit(MOST)
        .toList();
  }

  static Map<String, @Nullable Object> parameters(Adjudication asked, @Nullable Long payerId) {
    ClaimDecision decision = asked.decision();
    String payerNumber = decision.payerClaimNumber();
    LocalDate day =
        decision.lines().stream()
            .map(LineDecision::serviceDate)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    Set<String> numbers = NearNumbers.of(decision.claimNumber());
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("practice", PracticeScope.current().readable().iterator().next());
    parameters.put("adjudication", asked.id());
    parameters.put("numbers", numbers.toArray(String[]::new));
    parameters.put("day", new SqlParameterValue(Types.DATE, day));
    parameters.put("charge", decision.charge().cents());
    parameters.put("payerNumber", payerNumber.isEmpty() ? "-" : payerNumber);
    parameters.put("payer", new SqlParameterValue(Types.BIGINT, payerId));
    parameters.put("most", MOST_OF_ONE_DAY);
    return parameters;
  }

  private static Candidate read(ResultSet found) throws SQLException {
    List<String> reasons = new ArrayList<>();
    int rank = 0;
    if (found.getBoolean("near_number")) {
      reasons.add("its number is nearly the same");
      rank += 4;
    }
    if (found.getBoolean("same_payer_number")) {
      reasons.add("an earlier decision on it bears the payer’s number");
      rank += 4;
    }
    if (found.getBoolean("same_day_and_charge")) {
      reasons.add("same first day and same charge");
      rank += 3;
    }
    int lines = found.getInt("same_lines");
    if (lines > 0) {
      reasons.add(
          lines + (lines == 1 ? " line" : " lines") + " with the same procedure and charge");
      rank += 2;
    }
    if (found.getBoolean("same_payer")) {
      reasons.add("same payer");
      rank += 1;
    }
    Money open = Money.ofCents(found.getLong("open_cents"));
    if (open.isPositive()) {
      rank += 1;
    } else {
      reasons.add("but nothing is open with insurers");
    }
    return new Candidate(
        found.getLong("id"),
        found.getString("claim_number"),
        found.getString("last_name") + ", " + found.getString("first_name"),
        found.getString("payer"),
        found.getObject("service_from", LocalDate.class),
        Money.ofCents(found.getLong("charge_cents")),
        open,
        reasons,
        rank);
  }
}
