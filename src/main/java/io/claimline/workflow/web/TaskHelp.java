package io.claimline.workflow.web;

import java.util.List;
import java.util.Map;

/**
 * What helps a person to decide at a task.
 *
 * @param hints in words
 * @param links to what is worth reading first
 * @param proposed the decision to offer first, or empty
 * @param drafts what fields of the form begin with, and what parts of it are shown for
 */
record TaskHelp(List<String> hints, List<Link> links, String proposed, Map<String, String> drafts) {

  static final TaskHelp NONE = TaskHelp.of(List.of());

  /** Something to open beside the form. */
  record Link(String words, String address) {}

  TaskHelp {
    hints = List.copyOf(hints);
    links = List.copyOf(links);
    drafts = Map.copyOf(drafts);
  }

  static TaskHelp of(List<String> hints) {
    return new TaskHelp(hints, List.of(), "", Map.of());
  }

  TaskHelp proposing(String decision) {
    return new TaskHelp(hints, links, decision, drafts);
  }

  TaskHelp drafting(Map<String, String> fields) {
    return new TaskHelp(hints, links, proposed, fields);
  }

  TaskHelp linking(Link link) {
    return new TaskHelp(hints, List.of(link), proposed, drafts);
  }
}
