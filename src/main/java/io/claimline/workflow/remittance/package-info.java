/**
 * What the models of remittances ask: where a remittance stands, who decides on an exception of it,
 * and until when.
 */
@NullMarked
package io.claimline.workflow.remittance;

import org.jspecify.annotations.NullMarked;
