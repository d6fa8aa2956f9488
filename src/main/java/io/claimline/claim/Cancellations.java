package io.claimline.claim;

import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.PostedEntry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes claims back. One that no payer has is cancelled at once; one that a payer has is voided
 * with it first (frequency 8, R22), never deleted.
 */
@Service
public class Cancellations {

  /** What the practice itself put on the claim; the payer's entries are the payer's to reverse. */
  private static final Set<EntryKind> OUR_OWN =
      EnumSet.of(
          EntryKind.CHARGE,
          EntryKind.CHARGE_CORRECTION,
          EntryKind.WRITE_OFF,
          EntryKind.BAD_DEBT,
          EntryKind.TRANSFER_TO_PATIENT);

  private final JdbcClient jdbc;
  private final HeldStandings standings;
  private final ClaimFacts facts;
  private final Journal journal;
  private final Clock clock;

  Cancellations(
      JdbcClient jdbc, HeldStandings standings, ClaimFacts facts, Journal journal, Clock clock) {
    this.jdbc = jdbc;
    this.standings = standings;
    this.facts = facts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes the claim back from its payer if one has it, and voids its charges.
   *
   * @throws ClaimActionRefusedException if it is closed, or if the payer has it and cannot be asked
   *     to void it
   */
  @Transactional
  public void cancel(long claimId, String reason) {
    if (standings.of(claimId) == Standing.CLOSED) {
      throw new ClaimActionRefusedException("The claim is closed; reopen it to cancel it.");
    }
    List<ClaimFact> told = facts.of(claimId);
    if (!isWithPayer(told)) {
      withdrawWaiting(claimId);
      voidCharges(claimId, reason);
      return;
    }
    if (payerClaimNumber(told) == null) {
      throw new ClaimActionRefusedException(
          "The payer has the claim and has not told its number of it. Hold the claim, and cancel it"
              + " when the payer has answered.");
    }
    if (!payerTakesVoids(claimId)) {
      throw new ClaimActionRefusedException(
          "This payer takes no void claims. Ask it to withdraw the claim; its reversal in a"
              + " remittance takes the money back.");
    }
    facts.append(
        NewFact.of(claimId, FactKind.CANCELLATION_ASKED)
            .because(reason)
            .with(Map.of("payerClaimNumber", String.valueOf(payerClaimNumber(told)))));
  }

  /** The payer has taken the claim back: its charges leave; harmless when nothing is to be done. */
  @Transactional
  public void finish(long claimId) {
    if (standings.of(claimId) == Standing.TO_CANCEL) {
      voidCharges(claimId, "the claim was cancelled");
    }
  }

  private void voidCharges(long claimId, String reason) {
    List<PostedEntry> entries = journal.entriesOf(claimId);
    Set<Long> reversed =
        entries.stream()
            .map(PostedEntry::reversesEntryId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    entries.stream()
        .filter(entry -> OUR_OWN.contains(entry.kind()) && !reversed.contains(entry.id()))
        .forEach(entry -> journal.reverse(entry.id(), reason));
    facts.append(NewFact.of(claimId, FactKind.CANCELLED).because(reason));
  }

  /** What is queued and in no batch yet never leaves. */
  private void withdrawWaiting(long claimId) {
    jdbc.sql(
            """
            update submission set withdrawn_at = :now
            where claim_id = :claim and batch_id is null and withdrawn_at is null
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("claim", claimId)
        .update();
  }

  /** Sent, and neither rejected nor taken back since. */
  private static boolean isWithPayer(List<ClaimFact> told) {
    boolean with = false;
    for (ClaimFact fact : told) {
      with =
          switch (fact.kind()) {
            case SENT, SENT_ON_PAPER, ACCEPTED, ADJUDICATED, DENIED, FORWARDED -> true;
            case FILE_REJECTED, REJECTED, PAPER_TAKEN_BACK -> false;
            default -> with;
          };
    }
    return with;
  }

  static @Nullable String payerClaimNumber(List<ClaimFact> told) {
    return told.stream()
        .map(fact -> fact.detail().getOrDefault("payerClaimNumber", ""))
        .filter(number -> !number.isEmpty())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private boolean payerTakesVoids(long claimId) {
    return jdbc.sql(
            """
            select takes_replacement from payer
            where id = (select payer_id from claim where id = :claim)
            """)
        .param("claim", claimId)
        .query(Boolean.class)
        .single();
  }
}
