package io.claimline.patientbilling;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.ledger.PostedEntry;
import io.claimline.practice.BillingPolicies;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is placed with the collection agency: bad debt from the day of placing, net of what the
 * agency collects. Each step is harmless when repeated.
 */
@Service
public class Placements {

  private final GuarantorAccounts accounts;
  private final PlacementRows rows;
  private final PlacementFile file;
  private final HeldStandings held;
  private final ClaimFacts facts;
  private final Journal journal;
  private final BillingPolicies policies;
  private final PracticeCalendar calendar;

  Placements(
      GuarantorAccounts accounts,
      PlacementRows rows,
      PlacementFile file,
      HeldStandings held,
      ClaimFacts facts,
      Journal journal,
      BillingPolicies policies,
      PracticeCalendar calendar) {
    this.accounts = accounts;
    this.rows = rows;
    this.file = file;
    this.held = held;
    this.facts = facts;
    this.journal = journal;
    this.policies = policies;
    this.calendar = calendar;
  }

  /**
   * Places what the patient owes on the claim with the agency; a supervisor's decision.
   *
   * @throws PatientBillingRefusedException while a guard of R39 holds, or the claim is not up for
   *     the review
   */
  @Transactional
  public void approve(long claimId, String reason) {
    GuarantorAccount account = accounts.holdVisit(claimId);
    Visit visit = account.visit(claimId);
    if (rows.openOf(claimId).isPresent()) {
      return;
    }
    require(
        visit.standing() == Standing.COLLECTIONS_DUE,
        "the claim is not up for the review of placements");
    PlacementGuards.Guards guards = PlacementGuards.of(account, visit, today());
    require(!guards.any(), "it may not be placed: " + String.join(", ", guards.inWords()));
    require(!visit.neverBilled(), "it may not be placed: " + NotAsked.NEVER_BILLED.words());
    long entry =
        journal
            .post(
                entry(
                    EntryKind.BAD_DEBT,
                    claimId,
                    "placement:" + claimId + ":" + (rows.of(claimId).size() + 1),
                    reason,
                    JournalRow.of(Account.BAD_DEBT, Account.PATIENT_RECEIVABLE, visit.open())))
            .orElseThrow();
    long placement = rows.insert(claimId, account.guarantor().id(), visit.open(), entry, reason);
    facts.append(fact(claimId, FactKind.PLACED, placement, visit.open()).because(reason));
  }

  /**
   * Leaves the balance with the patient; a supervisor's decision, or a guard's.
   *
   * @param nextDate when it is looked at again; null for a cycle from today
   */
  @Transactional
  public void refuse(long claimId, String reason, @Nullable LocalDate nextDate) {
    if (held.of(claimId) != Standing.COLLECTIONS_DUE) {
      return;
    }
    LocalDate today = today();
    require(nextDate == null || nextDate.isAfter(today), "the next date must be after today");
    LocalDate next =
        nextDate == null ? today.plusDays(policies.current().statementCycleDays()) : nextDate;
    facts.append(
        NewFact.of(claimId, FactKind.PLACEMENT_REFUSED)
            .because(reason)
            .with(Map.of(VisitHistory.NEXT_DATE, next.toString())));
  }

  /**
   * Tells the agency what it does not know yet: new placements, and recalls of those it knows.
   *
   * @return the document that holds the file (CSV, UTF-8, a header line); empty when there is
   *     nothing to tell
   */
  @Transactional
  public Optional<Long> export(long practiceId) {
    return file.write(practiceId);
  }

  /**
   * Takes in what the agency collected, also after the placement has ended. What was collected in
   * full ends it.
   *
   * @throws PatientBillingRefusedException if the amount is not positive or above what is left
   */
  @Transactional
  public void recordCollected(long claimId, Money amount, String key) {
    held.of(claimId);
    if (journal.knows(key)) {
      return;
    }
    Money left = badDebt(claimId);
    require(amount.isPositive(), "the amount must be above 0.00");
    require(
        amount.compareTo(left) <= 0,
        "the amount is " + amount + ", above what the agency has: " + left);
    long placement = rows.of(claimId).stream().mapToLong(Placement::id).max().orElseThrow();
    journal.post(
        entry(
            EntryKind.BAD_DEBT_RECOVERY,
            claimId,
            key,
            "collected by the agency",
            JournalRow.of(Account.PATIENT_RECEIVABLE, Account.BAD_DEBT, amount),
            JournalRow.of(Account.CASH, Account.PATIENT_RECEIVABLE, amount)));
    facts.append(
        fact(claimId, FactKind.PATIENT_PAID, placement, amount).because("collected by the agency"));
    if (amount.equals(left)) {
      rows.openOf(claimId)
          .ifPresent(open -> conclude(open, Placement.Ending.COLLECTED, "collected in full"));
    }
  }

  /**
   * Takes the claim back from the agency: the patient owes the rest again, and is asked for it from
   * the first statement on. Harmless when the agency does not have it.
   *
   * @throws PatientBillingRefusedException while a call of the patient is to be answered first
   */
  @Transactional
  public void recall(long claimId, String reason) {
    Standing standing = held.of(claimId);
    Optional<Placement> open = rows.openOf(claimId);
    if (open.isEmpty()) {
      return;
    }
    require(
        standing != Standing.PATIENT_CONTACTED,
        "the patient called or wrote: answer first, then recall");
    Money left = badDebt(claimId);
    if (left.isPositive()) {
      journal.post(
          entry(
              EntryKind.BAD_DEBT,
              claimId,
              "recall:" + open.get().id(),
              reason,
              JournalRow.of(Account.PATIENT_RECEIVABLE, Account.BAD_DEBT, left)));
    }
    rows.end(open.get().id(), Placement.Ending.RECALLED, reason);
    facts.append(fact(claimId, FactKind.RECALLED, open.get().id(), left).because(reason));
  }

  /** Takes back all that the agency has of a guarantor and that awaits no answer. */
  void recallAll(long guarantorId, String reason) {
    for (long claimId : rows.openClaimsOf(guarantorId)) {
      if (held.of(claimId) != Standing.PATIENT_CONTACTED) {
        recall(claimId, reason);
      }
    }
  }

  /** The agency's time is over: the rest stays bad debt. Harmless when the agency has it not. */
  @Transactional
  public void end(long claimId) {
    if (held.of(claimId) == Standing.AT_AGENCY) {
      rows.openOf(claimId)
          .ifPresent(open -> conclude(open, Placement.Ending.ENDED, "the agency's time is over"));
    }
  }

  /**
   * When the agency's time is over.
   *
   * @throws PatientBillingRefusedException if the claim was never placed
   */
  @Transactional(readOnly = true)
  public Instant due(long claimId) {
    long practice = PracticeScope.current().requireWritable();
    return rows.of(claimId).stream()
        .reduce((earlier, later) -> later)
        .map(
            placement ->
                placement
                    .placedAt()
                    .atZone(calendar.zoneOf(practice))
                    .plusDays(policies.of(practice).agencyDays())
                    .toInstant())
        .orElseThrow(() -> new PatientBillingRefusedException("the claim was never placed"));
  }

  /** The claim's placements, oldest first. */
  @Transactional(readOnly = true)
  public List<Placement> of(long claimId) {
    return rows.of(claimId);
  }

  private void conclude(Placement open, Placement.Ending ending, String reason) {
    rows.end(open.id(), ending, reason);
    facts.append(
        fact(open.claimId(), FactKind.PLACEMENT_ENDED, open.id(), badDebt(open.claimId()))
            .because(reason));
  }

  /** What is left of the bad debt on the claim. */
  private Money badDebt(long claimId) {
    return journal.entriesOf(claimId).stream()
        .map((PostedEntry entry) -> entry.effectOn(Account.BAD_DEBT))
        .reduce(Money.ZERO, Money::plus);
  }

  private LocalDate today() {
    return calendar.today(PracticeScope.current().requireWritable());
  }

  private static NewEntry entry(
      EntryKind kind, long claimId, String key, String reason, JournalRow... moves) {
    return new NewEntry(kind, claimId, null, key, reason, List.of(moves));
  }

  private static NewFact fact(long claimId, FactKind kind, long placement, Money amount) {
    return NewFact.of(claimId, kind)
        .with(Map.of("placement", Long.toString(placement), "amount", amount.toString()));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new PatientBillingRefusedException(otherwise);
    }
  }
}
