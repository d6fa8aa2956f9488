/**
 * The engine behind declarative loop tables: where a segment belongs, in reading and in writing.
 */
@NullMarked
package io.claimline.x12.loop;

import org.jspecify.annotations.NullMarked;
