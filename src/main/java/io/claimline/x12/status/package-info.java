/** The 276 and 277 (005010X212): reading and writing of claim status inquiries and answers. */
@NullMarked
package io.claimline.x12.status;

import org.jspecify.annotations.NullMarked;
