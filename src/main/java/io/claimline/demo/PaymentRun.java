package io.claimline.demo;

import io.claimline.demo.Script.Delivery;
import io.claimline.shared.Money;
import io.claimline.x12.Amount;
import io.claimline.x12.BankTransfer;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Envelope;
import io.claimline.x12.Place;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes 835s of decisions: one payment for each payer and provider, with its provider adjustments,
 * has the bank transfer it, and enters each decision into the payer's books. Run again for the same
 * cause it makes the same.
 */
final class PaymentRun {

  private static final int INTEREST_ONE_IN = 5;
  private static final int RECOVERY_DAYS = 14;

  private final Chance chance;
  private final PayerBooks books;
  private final CarriedForward carried;
  private final BankBook bank;

  PaymentRun(Chance chance, PayerBooks books, CarriedForward carried, BankBook bank) {
    this.chance = chance;
    this.books = books;
    this.carried = carried;
    this.bank = bank;
  }

  /**
   * How a run is sent.
   *
   * @param cause the batch or errand, and which file of it
   * @param due when it is sent, and the day of its payments
   * @param delivery how; what is lost is entered into the books, and nothing is sent
   */
  record Sending(String cause, Instant due, Delivery delivery) {
    boolean isLost() {
      return delivery == Delivery.LOST;
    }

    boolean isUnbalanced() {
      return delivery == Delivery.UNBALANCED;
    }

    /** Whether each claim is paid for itself, with nothing beside it. */
    boolean isSingle() {
      return isLost() || isUnbalanced();
    }

    LocalDate day() {
      return LocalDate.ofInstant(due, ZoneOffset.UTC);
    }
  }

  private record OnePayment(String payerId, String providerId, String claimNumber) {}

  /** The file; empty if there is nothing to pay or to tell, or if it is lost. */
  byte[] run(Envelope envelope, Sending sending, List<Decision> decisions) throws IOException {
    Map<OnePayment, List<Decision>> payments = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      payments
          .computeIfAbsent(
              new OnePayment(
                  decision.payer().id(),
                  decision.payee().id(),
                  sending.isSingle() ? decision.payment().claimNumber() : ""),
              any -> new ArrayList<>())
          .add(decision);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter writer = RemittanceWriter.open(out, envelope);
    int number = 0;
    for (List<Decision> payment : payments.values()) {
      number++;
      pay(writer, envelope, sending, number, payment);
    }
    writer.finish();
    return payments.isEmpty() || sending.isLost() ? new byte[0] : out.toByteArray();
  }

  private void pay(
      RemittanceWriter writer,
      Envelope envelope,
      Sending sending,
      int number,
      List<Decision> decisions)
      throws IOException {
    String trace = "SIM" + chance.digits(12, "trace", sending.cause(), Integer.toString(number));
    List<ProviderAdjustment> adjustments = new ArrayList<>();
    Money claims = decisions.stream().map(d -> d.payment().paid()).reduce(Money.ZERO, Money::plus);
    int bearer = sending.isSingle() ? -1 : bearerOfInterest(decisions, trace);
    Money interest = bearer < 0 ? Money.ZERO : interest(decisions.get(bearer).payment().paid());
    adjust(
        adjustments,
        decisions.get(0),
        sending,
        "L6",
        bearer < 0 ? "" : decisions.get(bearer).payment().claimNumber(),
        interest.negated());
    Money net = claims.plus(interest).minus(recovery(adjustments, decisions, sending, trace));
    net = net.minus(carriedForward(adjustments, decisions.get(0), sending, trace, net));
    Remittance head = head(decisions.get(0), net, trace, sending.day());
    if (net.isPositive()) {
      bank.note(
          sending.day(), decisions.get(0).payee().id(), trace, head.originatingCompanyId(), net);
    }
    writer.openRemittance(head);
    for (int i = 0; i < decisions.size(); i++) {
      ClaimPayment payment = decisions.get(i).payment();
      ClaimPayment told = sending.isUnbalanced() ? Redecision.unbalanced(payment) : payment;
      writer.write(
          i == bearer
              ? told.toBuilder().amounts(List.of(new Amount("I", interest))).build()
              : told);
      books.enter(
          decisions.get(i).payer().id(),
          payment,
          sending.cause(),
          alone(envelope, head, payment),
          sending.isLost(),
          sending.due());
    }
    adjustments.forEach(writer::write);
  }

  /** R15: a WO for each claim of which money is handed back or kept. */
  private Money recovery(
      List<ProviderAdjustment> adjustments, List<Decision> decisions, Sending sending, String trace)
      throws IOException {
    Money all = Money.ZERO;
    for (Decision decision : decisions) {
      String reference = decision.payment().payerClaimNumber();
      Money kept = decision.keptBack().minus(decision.handedBack());
      adjust(adjustments, decision, sending, "WO", reference, kept);
      all = all.plus(kept);
      if (decision.handedBack().isPositive()) {
        carry(
            trace,
            decision,
            new CarriedForward.Item(
                "WO", reference, decision.handedBack(), sending.day().plusDays(RECOVERY_DAYS)));
      }
    }
    return all;
  }

  /**
   * R15: a payment below nothing is carried forward; one above it bears what was carried.
   *
   * @return what the adjustments take off the payment
   */
  private Money carriedForward(
      List<ProviderAdjustment> adjustments,
      Decision any,
      Sending sending,
      String trace,
      Money before)
      throws IOException {
    if (before.isNegative()) {
      adjust(adjustments, any, sending, "FB", trace, before);
      carry(
          trace,
          any,
          new CarriedForward.Item("FB", trace, before.negated(), sending.day().plusDays(1)));
      return before;
    }
    Money all = Money.ZERO;
    if (sending.isSingle()) {
      return all;
    }
    for (CarriedForward.Item item :
        carried.open(trace, any.payer().id(), any.payee().id(), sending.day())) {
      Money rest = before.minus(all);
      Money part = rest.compareTo(item.amount()) < 0 ? rest : item.amount();
      adjust(adjustments, any, sending, item.code(), item.reference(), part);
      if (part.isPositive()) {
        carry(
            trace,
            any,
            new CarriedForward.Item(item.code(), item.reference(), part.negated(), item.from()));
      }
      all = all.plus(part);
    }
    return all;
  }

  private void carry(String trace, Decision decision, CarriedForward.Item item) throws IOException {
    carried.add(trace, decision.payer().id(), decision.payee().id(), item);
  }

  private static void adjust(
      List<ProviderAdjustment> adjustments,
      Decision decision,
      Sending sending,
      String code,
      String reference,
      Money amount) {
    if (!amount.isZero()) {
      adjustments.add(
          new ProviderAdjustment(
              decision.payee().id(),
              LocalDate.of(sending.day().getYear(), Month.DECEMBER, 31),
              code,
              reference,
              amount,
              Place.NOWHERE));
    }
  }

  /** Now and then a payer was late, and pays for it (R12): which claim bears it, or -1. */
  private int bearerOfInterest(List<Decision> decisions, String trace) {
    if (chance.below(INTEREST_ONE_IN, "interest", trace) != 0) {
      return -1;
    }
    for (int i = 0; i < decisions.size(); i++) {
      if (decisions.get(i).payment().paid().isPositive()) {
        return i;
      }
    }
    return -1;
  }

  private static Money interest(Money paid) {
    return Money.ofCents(Math.max(1, paid.cents() / 1_000));
  }

  /** The decision in an 835 of its own, as the books keep it. */
  private static byte[] alone(Envelope envelope, Remittance head, ClaimPayment payment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter writer = RemittanceWriter.open(out, envelope);
    writer.openRemittance(head);
    writer.write(payment);
    writer.finish();
    return out.toByteArray();
  }

  private Remittance head(Decision any, Money paid, String trace, LocalDate day) {
    boolean money = paid.isPositive();
    String companyId = "1" + chance.digits(9, "payer", any.payer().id());
    return Remittance.builder()
        .handling(money ? "I" : "H")
        .paid(paid)
        .creditOrDebit("C")
        .method(money ? "ACH" : "NON")
        .bankTransfer(money ? banks(companyId) : null)
        .paymentDate(day)
        .traceNumber(trace)
        .originatingCompanyId(companyId)
        .productionDate(day)
        .payer(any.payer())
        .payee(any.payee())
        .build();
  }

  /** Invented banks and accounts. */
  private static BankTransfer banks(String companyId) {
    return new BankTransfer(
        "CCP", "01", "999999992", "1000001", companyId, "", "01", "999999992", "DA", "2000002");
  }
}
