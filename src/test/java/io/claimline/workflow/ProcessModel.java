package io.claimline.workflow;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model as it is stored, and as it is drawn. */
final class ProcessModel {

  static final List<String> ALL =
      List.of(
          "claim-lifecycle",
          "eligibility-check",
          "follow-up",
          "denial-resolution",
          "appeal",
          "next-payer",
          "patient-balance",
          "collections");

  /** Those that are of no claim. */
  static final List<String> OF_REMITTANCES = List.of("remittance-intake", "remittance-exception");

  private final String key;
  private final BpmnModelInstance model;

  private ProcessModel(String key, BpmnModelInstance model) {
    this.key = key;
    this.model = model;
  }

  static ProcessModel read(String key) {
    InputStream file =
        Objects.requireNonNull(
            ProcessModel.class.getResourceAsStream("/processes/" + key + ".bpmn"));
    return new ProcessModel(key, Bpmn.readModelFromStream(file));
  }

  static List<ProcessModel> all() {
    return ALL.stream().map(ProcessModel::read).toList();
  }

  static List<ProcessModel> ofRemittances() {
    return OF_REMITTANCES.stream().map(ProcessModel::read).toList();
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  FlowNode node(String id) {
    return Objects.requireNonNull(model.getModelElementById(id), id);
  }

  boolean has(String id) {
    return model.getModelElementById(id) != null;
  }

  List<BoundaryEvent> boundariesOf(Activity activity) {
    return all(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().equals(activity))
        .toList();
  }

  /** The arrows that lead to a node; over a link, those that lead to where it is thrown. */
  List<SequenceFlow> waysTo(FlowNode node) {
    return node.getIncoming().stream()
        .flatMap(
            arrow ->
                isLink(arrow.getSource())
                    ? throwersOf(arrow.getSource()).stream()
                        .flatMap(thrower -> thrower.getIncoming().stream())
                    : java.util.stream.Stream.of(arrow))
        .toList();
  }

  private List<FlowNode> throwersOf(FlowNode caught) {
    return all(FlowNode.class).stream()
        .filter(ProcessModel::isLink)
        .filter(node -> node.getOutgoing().isEmpty() && node.getName().equals(caught.getName()))
        .toList();
  }

  static boolean isLink(FlowNode node) {
    return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
  }

  /** Arrows that cross another, or run through a box that is not theirs. */
  List<String> crossings() {
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
    return crossings;
  }

  @Override
  public String toString() {
    return key;
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
        .filter(id -> !isFrameOf(id, flow))
        .filter(id -> segments(edge).stream().anyMatch(line -> line.intersects(boxOf(id))))
        .map(id -> edge.getId() + " through " + id)
        .collect(Collectors.toList());
  }

  /** What is drawn inside of a sub-process runs through no box by being there. */
  private static boolean isFrameOf(String id, SequenceFlow flow) {
    return flow.getParentElement() instanceof SubProcess frame && frame.getId().equals(id);
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

  Rectangle2D boxOf(String id) {
    Bounds bounds =
        all(BpmnShape.class).stream()
            .filter(shape -> shape.getBpmnElement().getId().equals(id))
            .findFirst()
            .orElseThrow()
            .getBounds();
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
