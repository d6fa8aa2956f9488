/** Claims: taken, told and listed. */
@NullMarked
package io.claimline.api.claim;

import org.jspecify.annotations.NullMarked;
