package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.claim.Standing;
import io.claimline.workflow.lifecycle.Wait;
import io.claimline.workflow.task.ExceptionDecisions;
import io.claimline.workflow.task.TaskKind;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A process is also a page: this holds the house's conventions for all of them. */
class ProcessModelsTest {

  private static final List<ProcessModel> MODELS = ProcessModel.all();
  private static final List<ProcessModel> OF_REMITTANCES = ProcessModel.ofRemittances();
  private static final List<ProcessModel> EVERY =
      Stream.concat(MODELS.stream(), OF_REMITTANCES.stream()).toList();
  private static final ProcessModel LIFECYCLE = MODELS.get(0);

  private static final List<String> HAPPY_PATH =
      List.of(
          "claimOpened",
          "establishWhereClaimStands",
          "whereDoesClaimStand",
          "checkEligibility",
          "isCoverageKnown",
          "scrubClaim",
          "isClean",
          "queueClaim",
          "sendingAgain",
          "alreadySent",
          "awaitSending",
          "acknowledgementAgain",
          "alreadyAcknowledged",
          "awaitAcceptance",
          "isAccepted",
          "adjudicationAgain",
          "alreadyAdjudicated",
          "awaitAdjudication",
          "establishOutcome",
          "whatIsLeft",
          "closeClaim",
          "claimClosed");

  @Test
  @DisplayName("The happy path of a claim is one straight line from left to right")
  void straight() {
    List<Rectangle2D> boxes = HAPPY_PATH.stream().map(LIFECYCLE::boxOf).toList();
    assertThat(boxes).extracting(Rectangle2D::getCenterY).containsOnly(boxes.get(0).getCenterY());
    assertThat(boxes).extracting(Rectangle2D::getCenterX).isSorted();
    for (int i = 1; i < HAPPY_PATH.size(); i++) {
      assertThat(LIFECYCLE.node(HAPPY_PATH.get(i - 1)).getSucceedingNodes().list())
          .extracting(FlowNode::getId)
          .contains(HAPPY_PATH.get(i));
    }
  }

  @ParameterizedTest
  @FieldSource("EVERY")
  @DisplayName("What a person has to do lies below the line on which a process is entered")
  void exceptionsBelow(ProcessModel model) {
    double line = model.boxOf(entry(model)).getCenterY();
    model
        .all(UserTask.class)
        .forEach(task -> assertThat(model.boxOf(task.getId()).getCenterY()).isGreaterThan(line));
  }

  @ParameterizedTest
  @FieldSource("EVERY")
  @DisplayName("Every arrow leads from left to right")
  void leftToRight(ProcessModel model) {
    for (SequenceFlow flow : model.all(SequenceFlow.class)) {
      double from = model.boxOf(flow.getSource().getId()).getCenterX();
      double to = model.boxOf(flow.getTarget().getId()).getCenterX();
      assertThat(to).as(flow.getId()).isGreaterThanOrEqualTo(from - 60);
    }
  }

  @ParameterizedTest
  @FieldSource("EVERY")
  @DisplayName("Everything has a name and is explained; only a merge of ways goes without a name")
  void namesAndWords(ProcessModel model) {
    for (FlowNode node : model.all(FlowNode.class)) {
      assertThat(node.getDocumentations()).as(node.getId()).hasSize(1);
      assertThat(node.getDocumentations().iterator().next().getTextContent())
          .as(node.getId())
          .endsWith(".");
      if (node.getOutgoing().size() != 1 || !(node instanceof ExclusiveGateway)) {
        assertThat(node.getName()).as(node.getId()).isNotBlank();
      }
    }
    Process process = model.all(Process.class).iterator().next();
    assertThat(process.getDocumentations()).hasSize(1);
    assertThat(process.getId()).isEqualTo(model.toString());
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1095D");
  }

  @ParameterizedTest
  @FieldSource("EVERY")
  @DisplayName("A gateway asks a question and has its answers on the arrows")
  void questions(ProcessModel model) {
    for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        assertThat(gateway.getName()).endsWith("?");
        assertThat(gateway.getOutgoing())
            .allSatisfy(arrow -> assertThat(arrow.getName()).as(arrow.getId()).isNotBlank())
            .extracting(SequenceFlow::getName)
            .doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("EVERY")
  @DisplayName("No arrow crosses another, and none runs through a box")
  void noCrossings(ProcessModel model) {
    assertThat(model.crossings()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  @DisplayName("Every job is tried five times, ten minutes apart")
  void retries(ProcessModel model) {
    Stream<BaseElement> withJobs =
        Stream.concat(
            model.all(Activity.class).stream()
                .filter(step -> step.isCamundaAsyncBefore() || step.isCamundaAsyncAfter()),
            model.all(BoundaryEvent.class).stream()
                .filter(event -> has(event, TimerEventDefinition.class)));
    assertThat(withJobs)
        .isNotEmpty()
        .allSatisfy(
            element ->
                assertThat(
                        element
                            .getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .singleResult()
                            .getTextContent())
                    .as(element.getId())
                    .isEqualTo("R5/PT10M"));
    assertThat(model.all(Activity.class)).allMatch(Activity::isCamundaExclusive);
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  @DisplayName("Every wait for others has a clock, and ends on the message named after its event")
  void clocks(ProcessModel model) {
    for (ReceiveTask wait : model.all(ReceiveTask.class)) {
      assertThat(wait.getName()).startsWith("Await ");
      assertThat(wait.isCamundaAsyncAfter()).isTrue();
      assertThat(wait.getMessage().getName()).startsWith("claim-");
      assertThat(model.boundariesOf(wait))
          .hasSize(1)
          .allMatch(at -> has(at, TimerEventDefinition.class));
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  @DisplayName("Every task has a due date, a form, a group, and ends when the facts change")
  void tasks(ProcessModel model) {
    for (UserTask task : model.all(UserTask.class)) {
      assertThat(task.isCamundaAsyncAfter()).isTrue();
      assertThat(task.getCamundaCandidateGroups()).isIn("biller", "supervisor");
      assertThat(task.getCamundaDueDate()).startsWith("${claimClock.workBy(execution, ");
      assertThat(task.getCamundaFormKey()).startsWith("embedded:deployment:forms/");
      String form = task.getCamundaFormKey().substring("embedded:deployment:".length());
      assertThat(getClass().getResource("/" + form)).as(form).isNotNull();
      assertThat(
              task.getExtensionElements()
                  .getElementsQuery()
                  .filterByType(CamundaTaskListener.class)
                  .singleResult()
                  .getCamundaDelegateExpression())
          .isEqualTo("${applyDecision}");
      assertThat(model.boundariesOf(task))
          .filteredOn(event -> has(event, MessageEventDefinition.class))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.cancelActivity()).isTrue();
                assertThat(
                        ((MessageEventDefinition) event.getEventDefinitions().iterator().next())
                            .getMessage()
                            .getName())
                    .isEqualTo("claim-facts-changed");
              });
      assertThat(TaskKind.at(task.getId())).as(task.getId()).isPresent();
    }
  }

  @ParameterizedTest
  @FieldSource("OF_REMITTANCES")
  @DisplayName("Every task of a remittance has what one of a claim has, and is retried as it is")
  void remittanceTasks(ProcessModel model) {
    assertThat(model.all(CallActivity.class))
        .allMatch(call -> call.getCamundaCalledElementBinding().equals("deployment"))
        .allMatch(call -> ProcessModel.OF_REMITTANCES.contains(call.getCalledElement()));
    for (UserTask task : model.all(UserTask.class)) {
      assertThat(ExceptionDecisions.isAt(task.getId())).as(task.getId()).isTrue();
      assertThat(task.isCamundaAsyncAfter()).isTrue();
      assertThat(task.getCamundaCandidateGroups()).isIn("biller", "supervisor");
      assertThat(task.getCamundaDueDate()).startsWith("${remittanceClock.workBy(execution, ");
      String form = task.getCamundaFormKey().replaceFirst("^embedded:deployment:", "/");
      assertThat(getClass().getResource(form)).as(form).isNotNull();
      assertThat(
              task.getExtensionElements()
                  .getElementsQuery()
                  .filterByType(CamundaTaskListener.class)
                  .singleResult()
                  .getCamundaDelegateExpression())
          .isEqualTo("${applyExceptionDecision}");
      assertThat(
              task.getExtensionElements()
                  .getElementsQuery()
                  .filterByType(CamundaFailedJobRetryTimeCycle.class)
                  .singleResult()
                  .getTextContent())
          .isEqualTo("R5/PT10M");
      assertThat(model.boundariesOf(task))
          .singleElement()
          .satisfies(event -> assertThat(event.cancelActivity()).isTrue());
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  @DisplayName("A called process is called of this same deployment, with the claim as its key")
  void calls(ProcessModel model) {
    for (CallActivity call : model.all(CallActivity.class)) {
      assertThat(ProcessModel.ALL).contains(call.getCalledElement());
      assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
      assertThat(call.getExtensionElements().getDomElement().getChildElements())
          .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getAttribute("businessKey")));
    }
  }

  @Test
  @DisplayName("Every task of the house stands in one model, and every wait too")
  void eachOnce() {
    assertThat(MODELS.stream().flatMap(model -> model.all(UserTask.class).stream()))
        .extracting(UserTask::getId)
        .containsExactlyInAnyOrder(
            Arrays.stream(TaskKind.values()).map(TaskKind::activityId).toArray(String[]::new));
    for (Wait wait : Wait.values()) {
      assertThat(MODELS).as(wait.activityId()).filteredOn(m -> m.has(wait.activityId())).hasSize(1);
    }
  }

  @Test
  @DisplayName("The models wait as the plan says: each wait is entered on its own standing alone")
  void waitsByPlan() {
    for (Standing standing : Standing.values()) {
      assertThat(Wait.impliedBy(standing).isPresent()).isEqualTo(standing != Standing.CLOSED);
    }
    for (Wait wait : Wait.values()) {
      ProcessModel model =
          MODELS.stream().filter(m -> m.has(wait.activityId())).findFirst().orElseThrow();
      if (wait.listenerId() != null) {
        assertThat(model.has(wait.listenerId())).as(wait.listenerId()).isTrue();
        Set<Standing> entered = EnumSet.noneOf(Standing.class);
        collectStandings(model, model.node(wait.activityId()), entered, new HashSet<>());
        assertThat(entered).as(wait.activityId()).containsExactly(wait.standing());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  @DisplayName("What the calling process hands over is what the called one takes")
  void handedOver(ProcessModel model) {
    for (CallActivity call : model.all(CallActivity.class)) {
      ProcessModel called =
          MODELS.stream()
              .filter(one -> one.toString().equals(call.getCalledElement()))
              .findFirst()
              .orElseThrow();
      List<Standing> taken =
          called.node(entry(called)).getSucceedingNodes().singleResult().getOutgoing().stream()
              .filter(arrow -> arrow.getConditionExpression() != null)
              .flatMap(arrow -> standings(arrow).stream())
              .toList();
      Set<Standing> given = EnumSet.noneOf(Standing.class);
      collectStandings(model, call, given, new HashSet<>());
      assertThat(taken).as(call.getId()).containsAll(given);
    }
  }

  @Test
  @DisplayName("Where does this claim stand? has one answer for every standing")
  void oneAnswerForEach() {
    List<Standing> answers =
        LIFECYCLE.node("whereDoesClaimStand").getOutgoing().stream()
            .flatMap(arrow -> standings(arrow).stream())
            .toList();
    assertThat(answers).containsExactlyInAnyOrder(Standing.values());
  }

  /**
   * The standings on which a node is entered: those of the nearest questions before it, through
   * steps of the same transaction and further questions.
   */
  private static void collectStandings(
      ProcessModel model, FlowNode node, Set<Standing> found, Set<FlowNode> seen) {
    if (!seen.add(node)) {
      return;
    }
    for (SequenceFlow arrow : model.waysTo(node)) {
      boolean asks =
          arrow.getConditionExpression() != null
              && arrow.getConditionExpression().getTextContent().contains("claimStanding");
      if (asks) {
        found.addAll(standings(arrow));
      } else {
        FlowNode before = arrow.getSource();
        assertThat(before instanceof Activity step && (step.isCamundaAsyncAfter()))
            .as(before.getId() + " before " + node.getId())
            .isFalse();
        collectStandings(model, before, found, seen);
      }
    }
  }

  private static String entry(ProcessModel model) {
    return model
        .all(org.camunda.bpm.model.bpmn.instance.StartEvent.class)
        .iterator()
        .next()
        .getId();
  }

  private static List<Standing> standings(SequenceFlow arrow) {
    String condition = arrow.getConditionExpression().getTextContent();
    assertThat(condition).matches("\\$\\{claimStanding\\.isOneOf\\(execution, '[A-Z_, ]+'\\)}");
    return Arrays.stream(condition.replaceAll(".*'(.*)'.*", "$1").split(", "))
        .map(Standing::valueOf)
        .toList();
  }

  private static boolean has(BoundaryEvent event, Class<?> definition) {
    return event.getEventDefinitions().stream().anyMatch(definition::isInstance);
  }
}
