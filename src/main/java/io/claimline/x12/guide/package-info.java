/**
 * What the standard and its implementation guides lay down, read from tables: segments and their
 * elements, loops and their order, codes. Reader, writer, checks and annotations share it.
 */
@NullMarked
package io.claimline.x12.guide;

import org.jspecify.annotations.NullMarked;
