package io.claimline.x12;

import io.claimline.shared.Money;
import io.claimline.x12.validation.MaskedValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks whether a remittance adds up, payment by payment as it streams in (R1, R2, R3).
 *
 * <p>Every triple and pair counts (R6); AMT segments never do (R4); nothing is rounded (R5).
 */
public final class RemittanceBalance {
  private Money claimsPaid = Money.ZERO;
  private Money providerAdjustments = Money.ZERO;

  /**
   * One equation that does not hold.
   *
   * @param rule R1, R2 or R3
   * @param place of the SVC, CLP or BPR
   * @param expected what the charges and adjustments say was paid
   * @param stated what the payer says was paid
   */
  public record Mismatch(String rule, Place place, Money expected, Money stated) {

    /** The finding's stable name. */
    public String code() {
      return "OUT_OF_BALANCE_" + rule;
    }

    /** Where what the payer states stands: SVC03, CLP04 or BPR02. */
    public Place placeOfStated() {
      return place.at(rule.equals("R1") ? 3 : rule.equals("R2") ? 4 : 2);
    }

    /** In words, without anything that identifies a patient. */
    public String sentence() {
      return switch (rule) {
        case "R1" ->
            "The line's charge less its adjustments is %s, but the payer states %s paid."
                .formatted(MaskedValue.ofClaim(expected), MaskedValue.ofClaim(stated));
        case "R2" ->
            "The claim's charge less all its adjustments is %s, but the payer states %s paid."
                .formatted(MaskedValue.ofClaim(expected), MaskedValue.ofClaim(stated));
        default ->
            "The claims paid less the provider adjustments are %s, but the payment is %s."
                .formatted(MaskedValue.ofPayment(expected), MaskedValue.ofPayment(stated));
      };
    }
  }

  /**
   * Takes a payment in and tells what does not balance within it (R1 per line, R2 for the claim).
   */
  public List<Mismatch> add(ClaimPayment payment) {
    claimsPaid = claimsPaid.plus(payment.paid());
    List<Mismatch> mismatches = new ArrayList<>(0);
    long adjusted = cents(payment.adjustments());
    for (ServicePayment service : payment.services()) {
      long onLine = cents(service.adjustments());
      adjusted = Math.addExact(adjusted, onLine);
      check("R1", service.place(), service.charge(), onLine, service.paid(), mismatches);
    }
    check("R2", payment.place(), payment.charge(), adjusted, payment.paid(), mismatches);
    return mismatches;
  }

  /**
   * Takes a payment in that is known to balance within (R1, R2).
   *
   * @param paid CLP04
   */
  public void addBalanced(Money paid) {
    claimsPaid = claimsPaid.plus(paid);
  }

  /** Takes a provider adjustment in. */
  public void add(ProviderAdjustment adjustment) {
    providerAdjustments = providerAdjustments.plus(adjustment.amount());
  }

  /** After all was taken in: what does not balance in the whole (R3); empty if it does. */
  public List<Mismatch> finish(Remittance remittance) {
    List<Mismatch> mismatches = new ArrayList<>(0);
    check(
        "R3",
        remittance.place(),
        claimsPaid,
        providerAdjustments.cents(),
        remittance.paid(),
        mismatches);
    return mismatches;
  }

  private static void check(
      String rule,
      Place place,
      Money whole,
      long lessCents,
      Money stated,
      List<Mismatch> mismatches) {
    long expected = Math.subtractExact(whole.cents(), lessCents);
    if (expected != stated.cents()) {
      mismatches.add(new Mismatch(rule, place, Money.ofCents(expected), stated));
    }
  }

  private static long cents(List<Adjustment> adjustments) {
    long cents = 0;
    for (int i = 0; i < adjustments.size(); i++) {
      cents = Math.addExact(cents, adjustments.get(i).amount().cents());
    }
    return cents;
  }
}
