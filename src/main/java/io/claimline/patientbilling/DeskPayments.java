package io.claimline.patientbilling;

import io.claimline.claim.ClaimAccount;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.MoneyRefusedException;
import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.patientbilling.DeskPaymentRows.OpenVisit;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a patient pays at the desk, unless what the person saw is not true any more, and
 * leaves a receipt.
 */
@Service
public class DeskPayments {

  /** The kind of the receipts' documents. */
  public static final String RECEIPT = "payment-receipt";

  private static final Pattern CARD_NUMBER = Pattern.compile("(\\d[ -]*){12,}");

  private final DeskPaymentRows rows;
  private final GuarantorAccounts accounts;
  private final HeldStandings held;
  private final ClaimAccount claims;
  private final Receipts receipts;
  private final Documents documents;

  DeskPayments(
      DeskPaymentRows rows,
      GuarantorAccounts accounts,
      HeldStandings held,
      ClaimAccount claims,
      Receipts receipts,
      Documents documents) {
    this.rows = rows;
    this.accounts = accounts;
    this.held = held;
    this.claims = claims;
    this.receipts = receipts;
    this.documents = documents;
  }

  /**
   * Takes the payment for the visits that the patient owes, the oldest first; one that was taken
   * before is not taken again.
   *
   * @return empty if the patient owes something else than the person saw; nothing is taken then
   * @throws MoneyRefusedException if the amount is not positive or above what the patient owes, or
   *     the reference looks like the number of a card
   * @throws io.claimline.claim.UnknownClaimException if the writing practice has no such claim
   */
  @Transactional
  public Optional<DeskPayment> take(NewDeskPayment payment) {
    if (CARD_NUMBER.matcher(payment.reference()).find()) {
      throw new MoneyRefusedException(
          "a card’s number is never kept: write the number of the slip or the last four digits");
    }
    hold(payment);
    Optional<DeskPayment> before = rows.withKey(payment.key());
    if (before.isPresent()) {
      return before;
    }
    List<OpenVisit> owed =
        rows.open(payment.patientId(), payment.claimId()).stream()
            .filter(visit -> visit.patientOpen().isPositive())
            .toList();
    Money sum = owed.stream().map(OpenVisit::patientOpen).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(payment.seen())) {
      return Optional.empty();
    }
    requireWithin(payment.amount(), sum);
    return Optional.of(book(payment, shares(payment.amount(), owed)));
  }

  /** What is compared must not move before the money is posted. */
  private void hold(NewDeskPayment payment) {
    Stream<Long> visits =
        payment.claimId() == null
            ? rows.open(payment.patientId(), null).stream().map(OpenVisit::claimId)
            : Stream.of(payment.claimId());
    visits.sorted().forEach(held::of);
  }

  private DeskPayment book(NewDeskPayment payment, List<DeskPayment.Part> parts) {
    for (DeskPayment.Part part : parts) {
      claims.takePatientPayment(
          part.claimId(),
          part.amount(),
          payment.method(),
          "patient-payment:" + payment.key() + ":" + part.claimId());
    }
    long number = rows.nextNumber();
    long account = accounts.guarantorOf(parts.get(0).claimId());
    byte[] receipt =
        receipts.print(number, account, payment, parts, rows.open(payment.patientId(), null));
    long document =
        documents.keep(
            NewDocument.ofPatient(
                payment.patientId(), RECEIPT, "receipt-" + number + ".pdf", receipt));
    return rows.insert(number, payment, parts, document);
  }

  private static List<DeskPayment.Part> shares(Money amount, List<OpenVisit> oldestFirst) {
    List<DeskPayment.Part> parts = new ArrayList<>();
    Money left = amount;
    for (OpenVisit visit : oldestFirst) {
      if (left.isZero()) {
        break;
      }
      Money part = left.compareTo(visit.patientOpen()) < 0 ? left : visit.patientOpen();
      parts.add(new DeskPayment.Part(visit.claimId(), part));
      left = left.minus(part);
    }
    return parts;
  }

  private static void requireWithin(Money amount, Money owed) {
    if (!amount.isPositive()) {
      throw new MoneyRefusedException("the amount must be above 0.00");
    }
    if (amount.compareTo(owed) > 0) {
      throw new MoneyRefusedException(
          "the amount is " + amount + ", above what the patient owes: " + owed);
    }
  }
}
