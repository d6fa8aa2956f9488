package io.claimline.x12;

import java.math.BigDecimal;

/**
 * QTY: a count with its meaning.
 *
 * @param qualifier QTY01
 * @param value QTY02
 */
public record Quantity(String qualifier, BigDecimal value) {}
