package io.claimline.deposit;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A deposit to be made up.
 *
 * @param chosen keys of what is {@link Depositable}
 * @param key made once for each form, so that one sent twice is one deposit
 */
public record NewDeposit(
    LocalDate day, DepositKind kind, Set<String> chosen, List<TypedCheck> typed, String key) {

  public NewDeposit {
    chosen = Set.copyOf(chosen);
    typed = List.copyOf(typed);
  }

  /** A check without remittance or receipt. */
  public record TypedCheck(String sender, String number, Money amount) {}
}
