package io.claimline.x12;

import io.claimline.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * AMT: an amount with its meaning.
 *
 * @param qualifier AMT01, such as D paid, EAF remaining liability, B6 allowed, I interest
 * @param amount AMT02
 */
public record Amount(String qualifier, Money amount) {
  /** The amount of the first entry with this qualifier, or null. */
  public static @Nullable Money valueOf(List<Amount> amounts, String qualifier) {
    for (Amount amount : amounts) {
      if (amount.qualifier().equals(qualifier)) {
        return amount.amount();
      }
    }
    return null;
  }
}
