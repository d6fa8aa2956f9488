/** The 837I: from loops to institutional claims and back. */
@NullMarked
package io.claimline.x12.institutional;

import org.jspecify.annotations.NullMarked;
