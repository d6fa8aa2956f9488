/** What the forms in Tasklist ask and tell: JSON under {@code /work/tasks}. */
@NullMarked
package io.claimline.workflow.web;

import org.jspecify.annotations.NullMarked;
