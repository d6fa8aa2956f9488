package io.claimline.remittance;

import io.claimline.remittance.Adjudication.State;
import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Procedure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads adjudications, each whole. */
@Repository
class AdjudicationReading {

  private static final String SELECT =
      """
      select a.*, r.payer_name, r.trace_number, r.payment_date
      from adjudication a
      join remittance r on r.practice_id = a.practice_id and r.id = a.remittance_id
      """;

  private final JdbcClient jdbc;

  AdjudicationReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Adjudication> ofClaim(long claimId) {
    return complete(
        jdbc.sql(SELECT + "where a.claim_id = :claim order by a.id")
            .param("claim", claimId)
            .query((found, row) -> head(found))
            .list());
  }

  /** Posted payments of the claim that no reversal has taken back, newest first (R13). */
  List<Adjudication> reversible(long claimId) {
    return complete(
        jdbc.sql(
                SELECT
                    + """
                    where a.claim_id = :claim and a.state = 'POSTED' and a.status_code <> '22'
                      and not exists (
                        select from adjudication r
                        where r.practice_id = a.practice_id and r.reverses_adjudication_id = a.id)
                    order by a.id desc
                    """)
            .param("claim", claimId)
            .query((found, row) -> head(found))
            .list());
  }

  Optional<Adjudication> find(long id) {
    return complete(
            jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query((found, row) -> head(found))
                .list())
        .stream()
        .findFirst();
  }

  List<Adjudication> ofRemittance(long remittanceId, int afterOrdinal, int limit) {
    return complete(
        jdbc.sql(
                SELECT
                    + """
                    where a.remittance_id = :remittance and a.ordinal > :after
                    order by a.ordinal limit :limit
                    """)
            .param("remittance", remittanceId)
            .param("after", afterOrdinal)
            .param("limit", limit)
            .query((found, row) -> head(found))
            .list());
  }

  /** Parked decisions for one of these reasons, in the order in which they came. */
  List<Adjudication> parked(List<ParkedBecause> because, long afterId, int limit) {
    return complete(
        jdbc.sql(
                SELECT
                    + """
                    where a.state = 'PARKED' and a.parked_because = any(:because) and a.id > :after
                    order by a.id limit :limit
                    """)
            .param("because", because.stream().map(Enum::name).toArray(String[]::new))
            .param("after", afterId)
            .param("limit", limit)
            .query((found, row) -> head(found))
            .list());
  }

  /** Adds lines and adjustments to heads, in two statements however many there are. */
  private List<Adjudication> complete(List<Adjudication> heads) {
    if (heads.isEmpty()) {
      return heads;
    }
    Long[] ids = heads.stream().map(Adjudication::id).toArray(Long[]::new);
    Map<Key, List<Adjustment>> adjustments = adjustments(ids);
    Map<Long, List<LineDecision>> lines = new HashMap<>();
    Map<Long, Map<Integer, String>> matched = new HashMap<>();
    jdbc.sql(
            """
            select * from adjudication_line where adjudication_id = any(:ids)
            order by adjudication_id, position
            """)
        .param("ids", ids)
        .query(
            (ResultSet found) -> {
              long id = found.getLong("adjudication_id");
              int position = found.getInt("position");
              lines
                  .computeIfAbsent(id, any -> new ArrayList<>())
                  .add(line(found, adjustments.getOrDefault(new Key(id, position), List.of())));
              String claimLine = found.getString("claim_line");
              if (claimLine != null) {
                matched.computeIfAbsent(id, any -> new HashMap<>()).put(position, claimLine);
              }
            });
    return heads.stream()
        .map(
            head ->
                with(
                    head,
                    adjustments.getOrDefault(new Key(head.id(), 0), List.of()),
                    lines.getOrDefault(head.id(), List.of()),
                    matched.getOrDefault(head.id(), Map.of())))
        .toList();
  }

  private Map<Key, List<Adjustment>> adjustments(Long[] ids) {
    Map<Key, List<Adjustment>> adjustments = new HashMap<>();
    jdbc.sql(
            """
            select * from adjudication_adjustment where adjudication_id = any(:ids)
            order by adjudication_id, line_position, position
            """)
        .param("ids", ids)
        .query(
            (ResultSet found) -> {
              adjustments
                  .computeIfAbsent(
                      new Key(found.getLong("adjudication_id"), found.getInt("line_position")),
                      key -> new ArrayList<>())
                  .add(
                      new Adjustment(
                          found.getString("group_code"),
                          found.getString("reason_code"),
                          Money.ofCents(found.getLong("amount_cents")),
                          found.getBigDecimal("quantity")));
            });
    return adjustments;
  }

  private static Adjudication head(ResultSet found) throws SQLException {
    String because = found.getString("parked_because");
    return new Adjudication(
        found.getLong("id"),
        found.getLong("remittance_id"),
        found.getInt("ordinal"),
        found.getString("payer_name"),
        found.getString("trace_number"),
        found.getObject("payment_date", LocalDate.class),
        found.getTimestamp("received_at").toInstant(),
        State.valueOf(found.getString("state")),
        found.getObject("claim_id", Long.class),
        found.getObject("coverage_id", Long.class),
        because == null ? null : ParkedBecause.valueOf(because),
        Objects.requireNonNullElse(found.getString("parked_words"), ""),
        Map.of(),
        found.getObject("reverses_adjudication_id", Long.class),
        new ClaimDecision(
            found.getString("claim_number"),
            found.getString("status_code"),
            Money.ofCents(found.getLong("charge_cents")),
            Money.ofCents(found.getLong("paid_cents")),
            Money.ofCents(found.getLong("patient_responsibility_cents")),
            found.getString("payer_claim_number"),
            texts(found, "remark_codes"),
            found.getString("crossover_payer"),
            List.of(),
            List.of()));
  }

  private static LineDecision line(ResultSet found, List<Adjustment> adjustments)
      throws SQLException {
    return new LineDecision(
        found.getInt("position"),
        procedure(found, "procedure_qualifier", "procedure_code", "modifiers"),
        procedure(found, "submitted_qualifier", "submitted_code", "submitted_modifiers"),
        Money.ofCents(found.getLong("charge_cents")),
        Money.ofCents(found.getLong("paid_cents")),
        found.getBigDecimal("units"),
        found.getBigDecimal("original_units"),
        found.getObject("service_date", LocalDate.class),
        found.getString("control_number"),
        adjustments,
        texts(found, "remark_codes"));
  }

  private static Procedure procedure(
      ResultSet found, String qualifier, String code, String modifiers) throws SQLException {
    return new Procedure(
        found.getString(qualifier), found.getString(code), texts(found, modifiers), "");
  }

  private static List<String> texts(ResultSet found, String column) throws SQLException {
    return List.of((String[]) found.getArray(column).getArray());
  }

  private static Adjudication with(
      Adjudication head,
      List<Adjustment> adjustments,
      List<LineDecision> lines,
      Map<Integer, String> claimLines) {
    ClaimDecision bare = head.decision();
    return new Adjudication(
        head.id(),
        head.remittanceId(),
        head.ordinal(),
        head.payerName(),
        head.traceNumber(),
        head.paymentDate(),
        head.receivedAt(),
        head.state(),
        head.claimId(),
        head.coverageId(),
        head.parkedBecause(),
        head.parkedWords(),
        claimLines,
        head.reversesId(),
        new ClaimDecision(
            bare.claimNumber(),
            bare.statusCode(),
            bare.charge(),
            bare.paid(),
            bare.patientResponsibility(),
            bare.payerClaimNumber(),
            bare.remarkCodes(),
            bare.crossoverPayer(),
            adjustments,
            lines));
  }

  private record Key(long adjudicationId, int line) {}
}
