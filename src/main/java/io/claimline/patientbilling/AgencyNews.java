package io.claimline.patientbilling;

import io.claimline.shared.Money;
import java.time.Instant;

/**
 * What the agency is to be told next.
 *
 * @param recall whether it is taken back; else it is placed
 * @param at when a supervisor approved it, or it was recalled
 * @param by who did
 */
public record AgencyNews(
    long claimId,
    String claimNumber,
    long guarantorId,
    boolean recall,
    Instant at,
    String by,
    Money amount) {}
