package io.claimline.workflow;

import io.claimline.claim.Claims;
import io.claimline.workflow.lifecycle.ClaimLifecycle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;

/** Where a claim is on the diagram of its process, and the way it came. */
@Service
public class ClaimJourney {

  /** A task that waits for a person. */
  public record OpenTask(String id, String name) {}

  /**
   * @param modelId the version of the model that the claim is on, for {@link #bpmnXml(String)}
   * @param waiting ids of the activities where it is now; empty once the claim is closed
   * @param done ids of what it went through since it was last put in line, in that order
   */
  public record Journey(
      String modelId, List<String> waiting, List<String> done, Optional<OpenTask> task) {}

  private final Claims claims;
  private final HistoryService history;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final RepositoryService repository;

  ClaimJourney(
      Claims claims,
      HistoryService history,
      RuntimeService runtime,
      TaskService tasks,
      RepositoryService repository) {
    this.claims = claims;
    this.history = history;
    this.runtime = runtime;
    this.tasks = tasks;
    this.repository = repository;
  }

  /**
   * The journey of the claim's latest instance; empty if it was never put in line.
   *
   * @throws io.claimline.claim.UnknownClaimException if the practices in scope have no such claim
   */
  public Optional<Journey> of(long claimId) {
    String practice = Long.toString(claims.get(claimId).practiceId());
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(ClaimLifecycle.KEY)
        .processInstanceBusinessKey(ClaimLifecycle.businessKey(claimId))
        .tenantIdIn(practice)
        .list()
        .stream()
        .max(latest())
        .map(this::journey);
  }

  /** The newest version of the model. */
  public String bpmnXml() {
    ProcessDefinition newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(ClaimLifecycle.KEY)
            .latestVersion()
            .singleResult();
    return bpmnXml(newest.getId());
  }

  /** This version of the model. */
  public String bpmnXml(String modelId) {
    try (InputStream model = repository.getProcessModel(modelId)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that still runs, else the one that started last. */
  private static Comparator<HistoricProcessInstance> latest() {
    return Comparator.comparing((HistoricProcessInstance one) -> one.getEndTime() == null)
        .thenComparing(HistoricProcessInstance::getStartTime);
  }

  private Journey journey(HistoricProcessInstance instance) {
    List<String> waiting =
        instance.getEndTime() == null
            ? runtime.getActiveActivityIds(instance.getId()).stream().distinct().toList()
            : List.of();
    List<String> done =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .finished()
            .orderPartiallyByOccurrence()
            .asc()
            .list()
            .stream()
            .map(HistoricActivityInstance::getActivityId)
            .toList();
    return new Journey(
        instance.getProcessDefinitionId(), waiting, done, openTask(instance.getId()));
  }

  private Optional<OpenTask> openTask(String instanceId) {
    return runtime.createProcessInstanceQuery().rootProcessInstanceId(instanceId).list().stream()
        .flatMap(part -> tasks.createTaskQuery().processInstanceId(part.getId()).list().stream())
        .findFirst()
        .map(open -> new OpenTask(open.getId(), open.getName()));
  }
}
