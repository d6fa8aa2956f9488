package io.claimline.claim;

import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Submissions to payers that take only paper from the practice: they go into no batch. */
@Service
public class PaperSubmissions {

  private final JdbcClient jdbc;
  private final Submissions submissions;
  private final Claims claims;
  private final ClaimFacts facts;
  private final HeldStandings standings;
  private final Clock clock;

  PaperSubmissions(
      JdbcClient jdbc,
      Submissions submissions,
      Claims claims,
      ClaimFacts facts,
      HeldStandings standings,
      Clock clock) {
    this.jdbc = jdbc;
    this.submissions = submissions;
    this.claims = claims;
    this.facts = facts;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * Holds those of these submissions that still wait to be printed, until the transaction ends, so
   * that nobody else prints them too.
   *
   * @return ready to be written, oldest first
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<WaitingSubmission> hold(Collection<Long> submissionIds) {
    return jdbc
        .sql(
            """
            select s.id, s.claim_id, s.version_number, s.payer_id, s.frequency_code,
                s.payer_claim_number
            from submission s
            join claim c on c.practice_id = s.practice_id and c.id = s.claim_id
            where s.id = any(:ids) and s.practice_id = :practice and s.batch_id is null
              and s.sent_at is null and s.withdrawn_at is null
              and c.submission_id = s.id and not c.held
              and c.stage in ('QUEUED', 'SENDING_OVERDUE')
              and payer_takes_paper(s.practice_id, s.payer_id, c.billing_provider_id)
            order by s.id for update of s
            """)
        .param("ids", submissionIds.toArray(Long[]::new))
        .param("practice", PracticeScope.current().requireWritable())
        .query((found, row) -> Submissions.Waiting.read(found))
        .list()
        .stream()
        .map(submissions::ready)
        .toList();
  }

  /** Appends that the claims were printed, to be mailed; their payers' decisions are awaited. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void markPrinted(long printId, List<WaitingSubmission> printed) {
    sentAt(
        printed.stream().map(WaitingSubmission::submissionId).toList(),
        Timestamp.from(clock.instant()));
    for (WaitingSubmission each : printed) {
      facts.append(
          NewFact.of(each.claimId(), FactKind.SENT_ON_PAPER)
              .about(each.submissionId())
              .with(Map.of("print", Long.toString(printId))));
    }
  }

  /**
   * Takes a printed claim back that was not mailed: it waits to be printed again.
   *
   * @return false if the claim has moved on
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeBack(long claimId, long submissionId, long printId) {
    Standing standing = standings.of(claimId);
    Long last = claims.get(claimId).submissionId();
    if (standing != Standing.ACCEPTED || last == null || last != submissionId) {
      return false;
    }
    sentAt(List.of(submissionId), null);
    facts.append(
        NewFact.of(claimId, FactKind.PAPER_TAKEN_BACK)
            .about(submissionId)
            .with(Map.of("print", Long.toString(printId))));
    return true;
  }

  private void sentAt(List<Long> submissionIds, @Nullable Timestamp at) {
    jdbc.sql("update submission set sent_at = :at where id = any(:ids) and batch_id is null")
        .param("at", at, Types.TIMESTAMP)
        .param("ids", submissionIds.toArray(Long[]::new))
        .update();
  }
}
