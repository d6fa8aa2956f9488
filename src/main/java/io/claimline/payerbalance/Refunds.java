package io.claimline.payerbalance;

import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.payerbalance.NewItem.Origin;
import io.claimline.payerbalance.NewItem.Whose;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refunds to payers. R15: what was sent stands on the payer's account until a 72 acknowledges it;
 * the claim moves by the reversal that comes beside it, or has moved when a demand was logged.
 */
@Service
public class Refunds {

  private final Payers payers;
  private final Claims claims;
  private final Journal journal;
  private final ItemRows items;
  private final Nettings nettings;
  private final LetterRows letters;
  private final LetterFacts facts;
  private final PracticeCalendar calendar;

  Refunds(
      Payers payers,
      Claims claims,
      Journal journal,
      ItemRows items,
      Nettings nettings,
      LetterRows letters,
      LetterFacts facts,
      PracticeCalendar calendar) {
    this.payers = payers;
    this.claims = claims;
    this.journal = journal;
    this.items = items;
    this.nettings = nettings;
    this.letters = letters;
    this.facts = facts;
    this.calendar = calendar;
  }

  /**
   * Records what was sent.
   *
   * @throws PayerBalanceRefusedException with the field that is wrong
   */
  @Transactional
  public void record(NewRefund refund) {
    Payer payer =
        payers
            .find(refund.payerId())
            .orElseThrow(() -> new PayerBalanceRefusedException("payer", "Choose the payer."));
    Optional<Long> claim = check(refund);
    Optional<Long> entry =
        journal.post(
            new NewEntry(
                EntryKind.PAYER_REFUND,
                null,
                null,
                "payer-refund:" + refund.key(),
                "Refund " + refund.number(),
                List.of(
                    JournalRow.of(Account.REFUND_ACKNOWLEDGEMENT, Account.CASH, refund.amount())
                        .by(refund.payerId()))));
    entry.ifPresent(id -> open(refund, payer, claim, id));
  }

  private Optional<Long> check(NewRefund refund) {
    if (refund.number().isBlank() || refund.number().length() > 50) {
      throw new PayerBalanceRefusedException(
          "number", "Enter the number of the check or transfer.");
    }
    if (!refund.amount().isPositive()) {
      throw new PayerBalanceRefusedException("amount", "Enter an amount such as 25.00.");
    }
    if (refund.sentOn().isAfter(calendar.today(practice()))) {
      throw new PayerBalanceRefusedException("sent", "It cannot have been sent later than today.");
    }
    if (refund.letterId() != null && !letters.lock(refund.letterId())) {
      throw new PayerBalanceRefusedException("There is no such letter, or it was taken back.");
    }
    if (refund.claimNumber().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        claims
            .byNumber(refund.claimNumber().strip())
            .filter(found -> found.practiceId() == practice())
            .map(ClaimSummary::id)
            .orElseThrow(
                () ->
                    new PayerBalanceRefusedException(
                        "claim", "No claim of this practice has it.")));
  }

  private void open(NewRefund refund, Payer payer, Optional<Long> claim, long entry) {
    NewItem item =
        new NewItem(
            Whose.of(payer.id(), payer.name()),
            Account.REFUND_ACKNOWLEDGEMENT,
            ItemSource.REFUND,
            "REFUND",
            refund.number(),
            References.keys(refund.number()),
            refund.amount(),
            claim.orElse(null),
            Origin.OURS,
            entry,
            null,
            refund.sentOn());
    items.insert(List.of(item));
    nettings.netWithOpened(List.of(item));
    Stream.ofNullable(refund.letterId())
        .forEach(
            letter ->
                facts.append(
                    letter,
                    LetterFactKind.REFUNDED,
                    null,
                    refund.sentOn(),
                    refund.amount() + " by " + refund.number()));
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
