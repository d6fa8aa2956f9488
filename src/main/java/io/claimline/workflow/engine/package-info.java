/** How the process engine is set up, locked down, started and given its models. */
@NullMarked
package io.claimline.workflow.engine;

import org.jspecify.annotations.NullMarked;
