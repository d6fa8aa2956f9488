package io.claimline.workflow.task;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people decide at tasks, and applies it when the task is completed. */
@Service
public class TaskDecisions {

  private final DecisionReader reader;
  private final DecisionDrafts drafts;
  private final ClaimDoors doors;

  TaskDecisions(DecisionReader reader, DecisionDrafts drafts, ClaimDoors doors) {
    this.reader = reader;
    this.drafts = drafts;
    this.doors = doors;
  }

  /**
   * Checks what the form says and keeps it until the task is completed.
   *
   * @throws DecisionRefusedException if it does not hold, with the reasons by field
   * @throws io.claimline.claim.ClaimChangedException if the claim moved on since it was shown
   */
  @Transactional
  public void draft(TaskKind task, String taskId, long claimId, DecisionForm form) {
    TaskDecision unused = reader.read(task, claimId, form);
    drafts.keep(taskId, claimId, form);
  }

  /**
   * Applies the decision that was drafted for the task, checked again.
   *
   * @throws DecisionRefusedException if none was drafted or it does not hold any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(TaskKind task, String taskId, long claimId) {
    DecisionForm form =
        drafts
            .of(taskId)
            .orElseThrow(
                () ->
                    new DecisionRefusedException(
                        "", "Nothing was decided yet: fill in the form and complete it there."));
    reader.read(task, claimId, form).apply(doors, claimId, "task:" + taskId);
  }
}
