/**
 * Where a segment belongs by its guide, in reading and in writing, and the tree of loops so found.
 */
@NullMarked
package io.claimline.x12.loop;

import org.jspecify.annotations.NullMarked;
