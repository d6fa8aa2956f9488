package io.claimline.workflow;

import io.claimline.page.Role;
import io.claimline.workflow.task.ExceptionDecisions;
import io.claimline.workflow.task.TaskKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;

/** The steps of the processes that people do, as the models say it. */
@Service
public class WorkSteps {

  /**
   * @param id of the task in its model
   * @param name as Tasklist shows it
   * @param role whose queue such tasks wait in
   */
  public record Step(String id, String name, Role role) {}

  private final RepositoryService repository;
  private volatile List<Step> known = List.of();

  WorkSteps(RepositoryService repository) {
    this.repository = repository;
  }

  /** All of them, by name. Models change with a start of the application only. */
  public List<Step> all() {
    if (known.isEmpty()) {
      known = read();
    }
    return known;
  }

  private List<Step> read() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .flatMap(
            definition ->
                repository
                    .getBpmnModelInstance(definition.getId())
                    .getModelElementsByType(UserTask.class)
                    .stream())
        .filter(WorkSteps::isOurs)
        .flatMap(WorkSteps::steps)
        .distinct()
        .sorted(Comparator.comparing(Step::name).thenComparing(Step::id))
        .toList();
  }

  private static boolean isOurs(UserTask task) {
    return TaskKind.at(task.getId()).isPresent() || ExceptionDecisions.isAt(task.getId());
  }

  private static Stream<Step> steps(UserTask task) {
    return task.getCamundaCandidateGroupsList().stream()
        .map(group -> new Step(task.getId(), task.getName(), Role.of(group)));
  }
}
