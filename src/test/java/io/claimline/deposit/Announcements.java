package io.claimline.deposit;

import io.claimline.Database;
import io.claimline.remittance.RemittanceCheck;
import io.claimline.remittance.RemittanceIntake;
import io.claimline.remittance.RemittancePosting;
import io.claimline.shared.Money;
import io.claimline.x12.Party;
import io.claimline.x12.Place;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Remittance;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Remittances to a practice that pay no claim, only interest: what is asked here is their money.
 */
final class Announcements {

  static final String COMPANY = "1999999999";

  private final RemittanceIntake intake;
  private final String npi;

  Announcements(Database database, long practice, RemittanceIntake intake) {
    this.intake = intake;
    this.npi = "%010d".formatted(practice);
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set npi = :npi where id = :id")
                .param("npi", npi)
                .param("id", practice)
                .update());
  }

  /** A transfer. */
  long transfer(String trace, String amount, LocalDate day) {
    return take(trace, amount, "ACH", day);
  }

  /** A check, by its number. */
  long check(String number, String amount, LocalDate day) {
    return take(number, amount, "CHK", day);
  }

  private long take(String trace, String amount, String method, LocalDate day) {
    Money paid = Money.parse(amount);
    Remittance head =
        Remittance.builder()
            .handling("I")
            .paid(paid)
            .creditOrDebit("C")
            .method(method)
            .paymentDate(day)
            .traceNumber(trace)
            .originatingCompanyId(COMPANY)
            .productionDate(day)
            .payer(Party.organization("PR", "Sample Health").withId("XV", "SAMPLE"))
            .payee(Party.organization("PE", "Practice").withId("XX", npi))
            .build();
    ProviderAdjustment interest =
        new ProviderAdjustment(npi, day, "L6", trace + method, paid.negated(), Place.NOWHERE);
    RemittanceCheck check = intake.check(head);
    check.take(interest);
    RemittancePosting posting = intake.post(1, 0, check.finish());
    posting.take(interest);
    return Objects.requireNonNull(posting.finish().remittanceId());
  }
}
