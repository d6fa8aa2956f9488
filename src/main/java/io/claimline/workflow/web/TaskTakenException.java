package io.claimline.workflow.web;

/** Somebody else, or an answer that came in, was faster: the task is not to be done any more. */
class TaskTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TaskTakenException(String taskId, Throwable cause) {
    super("task " + taskId + " is taken or done", cause);
  }

  TaskTakenException(String taskId) {
    super("task " + taskId + " is taken or done");
  }
}
