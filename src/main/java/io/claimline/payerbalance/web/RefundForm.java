package io.claimline.payerbalance.web;

import io.claimline.payerbalance.Letter;
import io.claimline.payerbalance.NewRefund;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.Money;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as a person fills it in.
 *
 * @param key made with the page
 * @param wrong what is wrong, by field
 */
public record RefundForm(
    @Nullable Long payer,
    String number,
    String claim,
    String amount,
    String sent,
    @Nullable Long letter,
    String key,
    Map<String, String> wrong) {

  private static final int LONGEST_NUMBER = 50;

  static RefundForm blank() {
    return new RefundForm(null, "", "", "", "", null, newKey(), Map.of());
  }

  /** What answers a demand is what is open of it. */
  static RefundForm answering(Letter letter) {
    return new RefundForm(
        letter.payerId(),
        "",
        letter.demands().size() == 1 ? letter.demands().get(0).claimNumber() : "",
        letter.open().toString(),
        "",
        letter.id(),
        newKey(),
        Map.of());
  }

  RefundForm saying(Map<String, String> problems) {
    return new RefundForm(payer, number, claim, amount, sent, letter, key, problems);
  }

  /** The refund that is meant; meaningless where {@code typed} then knows something wrong. */
  NewRefund refund(Typed typed) {
    if (payer == null) {
      typed.wrong("payer", "Choose the payer.");
    }
    Optional<Money> read = EntryAmount.parse(amount).filter(Money::isPositive);
    if (read.isEmpty()) {
      typed.wrong("amount", "Enter an amount such as 25.00.");
    }
    return new NewRefund(
        payer == null ? 0 : payer,
        typed.text("number", number, LONGEST_NUMBER, "Enter the number of the check or transfer."),
        claim.strip().toUpperCase(Locale.ROOT),
        read.orElse(Money.ZERO),
        typed.day("sent", sent),
        letter,
        key);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
