package io.claimline.claim;

import io.claimline.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the claims that remittances name, many at once. */
@Repository
public class PayableClaims {

  private static final String CLAIMS =
      """
      select id, claim_number, sender_claim_number, patient_id, coverage_id, service_from,
          submission_id
      from claim
      """;

  private final JdbcClient jdbc;
  private final CoverageOrders orders;

  PayableClaims(JdbcClient jdbc, CoverageOrders orders) {
    this.jdbc = jdbc;
    this.orders = orders;
  }

  /**
   * Finds the claims of the writing practice by CLP01 and locks them until the transaction ends, in
   * order of their ids so that two remittances never wait for each other.
   *
   * <p>A number is ours first (R14); else it is the one that another system sent the claim under,
   * if one claim alone has it.
   *
   * @return by the number asked for; what is not found is absent
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, PayableClaim> lock(Collection<String> claimNumbers) {
    String[] numbers = Set.copyOf(claimNumbers).toArray(String[]::new);
    List<Head> heads =
        jdbc.sql(
                CLAIMS
                    + """
                    where claim_number = any(:numbers) or sender_claim_number = any(:numbers)
                    order by id for update
                    """)
            .param("numbers", numbers)
            .query((found, row) -> head(found))
            .list();
    Map<Long, List<ClaimLine>> lines = lines(heads.stream().map(Head::id).toList());
    Map<Long, CoverageOrder> coverages = orders.of(heads.stream().map(Head::billed).toList());
    Map<String, PayableClaim> claims = new HashMap<>();
    for (String number : numbers) {
      List<Head> ours = heads.stream().filter(h -> number.equals(h.claimNumber())).toList();
      List<Head> candidates =
          ours.isEmpty()
              ? heads.stream().filter(h -> number.equals(h.senderClaimNumber())).toList()
              : ours;
      if (candidates.size() == 1) {
        Head head = candidates.get(0);
        claims.put(
            number,
            head.with(
                Objects.requireNonNull(coverages.get(head.id())),
                lines.getOrDefault(head.id(), List.of())));
      }
    }
    return claims;
  }

  /** The practices in scope that have claims of these numbers of ours. */
  @Transactional(readOnly = true)
  public Set<Long> practicesOf(Collection<String> claimNumbers) {
    return Set.copyOf(
        jdbc.sql("select distinct practice_id from claim where claim_number = any(:numbers)")
            .param("numbers", claimNumbers.toArray(String[]::new))
            .query(Long.class)
            .list());
  }

  private Map<Long, List<ClaimLine>> lines(Collection<Long> claimIds) {
    Map<Long, List<ClaimLine>> lines = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (claim_id, control_number) claim_id, position, control_number,
                procedure_code, modifiers, charge_cents, service_from, service_to
            from claim_line where claim_id = any(:claims)
            order by claim_id, control_number, version_number desc
            """)
        .param("claims", claimIds.toArray(Long[]::new))
        .query(
            (ResultSet found) -> {
              lines
                  .computeIfAbsent(found.getLong("claim_id"), id -> new ArrayList<>())
                  .add(line(found));
            });
    return lines;
  }

  private static ClaimLine line(ResultSet found) throws SQLException {
    return new ClaimLine(
        found.getInt("position"),
        found.getString("control_number"),
        found.getString("procedure_code"),
        List.of((String[]) found.getArray("modifiers").getArray()),
        Money.ofCents(found.getLong("charge_cents")),
        found.getObject("service_from", LocalDate.class),
        found.getObject("service_to", LocalDate.class));
  }

  private static Head head(ResultSet found) throws SQLException {
    return new Head(
        found.getLong("id"),
        found.getString("claim_number"),
        found.getString("sender_claim_number"),
        found.getLong("patient_id"),
        found.getLong("coverage_id"),
        found.getObject("service_from", LocalDate.class),
        found.getObject("submission_id", Long.class));
  }

  private record Head(
      long id,
      String claimNumber,
      @Nullable String senderClaimNumber,
      long patientId,
      long coverageId,
      @Nullable LocalDate serviceFrom,
      @Nullable Long submissionId) {

    CoverageOrders.Billed billed() {
      return new CoverageOrders.Billed(id, patientId, coverageId, serviceFrom);
    }

    PayableClaim with(CoverageOrder coverages, List<ClaimLine> lines) {
      return new PayableClaim(id, claimNumber, coverages, submissionId, lines);
    }
  }
}
