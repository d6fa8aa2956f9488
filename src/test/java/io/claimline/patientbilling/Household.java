package io.claimline.patientbilling;

import io.claimline.Database;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.NewClaim;
import io.claimline.claim.NewFact;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.patient.Coverages;
import io.claimline.patient.Patients;
import io.claimline.patient.Person;
import io.claimline.patient.Policy;
import io.claimline.practice.Providers;
import io.claimline.shared.Money;
import io.claimline.x12.Address;
import io.claimline.x12.ProfessionalClaim;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented patients of one practice and their visits, brought to where the patient owes. */
final class Household {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final LocalDate SERVED = LocalDate.of(2026, 1, 5);

  @Autowired private JdbcClient jdbc;
  @Autowired private Claims claims;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimAccount money;
  @Autowired private Journal journal;
  @Autowired private Patients patients;
  @Autowired private Coverages coverages;
  @Autowired private Providers providers;

  private final Database database;
  private final long practice;
  private final String member = "M" + COUNTER.incrementAndGet();

  private Household(Database database, long practice) {
    this.database = database;
    this.practice = practice;
  }

  static Household in(long practice, Database database, AutowireCapableBeanFactory beans) {
    Household household = new Household(database, practice);
    beans.autowireBean(household);
    return household;
  }

  /** Ida Winter, who holds the policy. */
  long parent() {
    return patient("Ida", LocalDate.of(1984, 5, 17), Policy.SELF, "CI");
  }

  /** A child on Ida Winter's policy. */
  long child(String firstName) {
    return patient(firstName, LocalDate.of(2018, 3, 9), "19", "CI");
  }

  /**
   * Somebody insured by a payer of this kind.
   *
   * @param filing SBR09: CI commercial, MC Medicaid, WC workers' compensation
   */
  long patient(String firstName, LocalDate born, String relationship, String filing) {
    return database.call(
        practice,
        () -> {
          long patient =
              patients.create(
                  new Person(
                      "Winter",
                      firstName,
                      "",
                      born,
                      "F",
                      Address.of("1 Elm Street", "Albany", "NY", "122070001")));
          coverages.matchOrCreate(
              patient,
              new Policy(
                  payer(filing),
                  1,
                  member,
                  "",
                  "",
                  filing,
                  "",
                  relationship,
                  "Winter",
                  "Ida",
                  null,
                  ""));
          return patient;
        });
  }

  /** A visit with 40.00 taken off by contract and the rest of the charge left to the insurer. */
  long visit(long patient, String charge) {
    return database.call(
        practice,
        () -> {
          ProfessionalClaim content =
              IncomingClaim.anIncomingClaim()
                  .numbered("V" + COUNTER.incrementAndGet())
                  .of(charge)
                  .build();
          long coverage = coverages.of(patient).get(0).id();
          long payer = coverages.of(patient).get(0).payerId();
          return claims.open(
              new NewClaim(
                  content,
                  null,
                  "household-" + COUNTER.incrementAndGet(),
                  patient,
                  coverage,
                  payer,
                  providers.matchOrCreate(content.billingProvider())));
        });
  }

  /** A visit of which the patient owes this amount: of 40.00 more, 15.00 were taken off. */
  long owedVisit(long patient, String patientShare) {
    Money share = Money.parse(patientShare);
    long claim = visit(patient, share.plus(Money.parse("40.00")).toString());
    decided(claim, share);
    return claim;
  }

  /** The insurer pays 25.00, takes 15.00 off, and leaves the share to the patient. */
  void decided(long claim, Money share) {
    database.run(
        practice,
        () -> {
          journal.post(
              new NewEntry(
                  EntryKind.REMITTANCE_POSTED,
                  claim,
                  null,
                  "decided:" + claim,
                  null,
                  List.of(
                      JournalRow.of(
                          Account.UNAPPLIED_CASH,
                          Account.INSURANCE_RECEIVABLE,
                          Money.parse("25.00")),
                      JournalRow.of(
                          Account.CONTRACTUAL_ADJUSTMENT,
                          Account.INSURANCE_RECEIVABLE,
                          Money.parse("15.00")),
                      JournalRow.of(
                          Account.PATIENT_RECEIVABLE, Account.INSURANCE_RECEIVABLE, share))));
          facts.append(NewFact.of(claim, FactKind.ADJUDICATED));
        });
  }

  /** The patient pays at the desk. */
  void pays(long claim, String amount) {
    database.run(
        practice,
        () ->
            money.takePatientPayment(
                claim, Money.parse(amount), "card", "paid-" + COUNTER.incrementAndGet()));
  }

  LocalDate served() {
    return SERVED;
  }

  private long payer(String filing) {
    return jdbc.sql(
            """
            insert into payer (payer_code, name, claim_filing_code, created_at)
            values (:code, :name, :filing, timestamptz '2026-01-05 12:00Z')
            on conflict (payer_code) do update set name = excluded.name returning id
            """)
        .param("code", "HOUSE-" + filing)
        .param("name", "Household " + filing)
        .param("filing", filing)
        .query(Long.class)
        .single();
  }
}
