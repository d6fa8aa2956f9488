/** The 999, the 277CA and the TA1: their loop tables, and the way between segments and records. */
@NullMarked
package io.claimline.x12.acknowledgement;

import org.jspecify.annotations.NullMarked;
