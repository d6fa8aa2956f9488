package io.claimline.workflow.web;

import io.claimline.workflow.task.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A task of a claim's process that waits for a person.
 *
 * @param modelId the version of the model that it belongs to
 * @param assignee who has taken it, or null
 */
record OpenTask(
    String id,
    String name,
    TaskKind kind,
    long claimId,
    long practiceId,
    String modelId,
    @Nullable String assignee) {

  /** Whether somebody else has taken it. */
  boolean takenFrom(String person) {
    return assignee != null && !assignee.equals(person);
  }
}
