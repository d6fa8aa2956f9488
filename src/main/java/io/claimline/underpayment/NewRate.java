package io.claimline.underpayment;

import io.claimline.fee.FeeService;
import io.claimline.shared.Money;

/**
 * A rate to be entered.
 *
 * @param amount per unit
 * @param reducible whether the multiple-procedure reduction counts it
 */
public record NewRate(FeeService service, Money amount, boolean reducible) {}
