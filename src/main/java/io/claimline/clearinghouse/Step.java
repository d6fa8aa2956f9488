package io.claimline.clearinghouse;

import io.claimline.x12.Place;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done for a file. Consecutive steps for one practice share a transaction, with the
 * note of how far the file has come.
 *
 * @param event the number of the reader's event that asks for it, 1 for the first
 * @param setIndex the transaction set, null outside of sets
 * @param practiceId the practice it writes; null if it writes system tables only
 * @param place in the file, for a finding when it fails
 * @param work runs in the transaction
 */
record Step(
    long event,
    @Nullable Integer setIndex,
    @Nullable Long practiceId,
    Place place,
    Supplier<Outcome> work) {}
