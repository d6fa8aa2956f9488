/**
 * What people decide at user tasks. A form leaves its decision as a draft; completing the task
 * applies it through the features' doors in the engine's transaction. Nothing of it becomes a
 * process variable.
 */
@NullMarked
package io.claimline.workflow.task;

import org.jspecify.annotations.NullMarked;
