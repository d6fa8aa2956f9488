package io.claimline.claim;

import io.claimline.audit.CurrentActor;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks payers where claims stand whose remittance is missing (R34: 276), and keeps the answers. */
@Service
public class StatusInquiries {

  /** A question by its number. */
  public record Asked(long inquiryId, long practiceId) {}

  private final HeldStandings held;
  private final Claims claims;
  private final ClaimFacts facts;
  private final Payers payers;
  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  StatusInquiries(
      HeldStandings held,
      Claims claims,
      ClaimFacts facts,
      Payers payers,
      JdbcClient jdbc,
      CurrentActor actor,
      Clock clock) {
    this.held = held;
    this.claims = claims;
    this.facts = facts;
    this.payers = payers;
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Asks the payer, or lets a person call one that takes no such inquiry; harmless on a claim whose
   * remittance is not missed.
   */
  @Transactional
  public void ask(long claimId) {
    if (held.of(claimId) != Standing.REMITTANCE_OVERDUE) {
      return;
    }
    ClaimSummary claim = claims.get(claimId);
    Payer payer = payers.find(claim.payerId()).orElseThrow();
    if (!payer.answersStatus()) {
      facts.append(
          NewFact.of(claimId, FactKind.CALL_DUE)
              .about(claim.submissionId())
              .because("This payer answers no claim status inquiries"));
      return;
    }
    long inquiryId = insert(claim);
    facts.append(
        NewFact.of(claimId, FactKind.STATUS_ASKED)
            .about(claim.submissionId())
            .with(Map.of("inquiry", Long.toString(inquiryId))));
  }

  /** The practices in scope that have inquiries in no batch. */
  @Transactional(readOnly = true)
  public List<Long> practicesWaiting() {
    return jdbc.sql(
            """
            select distinct practice_id from status_inquiry
            where batch_id is null and withdrawn_at is null order by 1
            """)
        .query(Long.class)
        .list();
  }

  /** Locks the writing practice's oldest inquiries that are in no batch. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<StatusInquiry> waiting(int limit) {
    return jdbc
        .sql(
            """
            select i.id, i.practice_id, i.claim_id, s.version_number
            from status_inquiry i
            left join submission s on s.practice_id = i.practice_id and s.id = i.submission_id
            where i.batch_id is null and i.withdrawn_at is null and i.practice_id = :practice
            order by i.id limit :limit for update of i skip locked
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("limit", limit)
        .query(
            (found, row) ->
                new Waiting(
                    found.getLong("id"),
                    found.getLong("practice_id"),
                    found.getLong("claim_id"),
                    found.getObject("version_number", Integer.class)))
        .list()
        .stream()
        .map(this::inquiry)
        .toList();
  }

  /**
   * Notes in which batch they go out.
   *
   * @param reference BHT03 of their set
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markSent(long batchId, String reference, Collection<Long> inquiryIds) {
    jdbc.sql(
            """
            update status_inquiry set batch_id = :batch, set_reference = :reference, sent_at = :now
            where id = any(:ids) and batch_id is null
            """)
        .param("batch", batchId)
        .param("reference", reference)
        .param("now", Timestamp.from(clock.instant()))
        .param("ids", inquiryIds.toArray(Long[]::new))
        .update();
  }

  /**
   * Takes an inquiry that cannot be written back: the payer is to be called.
   *
   * @param reason why it cannot be written, in words
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(StatusInquiry inquiry, String reason) {
    jdbc.sql("update status_inquiry set withdrawn_at = :now where id = :id and batch_id is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", inquiry.id())
        .update();
    facts.append(NewFact.of(inquiry.claimId(), FactKind.STATUS_UNKNOWN).because(reason));
  }

  /** The inquiry that an answer names by its trace (TRN02), of the practices in scope. */
  @Transactional(readOnly = true)
  public Optional<Asked> byTrace(String traceNumber) {
    if (!traceNumber.matches(StatusInquiry.TRACE + "[0-9]{1,18}")) {
      return Optional.empty();
    }
    return jdbc.sql(
            "select id, practice_id from status_inquiry where id = :id and batch_id is not null")
        .param("id", Long.parseLong(traceNumber.substring(StatusInquiry.TRACE.length())))
        .query((found, row) -> new Asked(found.getLong("id"), found.getLong("practice_id")))
        .optional();
  }

  /** The inquiries of a set (BHT03), of the practices in scope. */
  @Transactional(readOnly = true)
  public List<Asked> ofSet(String reference) {
    return jdbc.sql(
            """
            select id, practice_id from status_inquiry where set_reference = :reference order by id
            """)
        .param("reference", reference)
        .query((found, row) -> new Asked(found.getLong("id"), found.getLong("practice_id")))
        .list();
  }

  /**
   * Keeps an answer and appends what it means. A claim that has moved on since is left where it is.
   *
   * @param fileId the file it stands in
   * @return false if this very answer was given before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean answered(long inquiryId, long fileId, StatusAnswer answer) {
    long claimId =
        jdbc.sql("select claim_id from status_inquiry where id = :id")
            .param("id", inquiryId)
            .query(Long.class)
            .single();
    held.of(claimId);
    if (!keep(inquiryId, fileId, answer)) {
      return false;
    }
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("inquiry", Long.toString(inquiryId));
    detail.put("codes", answer.codes());
    putIfKnown(detail, "paid", answer.paid() == null ? "" : answer.paid().toString());
    putIfKnown(detail, "payerClaimNumber", answer.payerClaimNumber());
    putIfKnown(detail, "checkNumber", answer.checkNumber());
    facts.append(
        NewFact.of(claimId, answer.verdict().kind())
            .about(submissionOf(inquiryId))
            .because(answer.words())
            .with(detail));
    return true;
  }

  private long insert(ClaimSummary claim) {
    return jdbc.sql(
            """
            insert into status_inquiry (practice_id, claim_id, submission_id, payer_id, asked_at,
                asked_by)
            values (:practice, :claim, :submission, :payer, :now, :by)
            returning id
            """)
        .param("practice", claim.practiceId())
        .param("claim", claim.id())
        .param("submission", claim.submissionId(), Types.BIGINT)
        .param("payer", claim.payerId())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private boolean keep(long inquiryId, long fileId, StatusAnswer answer) {
    Money paid = answer.paid();
    return jdbc.sql(
                """
                insert into status_answer (practice_id, inquiry_id, file_id, received_at, verdict,
                    codes, paid_cents, payer_claim_number, check_number, content_hash)
                values (:practice, :inquiry, :file, :now, :verdict, :codes, :paid, :number, :check,
                    encode(sha256(convert_to(:content, 'UTF8')), 'hex'))
                on conflict (practice_id, inquiry_id, content_hash) do nothing
                """)
            .param("practice", PracticeScope.current().requireWritable())
            .param("inquiry", inquiryId)
            .param("file", fileId)
            .param("now", Timestamp.from(clock.instant()))
            .param("verdict", answer.verdict().name())
            .param("codes", answer.codes())
            .param("paid", paid == null ? null : paid.cents(), Types.BIGINT)
            .param("number", answer.payerClaimNumber())
            .param("check", answer.checkNumber())
            .param("content", answer.toString())
            .update()
        == 1;
  }

  private @Nullable Long submissionOf(long inquiryId) {
    return jdbc.sql("select submission_id from status_inquiry where id = :id")
        .param("id", inquiryId)
        .query((found, row) -> Optional.ofNullable(found.getObject(1, Long.class)))
        .single()
        .orElse(null);
  }

  private StatusInquiry inquiry(Waiting waiting) {
    int version =
        waiting.version() == null
            ? claims.get(waiting.claimId()).contentVersion()
            : waiting.version();
    return new StatusInquiry(
        waiting.id(),
        waiting.practiceId(),
        waiting.claimId(),
        claims.version(waiting.claimId(), version),
        payerClaimNumber(waiting.claimId()));
  }

  /** What the payer called the claim when it accepted it. */
  private String payerClaimNumber(long claimId) {
    String number = "";
    for (ClaimFact fact : facts.of(claimId)) {
      if (fact.kind() == FactKind.QUEUED) {
        number = "";
      } else if (fact.kind() == FactKind.ACCEPTED) {
        number = fact.detail().getOrDefault("payerClaimNumber", "");
      }
    }
    return number;
  }

  private static void putIfKnown(Map<String, String> detail, String name, String value) {
    if (!value.isEmpty()) {
      detail.put(name, value);
    }
  }

  private record Waiting(long id, long practiceId, long claimId, @Nullable Integer version) {}
}
