/**
 * The 837P: its loop table, and the way between its segments and {@link
 * io.claimline.x12.ProfessionalClaim}.
 */
@NullMarked
package io.claimline.x12.professional;

import org.jspecify.annotations.NullMarked;
