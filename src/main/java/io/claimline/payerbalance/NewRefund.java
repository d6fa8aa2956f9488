package io.claimline.payerbalance;

import io.claimline.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that the practice has sent back to a payer.
 *
 * @param number of the check or transfer
 * @param claimNumber ours; empty where it is for none
 * @param letterId the demand that it answers; null where none
 * @param key sent twice it counts once
 */
public record NewRefund(
    long payerId,
    String number,
    String claimNumber,
    Money amount,
    LocalDate sentOn,
    @Nullable Long letterId,
    String key) {}
