/** The 837P: from loops to {@link io.claimline.x12.ProfessionalClaim} and back. */
@NullMarked
package io.claimline.x12.professional;

import org.jspecify.annotations.NullMarked;
