package io.claimline.remittance;

import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.remittance.ProviderAdjustmentRows.Kept;
import io.claimline.shared.Money;
import io.claimline.x12.ProviderAdjustment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts what a remittance moves outside of claims (PLB), and takes it back with the remittance. */
@Service
public class ProviderAdjustments {

  private final ProviderAdjustmentRows rows;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  ProviderAdjustments(
      ProviderAdjustmentRows rows, Journal journal, ApplicationEventPublisher events) {
    this.rows = rows;
    this.journal = journal;
    this.events = events;
  }

  /** Keeps pairs as they came, and posts them unless their remittance is parked. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(RemittanceRef remittance, int first, List<ProviderAdjustment> adjustments) {
    boolean posts = remittance.state() != RemittanceState.PARKED;
    List<Kept> kept = new ArrayList<>();
    for (ProviderAdjustment adjustment : adjustments) {
      int ordinal = first + kept.size();
      Kept pair = new Kept(ordinal, adjustment.reasonCode(), adjustment.amount(), 0);
      kept.add(posts ? pair.postedBy(post(remittance.id(), remittance.payerId(), pair)) : pair);
    }
    rows.insert(remittance, adjustments, kept);
    if (posts) {
      events.publishEvent(
          new ProviderAdjustmentsPosted(remittance.id(), first, first + kept.size() - 1));
    }
  }

  /**
   * Takes back all that the remittance has posted outside of claims: the deposit stays, and the
   * money is unapplied again.
   *
   * @param reason in a person's words, not blank
   */
  @Transactional
  public void takeBack(long remittanceId, String reason) {
    List<Kept> posted = rows.lockPosted(remittanceId);
    if (posted.isEmpty()) {
      return;
    }
    events.publishEvent(new ProviderAdjustmentsTakenBack(remittanceId, reason));
    for (Kept pair : posted) {
      long compensating = journal.reverse(pair.requireEntry(), remittanceId, reason).orElseThrow();
      rows.recordTakenBack(remittanceId, pair, compensating, reason);
    }
  }

  /** Posts again what was taken back; harmless where nothing was. */
  @Transactional
  public void postAgain(long remittanceId) {
    Long payerId = rows.payerOf(remittanceId);
    for (Kept pair : rows.lockTakenBack(remittanceId)) {
      rows.markPosted(remittanceId, pair.postedBy(post(remittanceId, payerId, pair)));
      events.publishEvent(
          new ProviderAdjustmentsPosted(remittanceId, pair.ordinal(), pair.ordinal()));
    }
  }

  /** Whether something of it is posted, and whether something of it was taken back. */
  @Transactional(readOnly = true)
  public PlbState stateOf(long remittanceId) {
    return rows.stateOf(remittanceId);
  }

  /**
   * R15: an amount that reduces the payment is taken from unapplied cash, so that what the claims
   * were paid in full stays covered; a negative one is added.
   */
  private @Nullable Long post(long remittanceId, @Nullable Long payerId, Kept pair) {
    Money amount = pair.amount();
    if (amount.isZero()) {
      return null;
    }
    String key = "provider-adjustment:" + remittanceId + ":" + pair.ordinal();
    return journal
        .post(
            new NewEntry(
                EntryKind.PROVIDER_ADJUSTMENT,
                null,
                remittanceId,
                pair.timesTakenBack() == 0 ? key : key + ":" + pair.timesTakenBack(),
                null,
                List.of(
                    JournalRow.of(PlbAccounts.of(pair.reasonCode()), Account.UNAPPLIED_CASH, amount)
                        .by(payerId)
                        .because("PLB", pair.reasonCode()))))
        .orElse(null);
  }
}
