/** The measurements behind {@code bin/bench}: programs of their own, outside of the test suite. */
@NullMarked
package io.claimline.bench;

import org.jspecify.annotations.NullMarked;
