package io.claimline.workflow.web;

import io.claimline.workflow.task.FieldProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows.
 *
 * @param decisions what may be decided, by the names the form sends back
 * @param version the claim's content version, to be sent back with the decision
 * @param service first and last day, as in 03/30/2026 – 03/31/2026
 * @param filingDeadline the last day of timely filing, or null
 * @param problems what the scrub found, at the fields it found it in
 * @param answers what payers, clearinghouse and colleagues said lately, newest first
 * @param hints what Claimline knows that helps to decide, in words
 * @param links what is worth reading first
 * @param proposed the decision that is offered first, or empty
 * @param drafts what fields of the form begin with, by the names the form uses
 * @param values what the claim's fields hold, by path
 * @param lines how many lines the claim has
 */
record TaskView(
    String taskId,
    String task,
    List<String> decisions,
    long claimId,
    String claimNumber,
    int version,
    String standing,
    String patient,
    String payer,
    String service,
    @Nullable String filingDeadline,
    Balance balance,
    List<FieldProblem> problems,
    List<Answer> answers,
    List<String> hints,
    List<TaskHelp.Link> links,
    String proposed,
    Map<String, String> drafts,
    Map<String, String> values,
    int lines) {

  /** Amounts with two decimals. */
  record Balance(
      String charge,
      String insurancePaid,
      String adjusted,
      String insuranceOpen,
      String patientOpen) {}

  /**
   * @param at the day, as in 03/31/2026
   * @param reason in words, or null
   */
  record Answer(String at, String what, String by, @Nullable String reason) {}
}
