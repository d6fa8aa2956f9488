package io.claimline.workflow.task;

import io.claimline.claim.UnknownClaimException;
import io.claimline.remittance.ExceptionChoice;
import io.claimline.remittance.ExceptionWork;
import io.claimline.remittance.ExceptionWorkRefusedException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people decide at the tasks of exceptions, kept until the task is completed. */
@Service
public class ExceptionDecisions {

  /** The task of a biller. */
  public static final String WORK = "workRemittanceException";

  /** The task of a supervisor. */
  public static final String APPROVE = "approveRemittanceException";

  private static final Set<String> TASKS = Set.of(WORK, APPROVE);

  private final ExceptionWork work;
  private final DecisionDrafts drafts;
  private final TransactionTemplate transactions;

  ExceptionDecisions(
      ExceptionWork work, DecisionDrafts drafts, PlatformTransactionManager transactions) {
    this.work = work;
    this.drafts = drafts;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Whether decisions on exceptions are made at this task of a model. */
  public static boolean isAt(String activityId) {
    return TASKS.contains(activityId);
  }

  /** What a supervisor may decide. */
  public static List<String> approvals() {
    return List.of("approve", "refuse");
  }

  /**
   * Checks what the form says, by doing it and taking it back, and keeps it until the task is
   * completed.
   *
   * @throws DecisionRefusedException if it does not hold, with the reasons by field
   */
  public void draft(String activityId, String taskId, long exceptionId, DecisionForm form) {
    transactions.executeWithoutResult(
        trial -> {
          trial.setRollbackOnly();
          act(activityId, exceptionId, form);
        });
    transactions.executeWithoutResult(running -> drafts.keep(taskId, null, form));
  }

  /**
   * Applies the decision that was drafted for the task, checked again.
   *
   * @throws DecisionRefusedException if none was drafted or it does not hold any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(String activityId, String taskId, long exceptionId) {
    DecisionForm form =
        drafts
            .of(taskId)
            .orElseThrow(
                () ->
                    new DecisionRefusedException(
                        "", "Nothing was decided yet: fill in the form and complete it there."));
    act(activityId, exceptionId, form);
  }

  /**
   * Does what the form says.
   *
   * @throws DecisionRefusedException if it does not hold, with the reasons by field
   */
  @Transactional
  public void act(String activityId, long exceptionId, DecisionForm form) {
    try {
      if (activityId.equals(APPROVE)) {
        approve(exceptionId, form);
      } else {
        work(exceptionId, form);
      }
    } catch (ExceptionWorkRefusedException refused) {
      throw new DecisionRefusedException("", String.valueOf(refused.getMessage()));
    } catch (UnknownClaimException unknown) {
      throw new DecisionRefusedException("claim", "Choose one of the claims.");
    }
  }

  private void approve(long exceptionId, DecisionForm form) {
    switch (form.kind()) {
      case "approve" -> work.approve(exceptionId, Entries.note(form, "reason"));
      case "refuse" -> work.refuse(exceptionId, Entries.note(form, "reason"));
      default -> throw nothingChosen();
    }
  }

  private void work(long exceptionId, DecisionForm form) {
    ExceptionChoice choice =
        ExceptionChoice.of(form.kind()).orElseThrow(ExceptionDecisions::nothingChosen);
    switch (choice) {
      case MATCH -> work.match(exceptionId, claim(form), Entries.note(form, "reason"));
      case TRY_AGAIN -> work.tryAgain(exceptionId);
      case NOTE -> work.note(exceptionId, Entries.note(form, "reason"));
      case SUSPENSE, RETURN, IGNORE -> work.ask(exceptionId, choice, Entries.note(form, "reason"));
    }
  }

  private static long claim(DecisionForm form) {
    try {
      return Long.parseLong(form.value("claim"));
    } catch (NumberFormatException none) {
      throw new DecisionRefusedException("claim", "Choose one of the claims.");
    }
  }

  private static DecisionRefusedException nothingChosen() {
    return new DecisionRefusedException("kind", "Choose what is to be done.");
  }
}
