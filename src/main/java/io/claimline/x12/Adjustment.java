package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One reason of a CAS: an amount by which a payment differs from the charge (R6: each triple of a
 * CAS is one of these).
 *
 * @param groupCode CAS01: CO, PR, PI, OA or CR
 * @param reasonCode the claim adjustment reason code (CARC)
 * @param amount positive reduces the payment
 * @param quantity units adjusted, where sent
 */
public record Adjustment(
    String groupCode, String reasonCode, Money amount, @Nullable BigDecimal quantity) {
  public static Adjustment of(String groupCode, String reasonCode, Money amount) {
    return new Adjustment(groupCode, reasonCode, amount, null);
  }
}
