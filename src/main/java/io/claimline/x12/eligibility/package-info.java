/** The 270 and 271 (005010X279A1): reading and writing of eligibility inquiries and answers. */
@NullMarked
package io.claimline.x12.eligibility;

import org.jspecify.annotations.NullMarked;
