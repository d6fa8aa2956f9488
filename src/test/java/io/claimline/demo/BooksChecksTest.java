package io.claimline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.Cancellations;
import io.claimline.claim.Claims;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.Standing;
import io.claimline.patientbilling.DeskPayments;
import io.claimline.patientbilling.NewDeskPayment;
import io.claimline.shared.Command;
import io.claimline.shared.Money;
import io.claimline.workflow.invariant.BooksChecks;
import io.claimline.x12.ProfessionalClaim;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** Books that real files filled are true, and each check sees what is changed behind its back. */
@ClaimlineTest
class BooksChecksTest {

  private static final String PAYER = "BOOKS1";

  @Autowired private Database database;
  @Autowired private Office office;
  @Autowired private BooksChecks checks;
  @Autowired private List<Command> commands;
  @Autowired private Cancellations cancellations;
  @Autowired private Claims claims;
  @Autowired private DeskPayments payments;

  @BeforeEach
  void anOffice() {
    office.opens();
    database
        .owner()
        .sql(
            """
            insert into payer (payer_code, name, claim_filing_code, answers_eligibility,
                answers_status, created_at)
            values (?, 'Payer of the books', 'CI', true, true, '2026-01-01T00:00Z')
            on conflict (payer_code) do nothing
            """)
        .param(PAYER)
        .update();
  }

  @Test
  @DisplayName("R13 R15a R21 R23 What is changed behind the books' back is found, and nothing else")
  void foundWhatIsUntrue() {
    long paid = office.charges(visit("PAID"), Scenario.COPAY);
    office.until(paid, Standing.PATIENT_OWES, 40);
    takeAtTheDesk(paid);
    office.until(paid, Standing.CLOSED, 2);
    long cancelled = office.charges(visit("CANCELLED"));
    office.does(() -> cancellations.cancel(cancelled, "the wrong patient"));
    office.until(cancelled, Standing.CLOSED, 60);
    assertThat(found()).isEmpty();

    change(
        "update claim_balance set patient_open_cents = 1 where practice_id = :practice and claim_id = "
            + paid);
    change(
        "update claim_line set charge_cents = charge_cents + 1 where practice_id = :practice and claim_id = "
            + paid);
    change("update remittance set paid_cents = paid_cents + 1 where practice_id = :practice");
    change("update desk_payment set amount_cents = amount_cents + 1 where practice_id = :practice");
    change(
        """
        update journal_row set amount_cents = amount_cents + 1 where id = (select max(r.id)
          from journal_row r join journal_entry e on e.id = r.entry_id
          where e.reverses_entry_id is not null and e.practice_id = :practice)
        """);

    assertThat(found())
        .extracting(sentence -> sentence.replaceAll("\\d+", "#"))
        .containsExactlyInAnyOrder(
            "practice #, claim #: the cached balance differs from its journal",
            "practice #, claim #: the cached balance differs from its journal",
            "practice #, claim #: closed, and money is open on it",
            "practice #, claim #: its lines are not charged in the journal as they stand",
            "practice #, claim #: its lines are not charged in the journal as they stand",
            "practice #, journal entry #: not the mirror of what it takes back",
            "practice #, remittance #: its payment is not in cash once",
            "practice #, remittance #: claims, adjustments and unapplied are not what it paid",
            "practice #, remittances: received, applied and unapplied differ by # cents",
            "practice #, receipt #: its parts are not its amount");
    Command check =
        commands.stream().filter(each -> each.name().equals("check")).findFirst().orElseThrow();
    assertThatExceptionOfType(Command.Refused.class)
        .isThrownBy(() -> check.run(new DefaultApplicationArguments()))
        .withMessageContaining(
            "practice %d, claim %d: closed, and money is open on it", office.practice(), paid);
  }

  private List<String> found() {
    return checks.check(office.practice());
  }

  private void takeAtTheDesk(long claim) {
    Money owed = office.balance(claim).patientOpen();
    office.does(
        () ->
            assertThat(
                    payments.take(
                        new NewDeskPayment(
                            claims.get(claim).patientId(),
                            claim,
                            owed,
                            "Check",
                            "1001",
                            owed,
                            "books:" + claim)))
                .isPresent());
  }

  /** As only the owner of the database could; {@code :practice} is the office's. */
  private void change(String sql) {
    assertThat(database.owner().sql(sql).param("practice", office.practice()).update())
        .isPositive();
  }

  private static ProfessionalClaim visit(String number) {
    return IncomingClaim.anIncomingClaim()
        .payer(PAYER)
        .member("BOOKS" + number)
        .numbered("BOOKS" + number)
        .of("150.00", "100.00")
        .build();
  }
}
