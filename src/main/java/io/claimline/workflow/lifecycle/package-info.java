/**
 * The steps of a claim's life cycle, one small class each, and the questions and clocks that the
 * model asks of the facts.
 */
@NullMarked
package io.claimline.workflow.lifecycle;

import org.jspecify.annotations.NullMarked;
