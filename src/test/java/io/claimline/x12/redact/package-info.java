@NullMarked
package io.claimline.x12.redact;

import org.jspecify.annotations.NullMarked;
