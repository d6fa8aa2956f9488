package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * CN1.
 *
 * @param type CN101
 * @param amount CN102
 * @param percentage CN103
 * @param code CN104
 * @param discount CN105, percent of discount for early payment
 * @param version CN106
 */
public record Contract(
    String type,
    @Nullable Money amount,
    @Nullable BigDecimal percentage,
    String code,
    @Nullable BigDecimal discount,
    String version) {}
