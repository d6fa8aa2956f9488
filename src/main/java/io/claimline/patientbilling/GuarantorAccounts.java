package io.claimline.patientbilling;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.UnknownClaimException;
import io.claimline.ledger.Journal;
import io.claimline.patient.Guarantor;
import io.claimline.patient.Guarantors;
import io.claimline.practice.BillingPolicies;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the account of a guarantor from facts, journal and rows. */
@Service
class GuarantorAccounts {

  private final JdbcClient jdbc;
  private final Guarantors guarantors;
  private final VisitRows visits;
  private final ContactRows contacts;
  private final PlanRows plans;
  private final HeldStandings held;
  private final ClaimFacts facts;
  private final Journal journal;
  private final BillingPolicies policies;
  private final PracticeCalendar calendar;

  GuarantorAccounts(
      JdbcClient jdbc,
      Guarantors guarantors,
      VisitRows visits,
      ContactRows contacts,
      PlanRows plans,
      HeldStandings held,
      ClaimFacts facts,
      Journal journal,
      BillingPolicies policies,
      PracticeCalendar calendar) {
    this.jdbc = jdbc;
    this.guarantors = guarantors;
    this.visits = visits;
    this.contacts = contacts;
    this.plans = plans;
    this.held = held;
    this.facts = facts;
    this.journal = journal;
    this.policies = policies;
    this.calendar = calendar;
  }

  /**
   * Who answers for the claim's patient.
   *
   * @throws UnknownClaimException if the writing practice has no such claim
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long guarantorOf(long claimId) {
    VisitRows.Patient patient = visits.patientOf(claimId);
    return guarantors.of(patient.id(), servedOrToday(patient));
  }

  /** The account that answers for the claim. */
  @Transactional(propagation = Propagation.MANDATORY)
  public GuarantorAccount of(long claimId) {
    long guarantorId = guarantorOf(claimId);
    settleFamily(guarantorId);
    return assemble(guarantorId, claimId);
  }

  /** As {@link #of}, with the claim held until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public GuarantorAccount holdVisit(long claimId) {
    held.of(claimId);
    return of(claimId);
  }

  /** The account with this number; empty when no practice in scope has it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<GuarantorAccount> numbered(long guarantorId) {
    return guarantors.find(guarantorId).map(guarantor -> assemble(guarantor, null));
  }

  /**
   * The account that answers for the claim, held with all its visits until the transaction ends:
   * the guarantor first, then the claims in order, so that two never wait for each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public GuarantorAccount hold(long claimId) {
    long guarantorId = guarantorOf(claimId);
    guarantors.hold(guarantorId);
    settleFamily(guarantorId);
    visits.idsOf(guarantorId, claimId).forEach(held::of);
    return assemble(guarantorId, claimId);
  }

  /** Who shares a policy may share the account: settled first, so that one letter goes to all. */
  private void settleFamily(long guarantorId) {
    for (VisitRows.Patient relative : visits.unsettledFamilyOf(guarantorId)) {
      guarantors.of(relative.id(), servedOrToday(relative));
    }
  }

  private LocalDate servedOrToday(VisitRows.Patient patient) {
    LocalDate served = patient.served();
    return served == null ? calendar.today(PracticeScope.current().requireWritable()) : served;
  }

  private GuarantorAccount assemble(long guarantorId, @Nullable Long claimId) {
    return assemble(guarantors.find(guarantorId).orElseThrow(), claimId);
  }

  private GuarantorAccount assemble(Guarantor guarantor, @Nullable Long claimId) {
    long guarantorId = guarantor.id();
    return new GuarantorAccount(
        guarantor,
        policies.of(guarantor.practiceId()),
        calendar.zoneOf(guarantor.practiceId()),
        visits.of(guarantorId, claimId).stream().map(this::withHistory).toList(),
        new Told(contacts.answersOf(guarantorId), guarantor.addressCorrectedAt()),
        lastStatement(guarantorId),
        plans.newestOf(guarantorId).orElse(null));
  }

  private Visit withHistory(VisitRows.Row row) {
    return row.with(
        VisitHistory.of(
            journal.entriesOf(row.claimId()), facts.of(row.claimId()), lastPass(row.claimId())));
  }

  private @Nullable LocalDate lastStatement(long guarantorId) {
    return jdbc.sql("select max(sent_on) from statement where guarantor_id = :guarantor")
        .param("guarantor", guarantorId)
        .query((found, row) -> found.getObject(1, LocalDate.class))
        .list()
        .get(0);
  }

  private @Nullable Instant lastPass(long claimId) {
    Timestamp passed =
        jdbc.sql("select max(passed_at) from statement_pass where claim_id = :claim")
            .param("claim", claimId)
            .query((found, row) -> found.getTimestamp(1))
            .list()
            .get(0);
    return passed == null ? null : passed.toInstant();
  }
}
