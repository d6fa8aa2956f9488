@NullMarked
package io.claimline.x12.inspect;

import org.jspecify.annotations.NullMarked;
