package io.claimline.workflow.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that Tasklist offers on its left, in this order. */
@Component
class TasklistFilters {

  private final FilterService filters;
  private final TaskService tasks;

  TasklistFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** Makes the lists as they stand here and returns their ids. */
  Set<String> establish() {
    List<Shown> lists =
        List.of(
            new Shown(
                "My tasks", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
            new Shown(
                "My team's tasks",
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")),
            new Shown("Fix claim", of("fixClaim")),
            new Shown("Fix rejected claim", of("fixRejectedClaim")),
            new Shown("Coverage in doubt", of("resolveCoverage")),
            new Shown("Denials", of("workDenial")),
            new Shown(
                "Appeals",
                tasks
                    .createTaskQuery()
                    .taskDefinitionKeyIn(
                        "prepareAppeal", "recordAppealDecision", "chaseAppealDecision")),
            new Shown("Payers to call", of("callPayer")),
            new Shown("Balances to review", of("reviewBalance")),
            new Shown("Patients to answer", of("answerPatient")),
            new Shown("Remittance exceptions", of("workRemittanceException")),
            new Shown(
                "To approve",
                tasks
                    .createTaskQuery()
                    .taskDefinitionKeyIn(
                        "approveWriteOff",
                        "approveLateAppeal",
                        "approvePlacement",
                        "approveRemittanceException")),
            new Shown("All", tasks.createTaskQuery()));
    return IntStream.range(0, lists.size())
        .mapToObj(place -> establish(lists.get(place), place))
        .collect(Collectors.toSet());
  }

  private TaskQuery of(String step) {
    return tasks.createTaskQuery().taskDefinitionKey(step);
  }

  private String establish(Shown shown, int place) {
    Filter found = filters.createTaskFilterQuery().filterName(shown.name).singleResult();
    Filter filter = found == null ? filters.newTaskFilter(shown.name) : found;
    filter.setQuery(shown.query.orderByDueDate().asc().orderByTaskPriority().desc().active());
    filter.setProperties(
        Map.of("priority", place, "refresh", true, "showUndefinedVariable", false));
    return filters.saveFilter(filter).getId();
  }

  private record Shown(String name, TaskQuery query) {}
}
