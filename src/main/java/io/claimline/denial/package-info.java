/**
 * Floor 5. Owns denials: what a payer refused and why, the way on that is proposed and taken, and
 * write-offs with their limit and their second pair of eyes.
 *
 * <p>workflow and desk call it.
 *
 * <p>It never decides by itself: a table proposes, a person disposes. It never writes off more than
 * its practice lets one person give up alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "practice", "ledger", "claim"})
package io.claimline.denial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
