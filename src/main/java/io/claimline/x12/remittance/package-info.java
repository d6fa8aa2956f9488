/** The 835: from loops to the remittance records and back. */
@NullMarked
package io.claimline.x12.remittance;

import org.jspecify.annotations.NullMarked;
