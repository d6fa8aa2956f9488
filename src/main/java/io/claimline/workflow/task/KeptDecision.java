package io.claimline.workflow.task;

import java.time.Instant;

/** What a person decided at a task, and when. */
public record KeptDecision(DecisionForm form, String by, Instant at) {}
