package io.claimline.ledger;

import io.claimline.audit.CurrentActor;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal of the writing practice: entries are appended, never changed.
 *
 * <p>An entry's idempotency key makes posting it twice harmless. The claim's cached balance moves
 * in the same transaction.
 */
@Service
public class Journal {

  private final JdbcClient jdbc;
  private final JournalRows rows;
  private final ClaimBalances balances;
  private final PracticeCalendar calendar;
  private final CurrentActor actor;
  private final Clock clock;

  Journal(
      JdbcClient jdbc,
      JournalRows rows,
      ClaimBalances balances,
      PracticeCalendar calendar,
      CurrentActor actor,
      Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.balances = balances;
    this.calendar = calendar;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Posts an entry, once per idempotency key.
   *
   * @return the entry's id, or empty when the key is known or there is nothing to post
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> post(NewEntry entry) {
    return append(entry, null);
  }

  /**
   * Takes back an entry by one with every row turned round; an entry is taken back once.
   *
   * @return the reversing entry's id, or empty when it was taken back before
   * @throws IllegalArgumentException if the practice has no such entry
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> reverse(long entryId, String reason) {
    return reverse(entryId, null, reason);
  }

  /**
   * As {@link #reverse(long, String)}, because of a remittance.
   *
   * @param remittanceId the remittance that takes the entry back, null where none does
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> reverse(long entryId, @Nullable Long remittanceId, String reason) {
    PostedEntry original =
        rows.entry(entryId)
            .orElseThrow(() -> new IllegalArgumentException("no journal entry " + entryId));
    return append(
        new NewEntry(
            EntryKind.REVERSAL,
            original.claimId(),
            remittanceId == null ? original.remittanceId() : remittanceId,
            "reversal:" + entryId,
            reason,
            original.rows().stream().map(JournalRow::reversed).toList()),
        entryId);
  }

  /** Whether an entry with this idempotency key stands in the journal. */
  @Transactional(readOnly = true)
  public boolean knows(String idempotencyKey) {
    return jdbc.sql("select exists (select from journal_entry where idempotency_key = :key)")
        .param("key", idempotencyKey)
        .query(Boolean.class)
        .single();
  }

  /** The claim's entries, oldest first. */
  @Transactional(readOnly = true)
  public List<PostedEntry> entriesOf(long claimId) {
    return rows.entriesOf(claimId);
  }

  private Optional<Long> append(NewEntry entry, @Nullable Long reverses) {
    if (entry.rows().isEmpty()) {
      return Optional.empty();
    }
    long practiceId = PracticeScope.current().requireWritable();
    Optional<Long> id =
        jdbc.sql(
                """
                insert into journal_entry (practice_id, kind, claim_id, remittance_id,
                    business_date, posted_at, posted_by, reason, idempotency_key, reverses_entry_id)
                values (:practice, :kind, :claim, :remittance,
                    :businessDate, :postedAt, :postedBy, :reason, :key, :reverses)
                on conflict do nothing
                returning id
                """)
            .param("practice", practiceId)
            .param("kind", entry.kind().name())
            .param("claim", entry.claimId())
            .param("remittance", entry.remittanceId())
            .param("businessDate", calendar.today(practiceId))
            .param("postedAt", Timestamp.from(clock.instant()))
            .param("postedBy", actor.name())
            .param("reason", entry.reason())
            .param("key", entry.idempotencyKey())
            .param("reverses", reverses)
            .query(Long.class)
            .optional();
    id.ifPresent(entryId -> appendRows(practiceId, entryId, entry));
    return id;
  }

  private void appendRows(long practiceId, long entryId, NewEntry entry) {
    rows.append(practiceId, entryId, entry);
    if (entry.claimId() != null) {
      balances.add(practiceId, entry.claimId(), ClaimBalance.of(entry.rows()));
    }
  }
}
