/**
 * Floor 0. Owns the few notions everyone needs: money in cents, the practice scope of a
 * transaction, the clock.
 *
 * <p>Every module may call it.
 *
 * <p>It never knows a feature, a table of one, or a page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.claimline.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
