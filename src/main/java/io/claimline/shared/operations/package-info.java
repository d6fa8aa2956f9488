/** Internal to shared: what the person who runs the application sees of it. */
@NullMarked
package io.claimline.shared.operations;

import org.jspecify.annotations.NullMarked;
