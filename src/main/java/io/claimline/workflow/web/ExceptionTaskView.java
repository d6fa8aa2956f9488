package io.claimline.workflow.web;

import java.util.List;
import java.util.Map;

/**
 * What the form of an exception shows; named as the forms of claims name it.
 *
 * @param decisions what may be decided, by the names the form sends back
 * @param summary label and value, in order
 * @param answers why the task is there, then what was done about it, newest first
 * @param hints what helps to decide, in words
 * @param candidates the claims that may be the right one, the likeliest first
 */
record ExceptionTaskView(
    String taskId,
    String task,
    List<String> decisions,
    int version,
    List<Pair> summary,
    List<TaskView.Answer> answers,
    List<String> hints,
    List<TaskHelp.Link> links,
    List<Choice> candidates,
    String proposed,
    Map<String, String> drafts,
    List<Object> problems) {

  record Pair(String label, String value) {}

  /**
   * @param why it may be the one
   */
  record Choice(long claim, String words, String why) {}
}
