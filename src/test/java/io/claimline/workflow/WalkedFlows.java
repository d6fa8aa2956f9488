package io.claimline.workflow;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.boot.test.context.TestComponent;

/** Remembers which sequence flows were walked, for tests that must walk them all. */
@TestComponent
public class WalkedFlows implements ProcessEnginePlugin {

  private final Set<String> walked = ConcurrentHashMap.newKeySet();

  /** The arrows of a model that were never taken; with every arrow, every node was entered. */
  public Set<String> missed(String process) {
    Set<String> missed =
        ProcessModel.read(process).all(SequenceFlow.class).stream()
            .map(SequenceFlow::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    missed.removeAll(walked);
    return missed;
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
