package io.claimline.desk;

import io.claimline.shared.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that a patient hands over, as entered on a claim's page.
 *
 * @param amount as typed
 * @param seenCents what the patient owed when the page was shown
 * @param key made with the page, so that a form sent twice takes the money once
 * @param problem what is wrong with it, null where nothing is
 */
record PaymentForm(
    String amount, String method, long seenCents, String key, @Nullable String problem) {

  static final List<String> METHODS = List.of("Cash", "Check", "Card", "Bank transfer");

  static PaymentForm blank(Money owed) {
    return new PaymentForm(
        owed.toString(), METHODS.get(0), owed.cents(), UUID.randomUUID().toString(), null);
  }

  PaymentForm refused(String why) {
    return new PaymentForm(amount, method, seenCents, key, why);
  }

  /**
   * @throws NumberFormatException if it is no amount in dollars and cents
   */
  Money money() {
    return Money.parse(amount.strip().replaceFirst("^\\$", "").replace(",", ""));
  }

  public Money seen() {
    return Money.ofCents(seenCents);
  }
}
