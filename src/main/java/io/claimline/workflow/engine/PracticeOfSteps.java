package io.claimline.workflow.engine;

import io.claimline.shared.PracticeBinding;
import io.claimline.shared.PracticeScope;
import org.camunda.bpm.engine.delegate.DelegateCaseExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.CoreExecutionContext;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs every delegate, listener and expression of an instance as its practice: only then, inside
 * the transaction that has loaded the job or the task, is the practice known.
 */
final class PracticeOfSteps extends DefaultDelegateInterceptor {

  private final PracticeBinding binding;

  PracticeOfSteps(PracticeBinding binding) {
    this.binding = binding;
  }

  @Override
  public void handleInvocation(DelegateInvocation invocation) throws Exception {
    Long practice = practiceOf(stepOf(invocation));
    if (practice == null) {
      super.handleInvocation(invocation);
      return;
    }
    bindOnce(practice);
    Failure failure = PracticeScope.writing(practice).call(() -> proceed(invocation));
    if (failure.thrown != null) {
      throw failure.thrown;
    }
  }

  private Failure proceed(DelegateInvocation invocation) {
    try {
      super.handleInvocation(invocation);
      return Failure.NONE;
    } catch (Exception thrown) {
      // Handed on as it is: the engine tells a BpmnError from other failures by its class.
      return new Failure(thrown);
    }
  }

  /**
   * Some expressions, such as a task's due date, come without their step; it is the running one.
   */
  private static @Nullable Object stepOf(DelegateInvocation invocation) {
    if (invocation.getContextExecution() != null) {
      return invocation.getContextExecution();
    }
    CoreExecutionContext<?> running = Context.getCoreExecutionContext();
    return running == null ? null : running.getExecution();
  }

  private static @Nullable Long practiceOf(@Nullable Object execution) {
    String tenant = null;
    if (execution instanceof DelegateExecution step) {
      tenant = step.getTenantId();
    } else if (execution instanceof DelegateCaseExecution step) {
      tenant = step.getTenantId();
    }
    return tenant == null ? null : Long.valueOf(tenant);
  }

  /** A step has many expressions; the transaction is told its practice by the first. */
  private void bindOnce(long practice) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      binding.bind(practice);
      return;
    }
    Bound bound = (Bound) TransactionSynchronizationManager.getResource(Bound.KEY);
    if (bound != null && bound.practice == practice) {
      return;
    }
    binding.bind(practice);
    Bound now = new Bound(practice);
    TransactionSynchronizationManager.bindResource(Bound.KEY, now);
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<Bound, Class<Bound>>(now, Bound.KEY) {});
  }

  private record Failure(@Nullable Exception thrown) {
    static final Failure NONE = new Failure(null);
  }

  /** The practice that the running transaction was bound to. */
  private static final class Bound extends ResourceHolderSupport {
    static final Class<Bound> KEY = Bound.class;
    final long practice;

    Bound(long practice) {
      this.practice = practice;
    }
  }
}
