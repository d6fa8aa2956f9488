package io.claimline.claim;

import io.claimline.ledger.Account;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.shared.Money;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moves of a claim's money that people decide; each is a journal entry and a fact in one
 * transaction, and harmless when repeated with the same key.
 */
@Service
public class ClaimAccount {

  private final HeldStandings held;
  private final Journal journal;
  private final ClaimBalances balances;
  private final ClaimFacts facts;

  ClaimAccount(HeldStandings held, Journal journal, ClaimBalances balances, ClaimFacts facts) {
    this.held = held;
    this.journal = journal;
    this.balances = balances;
    this.facts = facts;
  }

  /**
   * Gives up what insurers have left open.
   *
   * @throws MoneyRefusedException if the amount is not positive or above what insurers owe
   */
  @Transactional
  public void writeOffInsurance(long claimId, Money amount, String reason, String key) {
    if (isDone(claimId, key)) {
      return;
    }
    requireWithin(amount, balances.of(claimId).insuranceOpen(), "what insurers owe");
    move(
        claimId,
        EntryKind.WRITE_OFF,
        FactKind.WRITTEN_OFF,
        JournalRow.of(Account.WRITE_OFF, Account.INSURANCE_RECEIVABLE, amount),
        reason,
        key);
  }

  /**
   * Gives up what the patient has left open.
   *
   * @throws MoneyRefusedException if the amount is not positive or above what the patient owes
   */
  @Transactional
  public void writeOffPatient(long claimId, Money amount, String reason, String key) {
    if (isDone(claimId, key)) {
      return;
    }
    requireWithin(amount, balances.of(claimId).patientOpen(), "what the patient owes");
    move(
        claimId,
        EntryKind.WRITE_OFF,
        FactKind.WRITTEN_OFF,
        JournalRow.of(Account.WRITE_OFF, Account.PATIENT_RECEIVABLE, amount),
        reason,
        key);
  }

  /**
   * Moves what insurers have left open to the patient.
   *
   * @throws MoneyRefusedException if the amount is not positive or above what insurers owe
   */
  @Transactional
  public void transferToPatient(long claimId, Money amount, String reason, String key) {
    if (isDone(claimId, key)) {
      return;
    }
    requireWithin(amount, balances.of(claimId).insuranceOpen(), "what insurers owe");
    move(
        claimId,
        EntryKind.TRANSFER_TO_PATIENT,
        FactKind.TRANSFERRED_TO_PATIENT,
        JournalRow.of(Account.PATIENT_RECEIVABLE, Account.INSURANCE_RECEIVABLE, amount),
        reason,
        key);
  }

  /**
   * Takes money from the patient.
   *
   * @throws MoneyRefusedException if the amount is not positive or above what the patient owes
   */
  @Transactional
  public void takePatientPayment(long claimId, Money amount, String method, String key) {
    if (isDone(claimId, key)) {
      return;
    }
    requireWithin(amount, balances.of(claimId).patientOpen(), "what the patient owes");
    move(
        claimId,
        EntryKind.PATIENT_PAYMENT,
        FactKind.PATIENT_PAID,
        JournalRow.of(Account.CASH, Account.PATIENT_RECEIVABLE, amount),
        method,
        key);
  }

  /**
   * Sets a credit aside to be paid back to whom it belongs.
   *
   * @throws MoneyRefusedException if the claim has no credit
   */
  @Transactional
  public void refundCredit(long claimId, String reason, String key) {
    if (isDone(claimId, key)) {
      return;
    }
    ClaimBalance balance = balances.of(claimId);
    boolean insurers = balance.insuranceOpen().isNegative();
    Money credit = (insurers ? balance.insuranceOpen() : balance.patientOpen()).negated();
    if (!credit.isPositive()) {
      throw new MoneyRefusedException("there is no credit to refund");
    }
    Account account = insurers ? Account.INSURANCE_RECEIVABLE : Account.PATIENT_RECEIVABLE;
    move(
        claimId,
        EntryKind.REFUND,
        FactKind.REFUNDED,
        JournalRow.of(account, Account.REFUND_PAYABLE, credit),
        reason,
        key);
  }

  /** Holds the claim first, so that what is open cannot be spent by two at once. */
  private boolean isDone(long claimId, String key) {
    held.of(claimId);
    return journal.knows(key);
  }

  private void move(
      long claimId, EntryKind entry, FactKind fact, JournalRow row, String reason, String key) {
    journal
        .post(new NewEntry(entry, claimId, null, key, reason, List.of(row)))
        .ifPresent(
            entryId ->
                facts.append(
                    NewFact.of(claimId, fact)
                        .because(reason)
                        .with(
                            Map.of(
                                "entry", Long.toString(entryId),
                                "amount", row.amount().toString()))));
  }

  private static void requireWithin(Money amount, Money limit, String limitInWords) {
    if (!amount.isPositive()) {
      throw new MoneyRefusedException("the amount must be above 0.00");
    }
    if (amount.compareTo(limit) > 0) {
      throw new MoneyRefusedException(
          "the amount is " + amount + ", above " + limitInWords + ": " + limit);
    }
  }
}
