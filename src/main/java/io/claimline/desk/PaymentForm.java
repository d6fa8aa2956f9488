package io.claimline.desk;

import io.claimline.shared.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that a patient hands over, as entered on the page of a claim or of an account.
 *
 * @param amount as typed
 * @param reference number of the check or slip as typed, may be empty
 * @param seenCents what the patient owed when the page was shown
 * @param key made with the page, so that a form sent twice takes the money once
 * @param problem what is wrong with it, null where nothing is
 */
public record PaymentForm(
    String amount,
    String method,
    String reference,
    long seenCents,
    String key,
    @Nullable String problem) {

  public static final List<String> METHODS = List.of("Cash", "Check", "Card", "Bank transfer");

  public static PaymentForm blank(Money owed) {
    return new PaymentForm(
        owed.toString(), METHODS.get(0), "", owed.cents(), UUID.randomUUID().toString(), null);
  }

  public PaymentForm refused(String why) {
    return new PaymentForm(amount, method, reference, seenCents, key, why);
  }

  /** The same payment, to be taken knowing what is owed now. */
  public PaymentForm knowing(Money owedNow) {
    return new PaymentForm(amount, method, reference, owedNow.cents(), key, problem);
  }

  /**
   * @throws NumberFormatException if it is no amount in dollars and cents
   */
  public Money money() {
    return Money.parse(amount.strip().replaceFirst("^\\$", "").replace(",", ""));
  }

  public Money seen() {
    return Money.ofCents(seenCents);
  }

  /** A refusal of the domain as a sentence beside the field. */
  public static String sentence(RuntimeException refusal) {
    String words = refusal.getMessage();
    return words == null || words.isEmpty()
        ? ""
        : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
