package io.claimline.denial;

import io.claimline.denial.Denial.Resolution;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of denials. */
@Repository
class DenialRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  DenialRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Denial> of(long claimId) {
    return jdbc.sql("select * from denial where claim_id = :claim order by id")
        .param("claim", claimId)
        .query((found, row) -> read(found))
        .list();
  }

  /** The denial of this fact, if its way on was proposed after this other one. */
  Optional<Denial> proposedAfter(long factId, long sinceFactId) {
    return jdbc.sql(
            "select * from denial where fact_id = :fact and proposed_after_fact_id = :since")
        .param("fact", factId)
        .param("since", sinceFactId)
        .query((found, row) -> read(found))
        .optional();
  }

  /** Stores what is proposed; a denial that is known is open again, with the new proposal. */
  Denial store(DeniedClaim denied, Findings findings, Proposal proposal) {
    StatementSpec insert =
        jdbc.sql(
            """
            insert into denial (practice_id, claim_id, fact_id, payer_id, category, reasons,
                remark_codes, in_words, amount_cents, payer_claim_number, denied_on,
                times_denied_before, proposed_after_fact_id, file_by, appeal_by, proposed_route,
                proposed_because, opened_at)
            values (:practice, :claim, :fact, :payer, :category, :reasons, :remarks, :words,
                :amount, :payerClaimNumber, :deniedOn, :before, :since, :fileBy, :appealBy, :route,
                :because, :now)
            on conflict (practice_id, fact_id) do update set
                amount_cents = excluded.amount_cents,
                proposed_after_fact_id = excluded.proposed_after_fact_id,
                file_by = excluded.file_by, appeal_by = excluded.appeal_by,
                proposed_route = excluded.proposed_route,
                proposed_because = excluded.proposed_because,
                resolved_at = null, resolved_by = null, resolved_route = null,
                resolved_because = null
            returning *
            """);
    return insert
        .param("practice", PracticeScope.current().requireWritable())
        .param("claim", denied.fact().claimId())
        .param("fact", denied.fact().id())
        .param("payer", findings.payerId())
        .param("category", findings.category().name())
        .param("reasons", texts(findings.reasons().stream().map(DenialReason::toString)))
        .param("remarks", texts(findings.remarks().stream()))
        .param("words", findings.inWords())
        .param("amount", findings.amount().cents())
        .param("payerClaimNumber", findings.payerClaimNumber())
        .param("deniedOn", findings.deniedOn())
        .param("before", denied.timesDeniedBefore())
        .param("since", denied.since().id())
        .param("fileBy", findings.fileBy(), Types.DATE)
        .param("appealBy", findings.appealBy(), Types.DATE)
        .param("route", proposal.route().name())
        .param("because", proposal.because())
        .param("now", Timestamp.from(clock.instant()))
        .query((found, row) -> read(found))
        .single();
  }

  void end(long id, Resolution ending) {
    DenialRoute route = ending.route();
    jdbc.sql(
            """
            update denial set resolved_at = :at, resolved_by = :by, resolved_route = :route,
                resolved_because = :because
            where id = :id
            """)
        .param("at", Timestamp.from(ending.resolvedAt()))
        .param("by", ending.by())
        .param("route", route == null ? null : route.name())
        .param("because", ending.because())
        .param("id", id)
        .update();
  }

  private static String[] texts(Stream<String> words) {
    return words.toArray(String[]::new);
  }

  private static Denial read(ResultSet found) throws SQLException {
    return new Denial(
        found.getLong("id"),
        found.getLong("claim_id"),
        found.getLong("fact_id"),
        found.getLong("proposed_after_fact_id"),
        found.getLong("payer_id"),
        DenialCategory.valueOf(found.getString("category")),
        texts(found, "reasons").stream().map(DenialReason::parse).toList(),
        texts(found, "remark_codes"),
        found.getString("in_words"),
        Money.ofCents(found.getLong("amount_cents")),
        found.getString("payer_claim_number"),
        found.getObject("denied_on", LocalDate.class),
        found.getInt("times_denied_before"),
        found.getObject("file_by", LocalDate.class),
        found.getObject("appeal_by", LocalDate.class),
        DenialRoute.valueOf(found.getString("proposed_route")),
        found.getString("proposed_because"),
        found.getTimestamp("opened_at").toInstant(),
        resolution(found));
  }

  private static @Nullable Resolution resolution(ResultSet found) throws SQLException {
    Timestamp at = found.getTimestamp("resolved_at");
    if (at == null) {
      return null;
    }
    String route = found.getString("resolved_route");
    return new Resolution(
        route == null ? null : DenialRoute.valueOf(route),
        found.getString("resolved_because"),
        found.getString("resolved_by"),
        at.toInstant());
  }

  private static List<String> texts(ResultSet found, String column) throws SQLException {
    return List.of((String[]) found.getArray(column).getArray());
  }
}
