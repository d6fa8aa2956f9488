package io.claimline.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a model whose task is a command of the operating system. */
final class NoShell extends AbstractBpmnParseListener {

  @Override
  public void parseServiceTask(Element task, ScopeImpl scope, ActivityImpl activity) {
    refuse(activity);
  }

  @Override
  public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
    refuse(activity);
  }

  @Override
  public void parseSendTask(Element task, ScopeImpl scope, ActivityImpl activity) {
    refuse(activity);
  }

  private static void refuse(ActivityImpl activity) {
    if (activity.getActivityBehavior() instanceof ShellActivityBehavior) {
      throw new ProcessEngineException(
          "the task " + activity.getId() + " is a shell command, which no process may run");
    }
  }
}
