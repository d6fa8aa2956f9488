package io.claimline.payerbalance;

import io.claimline.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two items of a payer that answered each other.
 *
 * @param taken what the payer has, by code and reference
 * @param given what it handed us or demands
 * @param undoneBy who took it apart; null while it stands
 */
public record NettedPair(
    long id,
    String payerName,
    String taken,
    String given,
    Money amount,
    String because,
    Instant nettedAt,
    String nettedBy,
    @Nullable String undoneBy,
    @Nullable String undoneBecause) {}
