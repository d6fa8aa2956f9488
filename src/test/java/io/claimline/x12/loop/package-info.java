/** Tests of the walk through a guide. */
@NullMarked
package io.claimline.x12.loop;

import org.jspecify.annotations.NullMarked;
