package io.claimline.workflow.web;

import io.claimline.workflow.task.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A task that a person had before them, as it is now.
 *
 * @param modelId the version of the model that it belongs to
 * @param completed whether somebody decided it; else it ended by itself, or is still open
 * @param takenBy who works on it or did, or null
 */
record EndedTask(
    String id,
    String name,
    TaskKind kind,
    long practiceId,
    String modelId,
    boolean completed,
    boolean open,
    @Nullable String takenBy) {}
