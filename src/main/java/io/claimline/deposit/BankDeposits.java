package io.claimline.deposit;

import io.claimline.deposit.Depositable.Source;
import io.claimline.deposit.NewDeposit.TypedCheck;
import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deposits of the writing practice: checks of payers, what patients paid at the desk, and
 * checks that a person types. A slip is kept with each.
 */
@Service
public class BankDeposits {

  /** The kind of the slips' documents. */
  public static final String SLIP = "deposit-slip";

  private static final int MOST_LISTED = 20;
  private static final int LONGEST_TEXT = 80;

  private final DepositRows rows;
  private final DepositSlips slips;
  private final Documents documents;
  private final PracticeCalendar calendar;

  BankDeposits(
      DepositRows rows, DepositSlips slips, Documents documents, PracticeCalendar calendar) {
    this.rows = rows;
    this.slips = slips;
    this.documents = documents;
    this.calendar = calendar;
  }

  /** What is in hand and in no deposit, the oldest first. */
  @Transactional(readOnly = true)
  public List<Depositable> open(DepositKind kind) {
    return rows.open(kind);
  }

  @Transactional(readOnly = true)
  public List<BankDeposit> newest() {
    return rows.newest(MOST_LISTED);
  }

  @Transactional(readOnly = true)
  public Optional<BankDeposit> find(long id) {
    return rows.find(id);
  }

  @Transactional(readOnly = true)
  public List<BankDeposit.Item> items(long id) {
    return rows.items(id);
  }

  /**
   * Makes up a deposit and prints its slip; one that was made before is not made again.
   *
   * @throws MoneyRefused if nothing is in it, something of it is in another one, or its day is to
   *     come
   */
  @Transactional
  public BankDeposit make(NewDeposit deposit) {
    rows.lock();
    Optional<BankDeposit> before = rows.withKey(deposit.key());
    if (before.isPresent()) {
      return before.get();
    }
    if (deposit.day().isAfter(calendar.today(PracticeScope.current().requireWritable()))) {
      throw new MoneyRefused("The day of the deposit is still to come.");
    }
    List<BankDeposit.Item> items = items(deposit);
    if (items.isEmpty()) {
      throw new MoneyRefused("Choose what goes into the deposit, or type a check.");
    }
    Money total = items.stream().map(BankDeposit.Item::amount).reduce(Money.ZERO, Money::plus);
    long number = rows.nextNumber();
    byte[] slip = slips.print(number, deposit, items, total);
    long document =
        documents.keep(
            new NewDocument(null, null, SLIP, "deposit-" + number + ".pdf", NewDocument.PDF, slip));
    rows.insert(number, deposit, items, total, document);
    return rows.find(number).orElseThrow();
  }

  /**
   * Takes a deposit apart: what was in it can go into another one. It stays, with who and why.
   *
   * @throws MoneyRefused if it was taken apart before, is matched with the bank, or no reason is
   *     given
   */
  @Transactional
  public void undo(long id, String because) {
    if (because.isBlank() || because.length() > LONGEST_TEXT) {
      throw new MoneyRefused("Say in up to " + LONGEST_TEXT + " characters why.");
    }
    rows.lock();
    if (rows.isAtBank(id)) {
      throw new MoneyRefused("The bank has this deposit. Take its match apart first.");
    }
    if (!rows.undo(id, because.strip())) {
      throw new MoneyRefused("This deposit was taken apart before.");
    }
  }

  private List<BankDeposit.Item> items(NewDeposit deposit) {
    List<BankDeposit.Item> items = new ArrayList<>();
    for (Depositable each : rows.open(deposit.kind())) {
      if (deposit.chosen().contains(each.key())) {
        boolean remittance = each.source() == Source.REMITTANCE;
        items.add(
            new BankDeposit.Item(
                items.size() + 1,
                each.source(),
                remittance ? each.id() : null,
                remittance ? null : each.id(),
                each.sender(),
                each.number(),
                each.amount()));
      }
    }
    if (items.size() != deposit.chosen().size()) {
      throw new MoneyRefused(
          "Something that you chose is in another deposit by now. Nothing was made up; look again.");
    }
    for (TypedCheck check : deposit.typed()) {
      requireWhole(check);
      items.add(
          new BankDeposit.Item(
              items.size() + 1,
              Source.TYPED,
              null,
              null,
              check.sender(),
              check.number(),
              check.amount()));
    }
    return items;
  }

  private static void requireWhole(TypedCheck check) {
    boolean whole =
        !check.sender().isBlank()
            && check.sender().length() <= LONGEST_TEXT
            && !check.number().isBlank()
            && check.number().length() <= LONGEST_TEXT
            && check.amount().isPositive();
    if (!whole) {
      throw new MoneyRefused("A check needs who sent it, its number and an amount above 0.00.");
    }
  }
}
