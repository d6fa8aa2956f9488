package io.claimline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.SampleClaims;
import io.claimline.ledger.Account;
import io.claimline.ledger.EntryKind;
import io.claimline.ledger.Journal;
import io.claimline.ledger.JournalRow;
import io.claimline.ledger.NewEntry;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class AgingRowsTest {

  @Autowired private Database database;
  @Autowired private SampleClaims samples;
  @Autowired private Journal journal;
  @Autowired private AgingRows rows;
  @Autowired private PracticeCalendar calendar;
  @Autowired private MovableClock clock;
  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("What insurers owe is aged from the service date, and as it was on a day before")
  void insurance() {
    long claim = open("100.00");
    LocalDate opened = today();
    clock.advance(Duration.ofDays(3));
    post(claim, Account.CASH, Account.INSURANCE_RECEIVABLE, 60_00);

    assertThat(aging(AgingKind.INSURANCE, today()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.openCents()).isEqualTo(40_00);
              assertThat(row.since()).isEqualTo(LocalDate.of(2026, 1, 5));
              assertThat(row.billed()).isNull();
            });
    assertThat(aging(AgingKind.INSURANCE, opened))
        .singleElement()
        .satisfies(row -> assertThat(row.openCents()).isEqualTo(100_00));
    assertThat(aging(AgingKind.INSURANCE, opened.minusDays(1))).isEmpty();
    assertThat(aging(AgingKind.PATIENT, today())).isEmpty();
  }

  @Test
  @DisplayName(
      "What a patient owes is aged from the day it became theirs, after each settlement anew")
  void patient() {
    long claim = open("100.00");
    post(claim, Account.PATIENT_RECEIVABLE, Account.INSURANCE_RECEIVABLE, 30_00);
    clock.advance(Duration.ofDays(10));
    post(claim, Account.CASH, Account.PATIENT_RECEIVABLE, 30_00);
    clock.advance(Duration.ofDays(10));
    post(claim, Account.PATIENT_RECEIVABLE, Account.INSURANCE_RECEIVABLE, 20_00);
    LocalDate theirs = today();
    clock.advance(Duration.ofDays(40));
    post(claim, Account.CASH, Account.PATIENT_RECEIVABLE, 5_00);

    assertThat(aging(AgingKind.PATIENT, today()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.openCents()).isEqualTo(15_00);
              assertThat(row.since()).isEqualTo(theirs);
              assertThat(row.bucket(today())).isEqualTo(AgingBucket.TO_60);
            });
  }

  @Test
  @DisplayName("A credit stands apart and hides no debt; what is settled is not shown")
  void credit() {
    long paidTwice = open("50.00");
    post(paidTwice, Account.CASH, Account.INSURANCE_RECEIVABLE, 80_00);
    long settled = open("20.00");
    post(settled, Account.CASH, Account.INSURANCE_RECEIVABLE, 20_00);
    open("10.00");

    assertThat(aging(AgingKind.INSURANCE, today()))
        .extracting(AgingRow::openCents, row -> row.bucket(today()) == AgingBucket.CREDIT)
        .containsExactlyInAnyOrder(tuple(-30_00L, true), tuple(10_00L, false));
  }

  @Test
  @DisplayName("Another practice's claims are not read, whatever is asked for")
  void foreign() {
    open("100.00");
    long own = practice;
    practice = database.practice();
    assertThat(
            database.call(
                practice,
                () ->
                    read(
                        new AgingOrder(
                            AgingKind.INSURANCE,
                            AgingBasis.SERVICE_DATE,
                            Set.of(own, practice),
                            today()))))
        .isEmpty();
  }

  private long open(String charge) {
    return database.call(practice, () -> samples.open(SampleClaims.content(charge)));
  }

  private void post(long claim, Account debit, Account credit, long cents) {
    database.run(
        practice,
        () ->
            journal.post(
                new NewEntry(
                    EntryKind.REMITTANCE_POSTED,
                    claim,
                    null,
                    UUID.randomUUID().toString(),
                    null,
                    List.of(JournalRow.of(debit, credit, Money.ofCents(cents))))));
  }

  private List<AgingRow> aging(AgingKind kind, LocalDate asOf) {
    return database.call(
        practice, () -> read(new AgingOrder(kind, kind.bases().get(0), Set.of(practice), asOf)));
  }

  private List<AgingRow> read(AgingOrder order) {
    List<AgingRow> read = new ArrayList<>();
    rows.each(order, read::add);
    return read;
  }

  private LocalDate today() {
    return database.call(practice, () -> calendar.today(practice));
  }
}
