package io.claimline.workflow.web;

import io.claimline.workflow.task.TaskKind;

/** A task of a claim's process that waits for a person. */
record OpenTask(String id, String name, TaskKind kind, long claimId, long practiceId) {}
