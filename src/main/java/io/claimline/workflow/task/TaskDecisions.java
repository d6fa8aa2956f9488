package io.claimline.workflow.task;

import io.claimline.claim.ClaimActionRefusedException;
import io.claimline.claim.MoneyRefusedException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what people decide at tasks, and applies it when the task is completed. */
@Service
public class TaskDecisions {

  private final DecisionReader reader;
  private final DecisionDrafts drafts;
  private final TransactionTemplate transactions;

  TaskDecisions(
      DecisionReader reader, DecisionDrafts drafts, PlatformTransactionManager transactions) {
    this.reader = reader;
    this.drafts = drafts;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Checks what the form says, by doing it and taking it back, and keeps it until the task is
   * completed: what a feature would refuse then is refused now, while the form is open.
   *
   * @throws DecisionRefusedException if it does not hold, with the reasons by field
   * @throws io.claimline.claim.ClaimChangedException if the claim moved on since it was shown
   */
  public void draft(TaskKind task, String taskId, long claimId, DecisionForm form) {
    transactions.executeWithoutResult(
        trial -> {
          trial.setRollbackOnly();
          applied(reader.read(task, claimId, form), taskId, claimId);
        });
    transactions.executeWithoutResult(running -> drafts.keep(taskId, claimId, form));
  }

  /**
   * Keeps what the form says in the transaction that completes the task, so that nobody else's
   * draft is applied in its place.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String taskId, long claimId, DecisionForm form) {
    drafts.keep(taskId, claimId, form);
  }

  /** The latest decision at the task, if any was left there. */
  public Optional<KeptDecision> kept(String taskId) {
    return drafts.kept(taskId);
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
    applied(reader.read(task, claimId, form), taskId, claimId);
  }

  private static void applied(TaskDecision decision, String taskId, long claimId) {
    try {
      decision.apply(claimId, "task:" + taskId);
    } catch (ClaimActionRefusedException | MoneyRefusedException refused) {
      throw new DecisionRefusedException("", sentence(refused));
    }
  }

  private static String sentence(RuntimeException refused) {
    String why = String.valueOf(refused.getMessage());
    String begun = Character.toUpperCase(why.charAt(0)) + why.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
