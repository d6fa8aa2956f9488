package io.claimline.demo;

import io.claimline.shared.Money;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.ClaimStatus;
import io.claimline.x12.ClaimStatusInquiry;
import io.claimline.x12.ClaimStatusResponse;
import io.claimline.x12.ClaimStatusResponseWriter;
import io.claimline.x12.Envelope;
import io.claimline.x12.HierarchicalBeginning;
import io.claimline.x12.Reference;
import io.claimline.x12.Remittance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The payers' 277 to the questions of a 276, from their books alone: P1 while a claim is worked on,
 * F1 paid, F2 denied, F0 decided otherwise, A4 where no such claim is known, and D0 where the
 * question does not say which claim is meant.
 */
final class SimulatedStatus {

  private static final String OUR_NUMBER = "EJ";
  private static final String PAYERS_NUMBER = "1K";

  private final PayerBooks books;

  SimulatedStatus(PayerBooks books) {
    this.books = books;
  }

  /**
   * What the questions of a file lead to.
   *
   * @param file the 277; empty if nobody is answered
   * @param lost claims whose 835 was lost, as was found by this
   */
  record Answer(byte[] file, List<Errand> lost) {}

  Answer a277(List<ClaimStatusInquiry> inquiries, Envelope envelope, Instant now)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimStatusResponseWriter writer = ClaimStatusResponseWriter.open(out, envelope);
    List<Errand> lost = new ArrayList<>();
    int answered = 0;
    for (ClaimStatusInquiry inquiry : inquiries) {
      String payer = inquiry.payer().id();
      String number = claimNumber(inquiry);
      List<PayerBooks.Entry> known = books.decisions(payer, number);
      if (known.stream().anyMatch(PayerBooks.Entry::lost)) {
        lost.add(new Errand(Errand.Task.SEND_LOST, payer, number, ""));
      }
      Optional<Scenario> scenario = books.scenario(payer, number);
      if (scenario.isEmpty() || scenario.get().script().statusAnswered()) {
        writer.write(response(inquiry, scenario.isPresent(), known, now));
        answered++;
      }
    }
    writer.finish();
    return new Answer(answered == 0 ? new byte[0] : out.toByteArray(), lost);
  }

  private static ClaimStatusResponse response(
      ClaimStatusInquiry inquiry, boolean received, List<PayerBooks.Entry> known, Instant now) {
    List<PayerBooks.Entry> decided =
        known.stream().filter(entry -> !entry.due().isAfter(now)).toList();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Optional<Money> charge = Optional.ofNullable(inquiry.charge());
    List<Reference> references = new ArrayList<>();
    ClaimStatus status;
    if (!decided.isEmpty()) {
      PayerBooks.Entry last = decided.get(decided.size() - 1);
      references.add(Reference.of(PAYERS_NUMBER, last.payment().payerClaimNumber()));
      status = decided(last, charge.orElse(last.payment().charge()), today);
    } else {
      ClaimStatus.Code code =
          received || !known.isEmpty()
              ? ClaimStatus.Code.of("P1", "20")
              : ownNumber(inquiry).isEmpty()
                  ? ClaimStatus.Code.of("D0", "35")
                  : ClaimStatus.Code.of("A4", "35");
      status =
          new ClaimStatus(
              List.of(code), today, charge.orElse(Money.ZERO), Money.ZERO, null, null, "");
    }
    String own = ownNumber(inquiry);
    if (!own.isEmpty()) {
      references.add(Reference.of(OUR_NUMBER, own));
    }
    return ClaimStatusResponse.to(
        inquiry,
        HierarchicalBeginning.status(inquiry.beginning().reference(), now.atZone(ZoneOffset.UTC)),
        List.of(status),
        references);
  }

  private static ClaimStatus decided(PayerBooks.Entry last, Money charge, LocalDate today) {
    ClaimPayment payment = last.payment();
    Remittance head = last.head();
    boolean paid = payment.paid().isPositive();
    ClaimStatus.Code code =
        paid
            ? ClaimStatus.Code.of("F1", "65")
            : payment.statusCode().equals("4")
                ? ClaimStatus.Code.of("F2", "104")
                : ClaimStatus.Code.of("F0", last.isReversal() ? "101" : "98");
    return new ClaimStatus(
        List.of(code),
        today,
        charge,
        payment.paid().isNegative() ? Money.ZERO : payment.paid(),
        head.paymentDate(),
        paid ? head.paymentDate() : null,
        paid ? head.traceNumber() : "");
  }

  /** REF*EJ, or the trace where it is not sent. */
  private static String claimNumber(ClaimStatusInquiry inquiry) {
    String own = ownNumber(inquiry);
    return own.isEmpty() ? inquiry.traceNumber() : own;
  }

  private static String ownNumber(ClaimStatusInquiry inquiry) {
    return Reference.valueOf(inquiry.references(), OUR_NUMBER);
  }
}
