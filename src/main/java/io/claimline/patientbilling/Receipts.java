package io.claimline.patientbilling;

import io.claimline.claim.Claims;
import io.claimline.document.Pdf;
import io.claimline.page.Display;
import io.claimline.patient.Patient;
import io.claimline.patient.Patients;
import io.claimline.patientbilling.DeskPaymentRows.OpenVisit;
import io.claimline.practice.Letterhead;
import io.claimline.practice.Letterheads;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Prints receipts of payments at the desk. As on statements, no diagnosis and no service. */
@Component
class Receipts {

  private final Pdf pdf;
  private final Letterheads letterheads;
  private final Claims claims;
  private final Patients patients;
  private final Display display;
  private final PracticeCalendar calendar;
  private final Clock clock;

  Receipts(
      Pdf pdf,
      Letterheads letterheads,
      Claims claims,
      Patients patients,
      Display display,
      PracticeCalendar calendar,
      Clock clock) {
    this.pdf = pdf;
    this.letterheads = letterheads;
    this.claims = claims;
    this.patients = patients;
    this.display = display;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A visit that the payment went to. */
  public record PaidVisit(String served, String number, String paid) {}

  /**
   * Prints a receipt.
   *
   * @param account the guarantor's number
   * @param left what is open on the patient's visits once the payment is booked
   */
  byte[] print(
      long number,
      long account,
      NewDeskPayment payment,
      List<DeskPayment.Part> parts,
      List<OpenVisit> left) {
    Letterhead head = letterheads.current(claims.content(parts.get(0).claimId()).billingProvider());
    Patient patient = patients.find(payment.patientId()).orElseThrow();
    long practice = PracticeScope.current().requireWritable();
    return pdf.render(
        "payment-receipt",
        Map.ofEntries(
            Map.entry("practice", head.name()),
            Map.entry("practiceAddress", MailingLines.of(head.address())),
            Map.entry("phone", MailingLines.phone(head.phone())),
            Map.entry("number", Long.toString(number)),
            Map.entry("account", Long.toString(account)),
            Map.entry("takenAt", display.time(clock.instant().atZone(calendar.zoneOf(practice)))),
            Map.entry("patient", patient.firstName() + " " + patient.lastName()),
            Map.entry("amount", display.money(payment.amount())),
            Map.entry("method", payment.method()),
            Map.entry("reference", payment.reference()),
            Map.entry("visits", parts.stream().map(this::paid).toList()),
            Map.entry("owed", display.money(sum(left, OpenVisit::patientOpen))),
            Map.entry("owesMore", sum(left, OpenVisit::patientOpen).isPositive()),
            Map.entry("pending", display.money(sum(left, OpenVisit::insuranceOpen))),
            Map.entry("insurancePending", sum(left, OpenVisit::insuranceOpen).isPositive())));
  }

  private PaidVisit paid(DeskPayment.Part part) {
    var visit = claims.get(part.claimId());
    return new PaidVisit(
        display.date(visit.serviceFrom()), visit.claimNumber(), display.money(part.amount()));
  }

  /** What is open, without credits: those are of other visits and are paid back by themselves. */
  private static Money sum(List<OpenVisit> visits, Function<OpenVisit, Money> open) {
    return visits.stream().map(open).filter(Money::isPositive).reduce(Money.ZERO, Money::plus);
  }
}
