package io.claimline.x12.inspect;

import io.claimline.x12.TransactionKind;
import org.jspecify.annotations.Nullable;

/**
 * A transaction set in figures.
 *
 * @param kind such as 835; a TA1 counts as a set of its own
 * @param version implementation guide such as {@code 005010X221A1}, or empty
 * @param control ST02, of a TA1 the number of the interchange it answers
 * @param segmentNumber where it begins
 * @param claims claims of an 837, claim payments of an 835; 0 in other kinds
 * @param units what was read as records: claims, payments, inquiries, answers or statuses
 * @param chargeCents sum of what they charge; null in other kinds
 * @param paidCents of an 835 the payment, BPR02; null in other kinds
 * @param balanced whether all amounts add up (R1 to R3 of an 835, R23 and R24 of an 837); null in
 *     other kinds and where the content was not read
 * @param complete false if it broke off before its SE
 */
public record SetSummary(
    TransactionKind kind,
    String version,
    String control,
    int segmentNumber,
    long claims,
    long units,
    @Nullable Long chargeCents,
    @Nullable Long paidCents,
    @Nullable Boolean balanced,
    boolean complete) {}
