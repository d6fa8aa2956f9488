/** Remittances and acknowledgements in plain words. */
@NullMarked
package io.claimline.x12.explain;

import org.jspecify.annotations.NullMarked;
