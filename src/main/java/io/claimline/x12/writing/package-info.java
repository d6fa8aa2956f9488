/**
 * Writing interchanges: cleaning of data, envelopes, and the check that a set follows its table.
 */
@NullMarked
package io.claimline.x12.writing;

import org.jspecify.annotations.NullMarked;
