package io.claimline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.PracticeScope;
import io.claimline.workflow.EngineJobs;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.SimpleResolver;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The inner wall: what an expression can do once it is inside the engine. */
@ClaimlineTest
class EngineLockTest {

  private static final String TO_THE_MACHINE =
      "${''.getClass().forName('java.lang.Runtime').getMethod('availableProcessors')}";

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private ManagementService management;
  @Autowired private DecisionService decisions;
  @Autowired private EngineJobs jobs;
  @Autowired private Database database;

  private final String key = "p" + UUID.randomUUID();
  private long practice;

  @BeforeEach
  void aPractice() {
    practice = database.practice();
  }

  @AfterEach
  void nothingStays() {
    repository.createDeploymentQuery().deploymentName(key).list().stream()
        .forEach(made -> repository.deleteDeployment(made.getId(), true));
  }

  @ParameterizedTest
  @DisplayName("An expression in a model finds no way to the machine")
  @ValueSource(
      strings = {
        TO_THE_MACHINE,
        "${''.class}",
        "${''['class']}",
        "${execution.class.classLoader}",
        "${execution.getClass().getClassLoader()}",
        "${''.bytes.class}",
        "${execution.processEngineServices}",
        "${execution.processEngine.repositoryService}",
        "${execution.getProcessEngineServices().getRepositoryService()}",
        "${execution.bpmnModelInstance.document}",
        "${execution['class']}",
        "${now().getClass()}"
      })
  void noWayOut(String expression) {
    deploy(process().serviceTask("attack").camundaExpression(expression).endEvent().done());

    assertThatThrownBy(this::start).hasStackTraceContaining("expressions may not use");
  }

  @Test
  @DisplayName("The same expression reaches the machine where no guard stands")
  void theAttackIsReal() {
    Object reached =
        new ExpressionFactoryImpl()
            .createValueExpression(new SimpleContext(), TO_THE_MACHINE, Object.class)
            .getValue(new SimpleContext(new SimpleResolver()));

    assertThat(reached).isInstanceOf(java.lang.reflect.Method.class);
  }

  @ParameterizedTest
  @DisplayName("No bean of the application can be named but delegates")
  @ValueSource(
      strings = {"dataSource", "staff", "runtimeService", "environment", "identityService"})
  void otherBeansAreUnknown(String bean) {
    deploy(process().serviceTask("attack").camundaExpression("${" + bean + "}").endEvent().done());

    assertThatThrownBy(this::start).hasStackTraceContaining("Cannot resolve identifier '" + bean);
  }

  @Test
  @DisplayName("A task query refuses an expression, inside or() as well")
  void noExpressionInQueries() {
    assertThatThrownBy(
            () ->
                tasks
                    .createTaskQuery()
                    .or()
                    .taskNameLike("x")
                    .taskAssigneeExpression(TO_THE_MACHINE)
                    .endOr()
                    .list())
        .hasStackTraceContaining("xpressions");
  }

  @Test
  @DisplayName("A stored filter's expression meets the guard")
  void storedFilter() {
    Filter filter =
        filters.saveFilter(
            filters
                .newTaskFilter(key)
                .setQuery(
                    tasks.createTaskQuery().or().taskAssigneeExpression(TO_THE_MACHINE).endOr()));
    try {
      assertThatThrownBy(() -> filters.list(filter.getId()))
          .hasStackTraceContaining("expressions may not use");
    } finally {
      filters.deleteFilter(filter.getId());
    }
  }

  @ParameterizedTest
  @DisplayName("No script runs, in whatever language an engine lies on the class path")
  @ValueSource(strings = {"javascript", "juel", "feel", "groovy", "feel-scala"})
  void noScripts(String language) {
    deploy(
        process()
            .scriptTask("script")
            .scriptFormat(language)
            .scriptText("1 + 1")
            .endEvent()
            .done());

    assertThatThrownBy(this::start).hasMessageContaining("scripting engine");
  }

  @Test
  @DisplayName("A model with a shell command is not taken")
  void noShell() {
    BpmnModelInstance model = process().serviceTask("shell").camundaType("shell").endEvent().done();

    assertThatThrownBy(() -> deploy(model)).hasStackTraceContaining("shell");
  }

  @Test
  @DisplayName("What models need goes on evaluating: conditions, dates, the signed-in user")
  void legitimateUse() {
    deploy(
        process()
            .exclusiveGateway()
            .condition("small", "${amount <= 100}")
            .endEvent()
            .moveToLastGateway()
            .condition("large", "${amount > 100 && execution.processBusinessKey.startsWith('c')}")
            .userTask("look")
            .camundaDueDate("${dateTime().plusDays(3).toDate()}")
            .camundaFollowUpDate("${now()}")
            .camundaAssignee("${empty currentUser() ? 'bea' : currentUser()}")
            .endEvent()
            .done());

    PracticeScope.writing(practice).run(() -> startAs(Map.of("amount", 200)));

    Task task = tasks.createTaskQuery().processDefinitionKey(key).singleResult();
    assertThat(task.getDueDate()).isAfter(new Date());
    assertThat(task.getFollowUpDate()).isNotNull();
    assertThat(task.getAssignee()).isEqualTo("bea");
  }

  @Test
  @DisplayName("A decision table in FEEL decides")
  void feel() {
    repository
        .createDeployment()
        .name(key)
        .addInputStream(
            key + ".dmn",
            new java.io.ByteArrayInputStream(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="defs" name="defs" namespace="test">
                  <decision id="%s" name="d" camunda:historyTimeToLive="P1D">
                    <decisionTable id="t">
                      <input id="i"><inputExpression id="ie" typeRef="string"><text>kind</text></inputExpression></input>
                      <output id="o" name="o" typeRef="string"/>
                      <rule id="r"><inputEntry id="re"><text>"a","b"</text></inputEntry>
                        <outputEntry id="ro"><text>"yes"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                    .formatted(key)
                    .getBytes(StandardCharsets.UTF_8)))
        .deploy();

    String answer =
        PracticeScope.writing(practice)
            .call(
                () ->
                    decisions
                        .evaluateDecisionTableByKey(key, Map.of("kind", "b"))
                        .getSingleResult()
                        .getSingleEntry());

    assertThat(answer).isEqualTo("yes");
  }

  @Test
  @DisplayName("An instance carries its practice, and its job runs for that practice alone")
  void jobsRunForTheirPractice() {
    deploy(
        process()
            .serviceTask("probe")
            .camundaAsyncBefore()
            .camundaClass(ScopeProbe.class.getName())
            .endEvent()
            .done());

    ProcessInstance instance = start();
    jobs.runDue();

    assertThat(instance.getTenantId()).isEqualTo(Long.toString(practice));
    assertThat(ScopeProbe.SEEN.get("c-" + key)).isEqualTo(PracticeScope.writing(practice));
    assertThat(PracticeScope.current()).isEqualTo(PracticeScope.NONE);
  }

  @Test
  @DisplayName("A task's listener runs for the task's practice, whoever completes it")
  void listenersRunForTheirPractice() {
    deploy(
        process()
            .userTask("ask")
            .camundaTaskListenerClass("complete", ScopeProbe.class.getName())
            .endEvent()
            .done());
    start();
    Task task = tasks.createTaskQuery().processDefinitionKey(key).singleResult();

    PracticeScope.reading(java.util.Set.of(practice, database.practice()))
        .run(() -> tasks.complete(task.getId()));

    assertThat(ScopeProbe.SEEN.get("c-" + key)).isEqualTo(PracticeScope.writing(practice));
  }

  @Test
  @DisplayName("A step of one practice inside a transaction of another is refused")
  void noStepForAnotherPractice() {
    deploy(
        process()
            .userTask("ask")
            .camundaTaskListenerClass("complete", ScopeProbe.class.getName())
            .endEvent()
            .done());
    start();
    Task task = tasks.createTaskQuery().processDefinitionKey(key).singleResult();
    long other = database.practice();

    assertThatThrownBy(() -> database.run(other, () -> tasks.complete(task.getId())))
        .hasStackTraceContaining("works for a practice other than " + practice);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
  }

  @Test
  @DisplayName("Nothing starts without a practice")
  void noPracticeNoInstance() {
    deploy(process().userTask("ask").endEvent().done());

    assertThatThrownBy(() -> runtime.startProcessInstanceByKey(key, "c-" + key))
        .hasStackTraceContaining("no practice is set for writing");
  }

  @Test
  @DisplayName("A failing job is tried again five times, ten minutes apart")
  void retries() {
    deploy(
        process()
            .serviceTask("fails")
            .camundaAsyncBefore()
            .camundaExpression("${unknown}")
            .endEvent()
            .done());
    start();

    jobs.runDue();

    var job = management.createJobQuery().processDefinitionKey(key).singleResult();
    assertThat(job.getRetries()).isEqualTo(4);
    assertThat(job.getDuedate()).isAfter(new Date());
  }

  private org.camunda.bpm.model.bpmn.builder.StartEventBuilder process() {
    return Bpmn.createExecutableProcess(key).startEvent();
  }

  private void deploy(BpmnModelInstance model) {
    repository.createDeployment().name(key).addModelInstance(key + ".bpmn", model).deploy();
  }

  private ProcessInstance start() {
    return PracticeScope.writing(practice).call(() -> startAs(Map.of()));
  }

  private ProcessInstance startAs(Map<String, Object> variables) {
    return runtime.startProcessInstanceByKey(key, "c-" + key, variables);
  }
}
