package io.claimline.remittance;

import org.jspecify.annotations.Nullable;

/**
 * A stored remittance, as posting needs it.
 *
 * @param payerId of the directory, null when it is not known there
 */
record RemittanceRef(long id, long practiceId, @Nullable Long payerId, RemittanceState state) {}
