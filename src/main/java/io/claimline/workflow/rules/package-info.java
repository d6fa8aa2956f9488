/** Decision tables that answer the ports of features. */
@NullMarked
package io.claimline.workflow.rules;

import org.jspecify.annotations.NullMarked;
