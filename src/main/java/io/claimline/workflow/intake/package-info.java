/** Brings what the clearinghouse module reads to the modules that it may not know. */
@NullMarked
package io.claimline.workflow.intake;

import org.jspecify.annotations.NullMarked;
