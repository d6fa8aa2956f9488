/** The 835: its loop table, and the way between its segments and the remittance records. */
@NullMarked
package io.claimline.x12.remittance;

import org.jspecify.annotations.NullMarked;
