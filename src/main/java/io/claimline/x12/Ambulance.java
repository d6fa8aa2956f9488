package io.claimline.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * CR1: an ambulance transport.
 *
 * @param patientWeightInPounds CR102
 * @param reason CR104
 * @param miles CR106
 * @param roundTripPurpose CR109
 * @param stretcherPurpose CR110
 */
public record Ambulance(
    @Nullable BigDecimal patientWeightInPounds,
    String reason,
    @Nullable BigDecimal miles,
    String roundTripPurpose,
    String stretcherPurpose) {}
