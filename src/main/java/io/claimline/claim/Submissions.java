package io.claimline.claim;

import io.claimline.audit.CurrentActor;
import io.claimline.practice.Payers;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was or will be sent of each claim. */
@Service
public class Submissions {

  private static final String PAYER_CLAIM_NUMBER = "F8";

  private final JdbcClient jdbc;
  private final Claims claims;
  private final ClaimFacts facts;
  private final HeldStandings held;
  private final Payers payers;
  private final CurrentActor actor;
  private final Clock clock;

  Submissions(
      JdbcClient jdbc,
      Claims claims,
      ClaimFacts facts,
      HeldStandings held,
      Payers payers,
      CurrentActor actor,
      Clock clock) {
    this.jdbc = jdbc;
    this.claims = claims;
    this.facts = facts;
    this.held = held;
    this.payers = payers;
    this.actor = actor;
    this.clock = clock;
  }

  /** Queues the claim's newest version for the next batch; harmless when it is not to be queued. */
  @Transactional
  public void queue(long claimId) {
    if (held.of(claimId) != Standing.TO_QUEUE) {
      return;
    }
    ClaimSummary claim = claims.get(claimId);
    Frequency frequency = nextFrequency(claim);
    long submissionId = insert(claim, frequency);
    facts.append(
        NewFact.of(claimId, FactKind.QUEUED)
            .about(submissionId)
            .with(
                Map.of(
                    "frequency", frequency.code(),
                    "version", Integer.toString(claim.contentVersion()))));
  }

  /** The practices in scope that have submissions in no batch. */
  @Transactional(readOnly = true)
  public List<Long> practicesWaiting() {
    return jdbc.sql(
            "select distinct practice_id from submission "
                + "where batch_id is null and sent_at is null and withdrawn_at is null order by 1")
        .query(Long.class)
        .list();
  }

  /**
   * Locks the writing practice's oldest submissions that are in no batch; a claim that is on hold,
   * or that went back to be mended, keeps its own, and one whose payer takes paper is printed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<WaitingSubmission> waiting(int limit) {
    return jdbc
        .sql(
            """
            select s.id, s.claim_id, s.version_number, s.payer_id, s.frequency_code,
                s.payer_claim_number
            from submission s
            join claim c on c.practice_id = s.practice_id and c.id = s.claim_id
            where s.batch_id is null and s.withdrawn_at is null and s.practice_id = :practice
              and c.submission_id = s.id and not c.held
              and c.stage in ('QUEUED', 'SENDING_OVERDUE')
              and not payer_takes_paper(s.practice_id, s.payer_id, c.billing_provider_id)
            order by s.id limit :limit for update of s skip locked
            """)
        .param("practice", PracticeScope.current().requireWritable())
        .param("limit", limit)
        .query((found, row) -> Waiting.read(found))
        .list()
        .stream()
        .map(this::ready)
        .toList();
  }

  /**
   * Takes a submission that cannot be written back from sending: the claim returns to a person.
   *
   * @param reason why it cannot be written, in words
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(WaitingSubmission submission, String reason) {
    jdbc.sql("update submission set withdrawn_at = :now where id = :id and batch_id is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", submission.submissionId())
        .update();
    facts.append(
        NewFact.of(submission.claimId(), FactKind.REJECTED)
            .about(submission.submissionId())
            .because(reason));
  }

  /** Puts submissions into a batch and appends that each claim was sent. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markSent(long batchId, Collection<Long> submissionIds) {
    List<long[]> sent =
        jdbc.sql(
                """
            update submission set batch_id = :batch, sent_at = :now
            where id = any(:ids) and batch_id is null
            returning id, claim_id
            """)
            .param("batch", batchId)
            .param("now", Timestamp.from(clock.instant()))
            .param("ids", submissionIds.toArray(Long[]::new))
            .query((found, row) -> new long[] {found.getLong("id"), found.getLong("claim_id")})
            .list();
    facts.appendAll(
        sent.stream()
            .map(
                each ->
                    NewFact.of(each[1], FactKind.SENT)
                        .about(each[0])
                        .with(Map.of("batch", Long.toString(batchId))))
            .toList());
  }

  /** The submission with what is to be written of it. */
  WaitingSubmission ready(Waiting waiting) {
    return new WaitingSubmission(
        waiting.submissionId(),
        waiting.claimId(),
        waiting.payerId(),
        readyToWrite(claims.version(waiting.claimId(), waiting.version()), waiting.frequency()));
  }

  private Frequency nextFrequency(ClaimSummary claim) {
    boolean takesReplacements = payers.find(claim.payerId()).orElseThrow().takesReplacement();
    List<ClaimFact> told = facts.of(claim.id());
    if (held.isCancelling(claim.id())) {
      return Frequency.ofVoid(Cancellations.payerClaimNumber(told));
    }
    return Frequency.next(lastFrequency(claim), told, claim.coverageId(), takesReplacements);
  }

  private Frequency lastFrequency(ClaimSummary claim) {
    if (claim.submissionId() == null) {
      return charged(claim);
    }
    return jdbc.sql(
            """
            select frequency_code, payer_claim_number from submission
            where claim_id = :claim and coverage_id = :coverage order by id desc limit 1
            """)
        .param("claim", claim.id())
        .param("coverage", claim.coverageId())
        .query(
            (found, row) ->
                new Frequency(
                    found.getString("frequency_code"),
                    Optional.ofNullable(found.getString("payer_claim_number")).orElse("")))
        .optional()
        .orElseGet(() -> charged(claim));
  }

  /** As the claim came. */
  private Frequency charged(ClaimSummary claim) {
    ProfessionalClaim charged = claims.content(claim.id());
    return new Frequency(charged.frequency(), charged.reference(PAYER_CLAIM_NUMBER));
  }

  private long insert(ClaimSummary claim, Frequency frequency) {
    return jdbc.sql(
            """
            insert into submission (practice_id, claim_id, version_number, coverage_id, payer_id,
                frequency_code, payer_claim_number, queued_at, queued_by)
            values (:practice, :claim, :version, :coverage, :payer, :frequency, nullif(:payerNumber, ''),
                :now, :by)
            returning id
            """)
        .param("practice", claim.practiceId())
        .param("claim", claim.id())
        .param("version", claim.contentVersion())
        .param("coverage", claim.coverageId())
        .param("payer", claim.payerId())
        .param("frequency", frequency.code())
        .param("payerNumber", frequency.payerClaimNumber())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private static ProfessionalClaim readyToWrite(ProfessionalClaim content, Frequency frequency) {
    List<Reference> references =
        new ArrayList<>(
            content.references().stream()
                .filter(reference -> !reference.qualifier().equals(PAYER_CLAIM_NUMBER))
                .toList());
    if (!frequency.payerClaimNumber().isEmpty()) {
      references.add(Reference.of(PAYER_CLAIM_NUMBER, frequency.payerClaimNumber()));
    }
    return content.toBuilder().frequency(frequency.code()).references(references).build();
  }

  /** A submission that is to be written. */
  record Waiting(long submissionId, long claimId, int version, long payerId, Frequency frequency) {

    static Waiting read(ResultSet found) throws SQLException {
      return new Waiting(
          found.getLong("id"),
          found.getLong("claim_id"),
          found.getInt("version_number"),
          found.getLong("payer_id"),
          new Frequency(
              found.getString("frequency_code"),
              Optional.ofNullable(found.getString("payer_claim_number")).orElse("")));
    }
  }
}
