/**
 * What one segment of a transaction set demands of another (WEDI SNIP type 4): a rule for each
 * demand of a guide that its tables cannot state, asked of each loop as it completes, in reading
 * and in writing.
 */
@NullMarked
package io.claimline.x12.situation;

import org.jspecify.annotations.NullMarked;
