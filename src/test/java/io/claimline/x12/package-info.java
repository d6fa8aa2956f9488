/** Tests of reading and writing X12. */
@NullMarked
package io.claimline.x12;

import org.jspecify.annotations.NullMarked;
