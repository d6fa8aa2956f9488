package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.claim.Standing;
import io.claimline.workflow.lifecycle.Wait;
import io.claimline.workflow.task.TaskKind;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A process is also a page: this holds the house's conventions for it. */
class ClaimLifecycleModelTest {

  private static final List<String> HAPPY_PATH =
      List.of(
          "claimOpened",
          "establishWhereClaimStands",
          "whereDoesClaimStand",
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

  private final BpmnModelInstance model = read();

  @Test
  @DisplayName("The happy path is one straight line from left to right")
  void straight() {
    List<Rectangle2D> boxes = HAPPY_PATH.stream().map(this::boxOf).toList();
    assertThat(boxes).extracting(Rectangle2D::getCenterY).containsOnly(boxes.get(0).getCenterY());
    assertThat(boxes).extracting(Rectangle2D::getCenterX).isSorted();
    for (int i = 1; i < HAPPY_PATH.size(); i++) {
      FlowNode from = node(HAPPY_PATH.get(i - 1));
      String to = HAPPY_PATH.get(i);
      assertThat(from.getSucceedingNodes().list()).extracting(FlowNode::getId).contains(to);
    }
  }

  @Test
  @DisplayName("What a person has to do lies below the happy path")
  void exceptionsBelow() {
    double line = boxOf("claimOpened").getCenterY();
    all(UserTask.class)
        .forEach(task -> assertThat(boxOf(task.getId()).getCenterY()).isGreaterThan(line));
  }

  @Test
  @DisplayName(
      "An arrow that leads back to the left goes to the happy path, or to a task beside it")
  void leftToRight() {
    for (SequenceFlow flow : all(SequenceFlow.class)) {
      double from = boxOf(flow.getSource().getId()).getCenterX();
      double to = boxOf(flow.getTarget().getId()).getCenterX();
      if (to < from - 60) {
        assertThat(List.of("fixClaim", "sendingAgain", "acknowledgementAgain", "adjudicationAgain"))
            .as(flow.getId())
            .contains(flow.getTarget().getId());
      }
    }
  }

  @Test
  @DisplayName("Everything has a name and is explained; only a merge of ways goes without a name")
  void namesAndWords() {
    for (FlowNode node : all(FlowNode.class)) {
      assertThat(node.getDocumentations()).as(node.getId()).hasSize(1);
      assertThat(node.getDocumentations().iterator().next().getTextContent())
          .as(node.getId())
          .endsWith(".");
      if (node.getOutgoing().size() != 1 || !(node instanceof ExclusiveGateway)) {
        assertThat(node.getName()).as(node.getId()).isNotBlank();
      }
    }
    Process process = all(Process.class).iterator().next();
    assertThat(process.getDocumentations()).hasSize(1);
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1095D");
  }

  @Test
  @DisplayName("A gateway asks a question and has its answers on the arrows")
  void questions() {
    for (ExclusiveGateway gateway : all(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        assertThat(gateway.getName()).endsWith("?");
        assertThat(gateway.getOutgoing())
            .allSatisfy(arrow -> assertThat(arrow.getName()).as(arrow.getId()).isNotBlank())
            .extracting(SequenceFlow::getName)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  @DisplayName("No arrow crosses another, and none runs through a box")
  void noCrossings() {
    List<BpmnEdge> edges = List.copyOf(all(BpmnEdge.class));
    List<String> crossings = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      for (int j = i + 1; j < edges.size(); j++) {
        if (!meet(flowOf(edges.get(i)), flowOf(edges.get(j)))
            && cross(edges.get(i), edges.get(j))) {
          crossings.add(edges.get(i).getId() + " × " + edges.get(j).getId());
        }
      }
      crossings.addAll(boxesUnder(edges.get(i)));
    }
    assertThat(crossings).isEmpty();
  }

  @Test
  @DisplayName("Every job is tried five times, ten minutes apart")
  void retries() {
    Stream<BaseElement> withJobs =
        Stream.concat(
            all(Activity.class).stream()
                .filter(step -> step.isCamundaAsyncBefore() || step.isCamundaAsyncAfter()),
            all(BoundaryEvent.class).stream()
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
    assertThat(all(Activity.class)).allMatch(Activity::isCamundaExclusive);
  }

  @Test
  @DisplayName("Every wait for others has a clock, and ends on the message named after its event")
  void clocks() {
    for (ReceiveTask wait : all(ReceiveTask.class)) {
      assertThat(wait.getName()).startsWith("Await ");
      assertThat(wait.isCamundaAsyncAfter()).isTrue();
      assertThat(wait.getMessage().getName()).startsWith("claim-");
      assertThat(boundariesOf(wait)).hasSize(1).allMatch(at -> has(at, TimerEventDefinition.class));
    }
  }

  @Test
  @DisplayName("Every task has a due date, a form, a group, and ends when the facts change")
  void tasks() {
    for (UserTask task : all(UserTask.class)) {
      assertThat(task.isCamundaAsyncAfter()).isTrue();
      assertThat(task.getCamundaCandidateGroups()).isEqualTo("biller");
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
      assertThat(boundariesOf(task))
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
      assertThat(TaskKind.at(task.getId())).isPresent();
    }
    assertThat(all(UserTask.class)).hasSize(TaskKind.values().length);
  }

  @Test
  @DisplayName("The model waits as the plan says: each wait is entered on its own standing alone")
  void waitsByPlan() {
    for (Standing standing : Standing.values()) {
      assertThat(Wait.impliedBy(standing).isPresent()).isEqualTo(standing != Standing.CLOSED);
    }
    for (Wait wait : Wait.values()) {
      Activity activity = model.getModelElementById(wait.activityId());
      if (wait.listenerId() == null) {
        continue;
      }
      assertThat(model.<FlowNode>getModelElementById(wait.listenerId())).isNotNull();
      assertThat(activity.getIncoming())
          .as(wait.activityId())
          .isNotEmpty()
          .allSatisfy(
              arrow -> {
                assertThat(standings(arrow)).containsExactly(wait.standing());
                assertThat(((ExclusiveGateway) arrow.getSource()).getDefault()).isNotEqualTo(arrow);
              });
    }
  }

  @Test
  @DisplayName("Where does this claim stand? has one answer for every standing")
  void oneAnswerForEach() {
    FlowNode question = node("whereDoesClaimStand");
    List<Standing> answers =
        question.getOutgoing().stream().flatMap(arrow -> standings(arrow).stream()).toList();
    assertThat(answers).containsExactlyInAnyOrder(Standing.values());
  }

  private static List<Standing> standings(SequenceFlow arrow) {
    String condition = arrow.getConditionExpression().getTextContent();
    assertThat(condition).matches("\\$\\{claimStanding\\.isOneOf\\(execution, '[A-Z_, ]+'\\)}");
    return Arrays.stream(condition.replaceAll(".*'(.*)'.*", "$1").split(", "))
        .map(Standing::valueOf)
        .toList();
  }

  private List<BoundaryEvent> boundariesOf(Activity activity) {
    return all(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().equals(activity))
        .toList();
  }

  private static boolean has(BoundaryEvent event, Class<?> definition) {
    return event.getEventDefinitions().stream().anyMatch(definition::isInstance);
  }

  private static boolean meet(SequenceFlow one, SequenceFlow other) {
    return one.getSource().equals(other.getSource()) || one.getTarget().equals(other.getTarget());
  }

  private static boolean cross(BpmnEdge one, BpmnEdge other) {
    return segments(one).stream()
        .anyMatch(a -> segments(other).stream().anyMatch(b -> a.intersectsLine(b)));
  }

  private List<String> boxesUnder(BpmnEdge edge) {
    SequenceFlow flow = flowOf(edge);
    Set<String> ends = Set.of(flow.getSource().getId(), flow.getTarget().getId());
    Optional<String> host =
        flow.getSource() instanceof BoundaryEvent event
            ? Optional.of(event.getAttachedTo().getId())
            : Optional.empty();
    return all(BpmnShape.class).stream()
        .map(shape -> shape.getBpmnElement().getId())
        .filter(id -> !ends.contains(id) && !host.equals(Optional.of(id)))
        .filter(id -> segments(edge).stream().anyMatch(line -> line.intersects(boxOf(id))))
        .map(id -> edge.getId() + " through " + id)
        .collect(Collectors.toList());
  }

  private static List<Line2D> segments(BpmnEdge edge) {
    List<Waypoint> points = List.copyOf(edge.getWaypoints());
    List<Line2D> segments = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      segments.add(
          new Line2D.Double(
              points.get(i - 1).getX(),
              points.get(i - 1).getY(),
              points.get(i).getX(),
              points.get(i).getY()));
    }
    return segments;
  }

  private static SequenceFlow flowOf(BpmnEdge edge) {
    return (SequenceFlow) edge.getBpmnElement();
  }

  private Rectangle2D boxOf(String id) {
    Bounds bounds =
        all(BpmnShape.class).stream()
            .filter(shape -> shape.getBpmnElement().getId().equals(id))
            .findFirst()
            .orElseThrow()
            .getBounds();
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private FlowNode node(String id) {
    return model.getModelElementById(id);
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  private BpmnModelInstance read() {
    InputStream file =
        Objects.requireNonNull(getClass().getResourceAsStream("/processes/claim-lifecycle.bpmn"));
    return Bpmn.readModelFromStream(file);
  }
}
