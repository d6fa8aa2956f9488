package io.claimline.workflow.engine;

import io.claimline.shared.PracticeScope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A step that notes the practice it ran for, by the instance's business key. */
public class ScopeProbe implements JavaDelegate, TaskListener {

  static final Map<String, PracticeScope> SEEN = new ConcurrentHashMap<>();

  @Override
  public void execute(DelegateExecution execution) {
    SEEN.put(execution.getProcessBusinessKey(), PracticeScope.current());
  }

  @Override
  public void notify(DelegateTask task) {
    SEEN.put(task.getExecution().getProcessBusinessKey(), PracticeScope.current());
  }
}
