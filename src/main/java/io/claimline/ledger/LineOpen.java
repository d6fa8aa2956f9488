package io.claimline.ledger;

import io.claimline.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is still owed on one line of a claim.
 *
 * @param lineControlNumber the claim's line, null for what was posted on the claim as a whole
 */
public record LineOpen(
    @Nullable String lineControlNumber, Money insuranceOpen, Money patientOpen) {}
