package io.claimline.payerbalance;

import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.shared.Money;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nets items of a payer against each other, by itself and at a person's word (R15). */
@Service
public class Nettings {

  private final ItemRows rows;
  private final LetterFacts letters;
  private final Journal journal;

  Nettings(ItemRows rows, LetterFacts letters, Journal journal) {
    this.rows = rows;
    this.letters = letters;
    this.journal = journal;
  }

  /** Nets what answers the items that were just opened. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void netWithOpened(Collection<NewItem> opened) {
    Set<String> payers = new HashSet<>();
    Set<Long> claims = new HashSet<>();
    Set<String> keys = new HashSet<>();
    for (NewItem item : opened) {
      payers.add(item.whose().key());
      keys.addAll(item.keys());
      if (item.claimId() != null) {
        claims.add(item.claimId());
      }
    }
    if (payers.isEmpty()) {
      return;
    }
    List<OpenItem> related = rows.lockRelated(payers, claims, keys);
    List<AutomaticNetting.Pair> pairs = AutomaticNetting.of(related, rows.apart(related));
    rows.net(pairs);
    pairs.forEach(pair -> tellLetter(pair.given(), pair.taken(), pair.amount()));
  }

  /**
   * Nets two items as far as the smaller goes.
   *
   * @param because in a person's words
   * @throws PayerBalanceRefusedException if they are not open items of one payer with different
   *     signs, or nothing is said
   */
  @Transactional
  public void net(long oneId, long otherId, String because) {
    String why = words(because);
    List<OpenItem> both = rows.lock(List.of(oneId, otherId));
    if (both.size() != 2) {
      throw new PayerBalanceRefusedException("Choose two items of this practice.");
    }
    OpenItem taken = both.get(both.get(0).open().isPositive() ? 0 : 1);
    OpenItem given = both.get(taken == both.get(0) ? 1 : 0);
    if (!taken.open().isPositive() || !given.open().isNegative()) {
      throw new PayerBalanceRefusedException(
          "One of them must be the payer’s to answer and one ours, both still open."
              + " Look at them now.");
    }
    if (!taken.payerKey().equals(given.payerKey())) {
      throw new PayerBalanceRefusedException("They are of two payers.");
    }
    Money owed = given.open().negated();
    Money amount = taken.open().compareTo(owed) <= 0 ? taken.open() : owed;
    long id = rows.netByHand(taken, given, amount, why);
    if (taken.account() != given.account()) {
      rows.setEntry(id, move(taken, given, amount, id, why));
    }
    tellLetter(given, taken, amount);
  }

  /**
   * Takes a netting apart; both items are open again by its amount.
   *
   * @throws PayerBalanceRefusedException if it does not stand (any more), or nothing is said
   */
  @Transactional
  public void undo(long nettingId, String because) {
    String why = words(because);
    undo(
        rows.lockNetting(nettingId)
            .orElseThrow(
                () ->
                    new PayerBalanceRefusedException(
                        "There is no such netting, or it was just taken apart.")),
        why);
  }

  /** Takes apart whatever nets an item, whose own entry is taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void undoAllOf(long itemId, String because) {
    rows.lockNettingsOf(itemId).forEach(netting -> undo(netting, because));
  }

  private void undo(ItemRows.Netting netting, String because) {
    List<OpenItem> items = rows.lock(List.of(netting.takenId(), netting.givenId()));
    rows.undo(netting, because);
    if (netting.entryId() != null) {
      journal.reverse(netting.entryId(), because);
    }
    items.stream()
        .flatMap(item -> Stream.ofNullable(item.letterId()))
        .forEach(letter -> letters.recoveryUndone(letter, netting.amount(), because));
  }

  /** Two accounts are one matter: what the payer has answers what it asked for. */
  private long move(OpenItem taken, OpenItem given, Money amount, long id, String because) {
    return journal
        .post(
            new NewEntry(
                EntryKind.PAYER_NETTING,
                null,
                null,
                "payer-netting:" + id,
                because,
                List.of(
                    JournalRow.of(given.account(), taken.account(), amount).by(taken.payerId()))))
        .orElseThrow();
  }

  private void tellLetter(OpenItem given, OpenItem taken, Money amount) {
    if (given.letterId() != null) {
      letters.recovered(given.letterId(), taken.id(), amount);
    }
  }

  private static String words(String because) {
    String why = because.strip();
    if (why.isEmpty() || why.length() > 300) {
      throw new PayerBalanceRefusedException("Say why, in at most 300 signs.");
    }
    return why;
  }
}
