package io.claimline.workflow;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which sequence flows were walked, for tests that must walk them all. */
@TestComponent
public class WalkedFlows implements ProcessEnginePlugin {

  private final Set<String> walked = ConcurrentHashMap.newKeySet();

  public Set<String> walked() {
    return Set.copyOf(walked);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine
        .getCustomPostBPMNParseListeners()
        .add(
            new AbstractBpmnParseListener() {
              @Override
              public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl arrow) {
                arrow.addListener(
                    ExecutionListener.EVENTNAME_TAKE,
                    (ExecutionListener) execution -> walked.add(arrow.getId()));
              }
            });
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {}

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {}
}
