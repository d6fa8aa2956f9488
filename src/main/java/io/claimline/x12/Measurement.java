package io.claimline.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * MEA: a test result.
 *
 * @param category MEA01
 * @param qualifier MEA02
 * @param value MEA03
 */
public record Measurement(String category, String qualifier, @Nullable BigDecimal value) {}
