package io.claimline.workflow.web;

import java.util.List;
import java.util.Map;

/**
 * What helps a person to decide at a task.
 *
 * @param hints in words
 * @param proposed the decision to offer first, or empty
 * @param drafts what fields of the form begin with
 */
record TaskHelp(List<String> hints, String proposed, Map<String, String> drafts) {

  static final TaskHelp NONE = new TaskHelp(List.of(), "", Map.of());

  TaskHelp {
    hints = List.copyOf(hints);
    drafts = Map.copyOf(drafts);
  }
}
