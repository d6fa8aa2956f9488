package io.claimline.remittance;

import io.claimline.shared.PracticeScope;
import io.claimline.x12.Party;
import io.claimline.x12.Remittance;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of remittances. */
@Repository
class RemittanceRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  RemittanceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The remittance of this verdict, if it was stored before (R21). */
  Optional<RemittanceRef> find(RemittanceVerdict verdict) {
    Remittance head = verdict.head();
    return jdbc.sql(
            """
            select id, practice_id, payer_id, state from remittance
            where payer_identifier = :payer and trace_number = :trace and paid_cents = :paid
              and payment_date is not distinct from :date and content_hash = :hash
            """)
        .param("payer", payerIdentifier(head))
        .param("trace", head.traceNumber())
        .param("paid", head.paid().cents())
        .param("date", head.paymentDate(), Types.DATE)
        .param("hash", verdict.contentHash())
        .query(
            (found, row) ->
                new RemittanceRef(
                    found.getLong("id"),
                    found.getLong("practice_id"),
                    found.getObject("payer_id", Long.class),
                    RemittanceState.valueOf(found.getString("state"))))
        .optional();
  }

  /** Whether the payer used this trace number for a remittance with other content. */
  boolean isTraceNumberUsed(Remittance head) {
    return jdbc.sql(
            """
            select exists (
              select from remittance where payer_identifier = :payer and trace_number = :trace)
            """)
        .param("payer", payerIdentifier(head))
        .param("trace", head.traceNumber())
        .query(Boolean.class)
        .single();
  }

  /** Stores it; empty when another reader of the same remittance was faster. */
  Optional<RemittanceRef> insert(
      RemittanceVerdict verdict, long fileId, int setIndex, @Nullable String parkedBecause) {
    Remittance head = verdict.head();
    long practiceId = PracticeScope.current().requireWritable();
    Long payerId = payerId(head.payer(), head.originatingCompanyId()).orElse(null);
    RemittanceState state =
        parkedBecause == null ? RemittanceState.CHECKED : RemittanceState.PARKED;
    return jdbc.sql(
            """
            insert into remittance (practice_id, payer_identifier, payer_name, payer_id,
                trace_number, paid_cents, method, payment_date, content_hash, claim_count,
                claims_paid_cents, state, parked_because, file_id, set_index, received_at)
            values (:practice, :payer, :name, :payerId, :trace, :paid, :method, :date, :hash,
                :claims, :claimsPaid, :state, :why, :file, :set, :now)
            on conflict do nothing
            returning id
            """)
        .param("practice", practiceId)
        .param("payer", payerIdentifier(head))
        .param("name", head.payer().name())
        .param("payerId", payerId)
        .param("trace", head.traceNumber())
        .param("paid", head.paid().cents())
        .param("method", head.method())
        .param("date", head.paymentDate(), Types.DATE)
        .param("hash", verdict.contentHash())
        .param("claims", verdict.claims())
        .param("claimsPaid", verdict.claimsPaid().cents())
        .param("state", state.name())
        .param("why", parkedBecause)
        .param("file", fileId)
        .param("set", setIndex)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .optional()
        .map(id -> new RemittanceRef(id, practiceId, payerId, state));
  }

  void markPosted(long remittanceId) {
    jdbc.sql(
            """
            update remittance set state = 'POSTED', posted_at = :now
            where id = :id and state = 'CHECKED'
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", remittanceId)
        .update();
  }

  /**
   * The payer of the directory that the head names, by the number under which the clearinghouse
   * knows it for the writing practice, else by its own.
   */
  private Optional<Long> payerId(Party payer, String originatingCompanyId) {
    String[] codes =
        Stream.of(
                payer.id(),
                payer.reference("2U"),
                payer.reference("NF"),
                originatingCompanyId,
                originatingCompanyId.length() == 10 ? originatingCompanyId.substring(1) : "")
            .filter(code -> !code.isBlank())
            .map(code -> code.strip().toUpperCase(Locale.ROOT))
            .toArray(String[]::new);
    List<Long> found =
        jdbc.sql(
                """
                select p.id from (
                  select d.payer_id as id, d.clearinghouse_payer_id as code, 1 as turn
                  from payer_delivery d
                  where d.practice_id = :practice and d.clearinghouse_payer_id = any(:codes)
                  union all
                  select id, payer_code, 2 from payer where payer_code = any(:codes)
                ) p order by array_position(:codes, p.code), p.turn limit 1
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("codes", codes)
            .query(Long.class)
            .list();
    return found.stream().findFirst();
  }

  /** R21: TRN03, which every payment must carry; else what names the payer. */
  static String payerIdentifier(Remittance head) {
    Party payer = head.payer();
    return Stream.of(head.originatingCompanyId(), payer.id(), payer.reference("2U"), payer.name())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
