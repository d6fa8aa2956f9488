package io.claimline.workflow.web;

/** A task of an exception that waits for a person. */
record ExceptionTask(
    String id, String name, String activityId, long exceptionId, long practiceId) {}
