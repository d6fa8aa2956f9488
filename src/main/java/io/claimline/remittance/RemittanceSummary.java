package io.claimline.remittance;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A remittance as a list shows it.
 *
 * @param method BPR04: ACH, CHK, NON, …
 * @param paid BPR02
 * @param paymentDate BPR16, null where not sent
 * @param claims CLPs of it
 * @param posted those that are on their claims
 * @param parked those that a person must look at
 * @param unapplied what of the deposit is not on a claim or in an account of its own yet
 * @param parkedBecause why no claim of it is posted; empty when claims are
 */
public record RemittanceSummary(
    long id,
    String payerName,
    String traceNumber,
    String method,
    Money paid,
    @Nullable LocalDate paymentDate,
    RemittanceState state,
    String parkedBecause,
    int claims,
    int posted,
    int parked,
    Money unapplied,
    Instant receivedAt) {}
