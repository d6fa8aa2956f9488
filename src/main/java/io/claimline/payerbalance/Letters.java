package io.claimline.payerbalance;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.ledger.Account;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.payerbalance.NewItem.Origin;
import io.claimline.payerbalance.NewItem.Whose;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demands of payers that come by letter. R15: such a recovery has no reversal in a remittance,
 * so that the claim is open again when the letter is logged; the WO that follows is the payer's
 * keeping back of what the letter demands, and does not touch the claim.
 */
@Service
public class Letters {

  private final LetterRows rows;
  private final LetterFacts facts;
  private final ItemRows items;
  private final Nettings nettings;
  private final Claims claims;
  private final HeldStandings standings;
  private final ClaimFacts claimFacts;
  private final ClaimBalances balances;
  private final Payers payers;
  private final Journal journal;
  private final PracticeCalendar calendar;

  Letters(
      LetterRows rows,
      LetterFacts facts,
      ItemRows items,
      Nettings nettings,
      Claims claims,
      HeldStandings standings,
      ClaimFacts claimFacts,
      ClaimBalances balances,
      Payers payers,
      Journal journal,
      PracticeCalendar calendar) {
    this.rows = rows;
    this.facts = facts;
    this.items = items;
    this.nettings = nettings;
    this.claims = claims;
    this.standings = standings;
    this.claimFacts = claimFacts;
    this.balances = balances;
    this.payers = payers;
    this.journal = journal;
    this.calendar = calendar;
  }

  private record Claimed(ClaimSummary claim, Money amount) {}

  /** The writing practice's letters, newest first. */
  @Transactional(readOnly = true)
  public List<Letter> list() {
    return rows.list();
  }

  @Transactional(readOnly = true)
  public Optional<Letter> find(long id) {
    return rows.find(id);
  }

  /**
   * Logs a demand: each claim is open again by what is demanded, and the payer has as much to get.
   *
   * @return the letter's id
   * @throws PayerBalanceRefusedException with the field that is wrong
   */
  @Transactional
  public long log(NewLetter letter) {
    List<Claimed> claimed = check(letter);
    long id =
        rows.insert(letter)
            .orElseThrow(
                () ->
                    new PayerBalanceRefusedException(
                        "number", "This letter of the payer is logged."));
    facts.append(id, LetterFactKind.RECEIVED, null, letter.receivedOn(), letter.reason());
    String payer = payers.find(letter.payerId()).orElseThrow().name();
    List<NewItem> opened = claimed.stream().map(each -> open(id, letter, each, payer)).toList();
    items.insert(opened);
    nettings.netWithOpened(opened);
    return id;
  }

  /**
   * Notes what became of it.
   *
   * @param level of an appeal, 1 or 2; null else
   * @throws PayerBalanceRefusedException if it does not count (any more), or the note makes no
   *     sense
   */
  @Transactional
  public void note(
      long id, LetterFactKind kind, @Nullable Integer level, LocalDate on, String words) {
    requireCounts(id);
    Letter letter = rows.find(id).orElseThrow();
    boolean appeal =
        switch (kind) {
          case APPEALED, APPEAL_LOST, APPEAL_WON -> true;
          default -> false;
        };
    if (!kind.isNoted() || (appeal && (level == null || level < 1 || level > 2))) {
      throw new PayerBalanceRefusedException("Choose what happened, and of an appeal its level.");
    }
    if (on.isBefore(letter.datedOn()) || on.isAfter(today())) {
      throw new PayerBalanceRefusedException("Enter a day between the letter's and today.");
    }
    if (kind == LetterFactKind.CLOSED && !letter.open().isZero()) {
      throw new PayerBalanceRefusedException("What the payer has not got back is still open.");
    }
    facts.append(id, kind, appeal ? level : null, on, requireWords(words));
  }

  /**
   * Takes a demand back, that the payer withdrew or that was logged in error: its entries are
   * reversed, so that the claims stand as before.
   *
   * @throws PayerBalanceRefusedException if it does not count (any more), or the payer has got
   *     money for it
   */
  @Transactional
  public void takeBack(long id, String because) {
    String why = requireWords(because);
    requireCounts(id);
    List<LetterRows.Posted> posted = rows.postedOf(id);
    for (LetterRows.Posted each : posted) {
      standings.of(each.claimId());
      if (!items.lockNettingsOf(each.itemId()).isEmpty()) {
        throw new PayerBalanceRefusedException(
            "The payer has kept money back for it. Take that netting apart first.");
      }
    }
    for (LetterRows.Posted each : posted) {
      journal.reverse(each.claimEntryId(), why);
      journal.reverse(each.entryId(), why);
      items.takeBack(each.itemId());
      claimFacts.append(
          NewFact.of(each.claimId(), FactKind.DEMAND_TAKEN_BACK)
              .because(why)
              .with(Map.of("letter", Long.toString(id))));
    }
    facts.today(id, LetterFactKind.TAKEN_BACK, why);
    rows.undo(id);
  }

  /** Holds the claims, in order of their ids, so that what is paid on them cannot change. */
  private List<Claimed> check(NewLetter letter) {
    if (payers.find(letter.payerId()).isEmpty()) {
      throw new PayerBalanceRefusedException("payer", "Choose the payer.");
    }
    if (letter.receivedOn().isBefore(letter.datedOn()) || letter.receivedOn().isAfter(today())) {
      throw new PayerBalanceRefusedException(
          "received", "It came between the day that it bears and today.");
    }
    Map<Long, Claimed> claimed = new LinkedHashMap<>();
    for (NewLetter.Demanded each : letter.claims()) {
      ClaimSummary claim =
          claims
              .byNumber(each.claimNumber())
              .filter(found -> found.practiceId() == practice())
              .orElseThrow(
                  () ->
                      new PayerBalanceRefusedException(
                          "claims", "No claim of this practice has a number as in one line."));
      if (claimed.put(claim.id(), new Claimed(claim, each.amount())) != null) {
        throw new PayerBalanceRefusedException("claims", "Name each claim once.");
      }
    }
    if (claimed.isEmpty()) {
      throw new PayerBalanceRefusedException("claims", "Name at least one claim.");
    }
    List<Claimed> inOrder = new ArrayList<>(claimed.values());
    inOrder.sort(Comparator.comparingLong(each -> each.claim().id()));
    inOrder.forEach(this::requirePaid);
    return inOrder;
  }

  private void requirePaid(Claimed each) {
    standings.of(each.claim().id());
    Money paid = balances.of(each.claim().id()).insurancePaid();
    if (!each.amount().isPositive() || each.amount().compareTo(paid) > 0) {
      throw new PayerBalanceRefusedException(
          "claims",
          "On claim %s insurers have paid %s; demand no more than that."
              .formatted(each.claim().claimNumber(), paid));
    }
  }

  private NewItem open(long letterId, NewLetter letter, Claimed each, String payer) {
    long claim = each.claim().id();
    String key = "payer-demand:" + letterId + ":" + claim;
    long onClaim =
        post(
            claim,
            key + ":claim",
            letter,
            JournalRow.of(Account.INSURANCE_RECEIVABLE, Account.UNAPPLIED_CASH, each.amount()));
    long onPayer =
        post(
            null,
            key,
            letter,
            JournalRow.of(Account.UNAPPLIED_CASH, Account.OVERPAYMENT_RECOVERY, each.amount()));
    claimFacts.append(
        NewFact.of(claim, FactKind.PAYMENT_DEMANDED)
            .because(letter.reason())
            .with(
                Map.of(
                    "letter",
                    Long.toString(letterId),
                    "payer",
                    Long.toString(letter.payerId()),
                    "amount",
                    each.amount().toString())));
    return new NewItem(
        Whose.of(letter.payerId(), payer),
        Account.OVERPAYMENT_RECOVERY,
        ItemSource.LETTER,
        "LETTER",
        letter.number(),
        References.keys(letter.number()),
        each.amount().negated(),
        claim,
        Origin.letter(letterId),
        onPayer,
        onClaim,
        letter.receivedOn());
  }

  private long post(@Nullable Long claim, String key, NewLetter letter, JournalRow row) {
    return journal
        .post(
            new NewEntry(
                EntryKind.PAYER_DEMAND,
                claim,
                null,
                key,
                letter.reason(),
                List.of(row.by(letter.payerId()))))
        .orElseThrow();
  }

  private void requireCounts(long id) {
    if (!rows.lock(id)) {
      throw new PayerBalanceRefusedException("There is no such letter, or it was taken back.");
    }
  }

  private static String requireWords(String words) {
    String said = words.strip();
    if (said.isEmpty() || said.length() > 300) {
      throw new PayerBalanceRefusedException("Say it in words, in at most 300 signs.");
    }
    return said;
  }

  private LocalDate today() {
    return calendar.today(practice());
  }

  private static long practice() {
    return PracticeScope.current().requireWritable();
  }
}
