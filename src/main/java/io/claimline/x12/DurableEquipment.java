package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * SV5: equipment that is rented or bought (X222A1 2400).
 *
 * @param procedure SV501
 * @param days SV503, how long it is medically necessary
 * @param rentalPrice SV504
 * @param purchasePrice SV505
 * @param rentalUnit SV506: 1 weekly, 4 monthly, 6 daily, or empty
 */
public record DurableEquipment(
    Procedure procedure,
    @Nullable BigDecimal days,
    @Nullable Money rentalPrice,
    @Nullable Money purchasePrice,
    String rentalUnit) {}
