package io.claimline.patientbilling;

import io.claimline.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a patient hands over at the desk.
 *
 * @param claimId the visit that it is for; null for the whole account, the oldest visit first
 * @param method how it is paid, such as {@code Check}
 * @param reference number of the check or of the terminal's slip; empty where there is none
 * @param seen what was owed on what it is for, as the person who takes it saw it
 * @param key made once for each payment, so that one sent twice is taken once
 */
public record NewDeskPayment(
    long patientId,
    @Nullable Long claimId,
    Money amount,
    String method,
    String reference,
    Money seen,
    String key) {}
