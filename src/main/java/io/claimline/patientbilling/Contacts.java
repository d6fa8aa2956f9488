package io.claimline.patientbilling;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What patients say, and what comes of it.
 *
 * <p>A dispute holds its visit back; an application for help, a bankruptcy or a wrong address the
 * whole account, until a person settles it ({@link ContactOutcome#RESOLVED}) or the address is
 * corrected. When the day told for it has passed, a person is asked again.
 */
@Service
public class Contacts {

  private static final int MOST_INSTALMENTS = 60;

  private final GuarantorAccounts accounts;
  private final ContactRows rows;
  private final PlanRows plans;
  private final Placements placements;
  private final ClaimFacts facts;
  private final PracticeCalendar calendar;

  Contacts(
      GuarantorAccounts accounts,
      ContactRows rows,
      PlanRows plans,
      Placements placements,
      ClaimFacts facts,
      PracticeCalendar calendar) {
    this.accounts = accounts;
    this.rows = rows;
    this.plans = plans;
    this.placements = placements;
    this.facts = facts;
    this.calendar = calendar;
  }

  /**
   * Notes that the patient called or wrote about a claim; it is to be answered.
   *
   * @throws PatientBillingRefusedException if the note is empty
   * @throws io.claimline.claim.UnknownClaimException if the practice has no such claim
   */
  @Transactional
  public void record(long claimId, String note) {
    require(!note.isBlank(), "a contact needs a note of what the patient said");
    note(accounts.guarantorOf(claimId), claimId, note.strip());
  }

  /**
   * Answers the patient. Harmless when the claim awaits no answer.
   *
   * @param until the last day on which nothing is asked; a promise needs one. Without it, what
   *     holds the account back is looked at after a cycle
   * @throws PatientBillingRefusedException if the outcome needs what was not told; a plan is agreed
   *     by {@link #agreePlan}
   */
  @Transactional
  public void answer(long claimId, ContactOutcome outcome, String note, @Nullable LocalDate until) {
    GuarantorAccount account = accounts.holdVisit(claimId);
    if (!awaitsAnswer(account, claimId)) {
      return;
    }
    LocalDate today = today();
    require(
        until == null || !until.isBefore(today), "the day told is over: it must be today or later");
    require(
        outcome != ContactOutcome.PROMISED || until != null,
        "a promise needs the day by which the patient pays");
    require(
        outcome != ContactOutcome.PLAN
            || (account.plan() != null && account.plan().inGoodStanding(today)),
        "there is no payment plan in good standing: agree on one with its instalments");
    conclude(account, claimId, outcome, note, until);
    if (outcome == ContactOutcome.BANKRUPTCY) {
      placements.recallAll(account.guarantor().id(), "The guarantor filed for bankruptcy");
    }
  }

  /**
   * Answers the patient with a payment plan on the whole account; it replaces an earlier one.
   * Harmless when the claim awaits no answer.
   *
   * @throws PatientBillingRefusedException if the terms do not pay off what is asked, or are none
   */
  @Transactional
  public void agreePlan(long claimId, PlanTerms terms, String note) {
    GuarantorAccount account = accounts.holdVisit(claimId);
    if (!awaitsAnswer(account, claimId)) {
      return;
    }
    require(terms.instalment().isPositive(), "an instalment must be above 0.00");
    require(
        terms.instalments() >= 1 && terms.instalments() <= MOST_INSTALMENTS,
        "a plan has from 1 to " + MOST_INSTALMENTS + " instalments");
    require(!terms.firstDue().isBefore(today()), "the first instalment must be due today or later");
    Money total =
        Money.ofCents(Math.multiplyExact(terms.instalment().cents(), terms.instalments()));
    require(
        total.compareTo(account.owed()) >= 0,
        "the instalments make " + total + ", below what is owed: " + account.owed());
    plans.insert(account.guarantor().id(), claimId, terms);
    conclude(account, claimId, ContactOutcome.PLAN, note, null);
  }

  /** What the guarantor said, oldest first. */
  @Transactional(readOnly = true)
  public List<PatientContact> of(long guarantorId) {
    return rows.contactsOf(guarantorId);
  }

  /** What came of it, oldest first. */
  @Transactional(readOnly = true)
  public List<ContactAnswer> answersOf(long guarantorId) {
    return rows.answersOf(guarantorId);
  }

  /** The guarantor's newest payment plan, with what was paid since. */
  @Transactional(readOnly = true)
  public Optional<PaymentPlan> planOf(long guarantorId) {
    return plans.newestOf(guarantorId);
  }

  /** A pause ran out and nothing ends it by itself: a person looks again. */
  void raise(GuarantorAccount account, Visit visit, NotAsked why) {
    note(account.guarantor().id(), visit.claimId(), "Not asked, because " + why.words());
  }

  private void note(long guarantorId, long claimId, String note) {
    long contact = rows.record(guarantorId, claimId, note);
    facts.append(
        NewFact.of(claimId, FactKind.PATIENT_CONTACTED)
            .because(note)
            .with(Map.of("contact", Long.toString(contact))));
  }

  private void conclude(
      GuarantorAccount account,
      long claimId,
      ContactOutcome outcome,
      String note,
      @Nullable LocalDate until) {
    long answer = rows.answer(account.guarantor().id(), claimId, outcome, note.strip(), until);
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("answer", Long.toString(answer));
    detail.put("outcome", outcome.name());
    if (until != null) {
      detail.put("until", until.toString());
    }
    facts.append(
        NewFact.of(claimId, FactKind.PATIENT_ANSWERED)
            .because(note.isBlank() ? outcome.words() : outcome.words() + ": " + note.strip())
            .with(detail));
  }

  private static boolean awaitsAnswer(GuarantorAccount account, long claimId) {
    return account.visit(claimId).standing() == Standing.PATIENT_CONTACTED;
  }

  private LocalDate today() {
    return calendar.today(PracticeScope.current().requireWritable());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new PatientBillingRefusedException(otherwise);
    }
  }
}
