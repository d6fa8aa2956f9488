/** Proof that each open claim's instance stands where the claim's facts say. */
@NullMarked
package io.claimline.workflow.invariant;

import org.jspecify.annotations.NullMarked;
