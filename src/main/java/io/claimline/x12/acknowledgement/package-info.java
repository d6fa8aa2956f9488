/** The 999, the 277CA and the TA1: from loops to records and back. */
@NullMarked
package io.claimline.x12.acknowledgement;

import org.jspecify.annotations.NullMarked;
