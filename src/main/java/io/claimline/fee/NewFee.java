package io.claimline.fee;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fee to be entered.
 *
 * @param amount per unit, not negative
 * @param lastDay null for none
 * @param reason why, in words
 */
public record NewFee(
    FeeService service,
    Money amount,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    String reason) {}
