package io.claimline.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is open on a claim.
 *
 * @param account number of the guarantor's account, null while none is settled
 * @param billed the day the claim first went out, null if it has not
 * @param since the day its age counts from
 * @param openCents not zero; below zero what is owed back
 */
record AgingRow(
    String practice,
    String payer,
    String provider,
    String claimNumber,
    @Nullable Long account,
    String patient,
    LocalDate served,
    @Nullable LocalDate billed,
    LocalDate since,
    String standing,
    long openCents) {

  long age(LocalDate asOf) {
    return Math.max(0, ChronoUnit.DAYS.between(since, asOf));
  }

  AgingBucket bucket(LocalDate asOf) {
    return AgingBucket.of(openCents, age(asOf));
  }
}
