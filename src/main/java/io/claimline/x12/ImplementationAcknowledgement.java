package io.claimline.x12;

import java.util.List;

/**
 * A 999: what the receiver says of the form of one functional group (R30).
 *
 * @param functionalId AK101, HC for claims
 * @param groupControlNumber AK102, our GS06
 * @param version AK103, our GS08
 * @param sets one answer per transaction set, in order; may be empty
 * @param code AK901: A accepted, E accepted with errors noted, P partly, R, M, W or X rejected
 * @param included AK902
 * @param received AK903
 * @param accepted AK904
 * @param errorCodes AK905 to AK909
 * @param otherSegments what no component carries
 * @param place of the AK1
 */
public record ImplementationAcknowledgement(
    String functionalId,
    String groupControlNumber,
    String version,
    List<SetResponse> sets,
    String code,
    int included,
    int received,
    int accepted,
    List<String> errorCodes,
    List<KeptSegment> otherSegments,
    Place place) {

  public ImplementationAcknowledgement {
    sets = List.copyOf(sets);
    errorCodes = List.copyOf(errorCodes);
    otherSegments = List.copyOf(otherSegments);
  }

  /** True if the group as a whole was refused. */
  public boolean isRejected() {
    return List.of("R", "M", "W", "X").contains(code);
  }

  /**
   * The answer to one transaction set.
   *
   * @param setId AK201, 837
   * @param controlNumber AK202, our ST02
   * @param version AK203
   * @param errors IK3, in order
   * @param code IK501: A, E, or R, M, W, X rejected
   * @param errorCodes IK502 to IK506
   */
  public record SetResponse(
      String setId,
      String controlNumber,
      String version,
      List<SegmentError> errors,
      String code,
      List<String> errorCodes) {

    public SetResponse {
      errors = List.copyOf(errors);
      errorCodes = List.copyOf(errorCodes);
    }

    /**
     * True if every claim of the set returns to work (R30); accepted with errors is no rejection.
     */
    public boolean isRejected() {
      return List.of("R", "M", "W", "X").contains(code);
    }
  }

  /**
   * What is wrong with one segment.
   *
   * @param segmentId IK301
   * @param position IK302, the segment's number in the set, ST being 1
   * @param loop IK303
   * @param code IK304
   * @param contexts CTX
   * @param elements IK4, in order
   */
  public record SegmentError(
      String segmentId,
      int position,
      String loop,
      String code,
      List<Context> contexts,
      List<ElementError> elements) {

    public SegmentError {
      contexts = List.copyOf(contexts);
      elements = List.copyOf(elements);
    }
  }

  /**
   * What is wrong with one element.
   *
   * @param position IK401-1, in the segment
   * @param component IK401-2, 0 for the whole element
   * @param repetition IK401-3, 0 when not said
   * @param elementReference IK402, the standard's number of the data element
   * @param code IK403
   * @param badValue IK404; may identify a patient, so it is never logged
   * @param contexts CTX
   */
  public record ElementError(
      int position,
      int component,
      int repetition,
      String elementReference,
      String code,
      String badValue,
      List<Context> contexts) {

    public ElementError {
      contexts = List.copyOf(contexts);
    }
  }

  /**
   * CTX: what the error was about, or which claim it stood in.
   *
   * @param identifications CTX01, at least one
   * @param segmentId CTX02
   * @param position CTX03, 0 when not said
   * @param loop CTX04
   * @param element CTX05-1, 0 when not said
   * @param component CTX05-2, 0 when not said
   * @param repetition CTX05-3, 0 when not said
   * @param elementReferences CTX06, the standard's numbers of the data elements
   */
  public record Context(
      List<Identification> identifications,
      String segmentId,
      int position,
      String loop,
      int element,
      int component,
      int repetition,
      List<String> elementReferences) {

    public Context {
      identifications = List.copyOf(identifications);
      elementReferences = List.copyOf(elementReferences);
    }

    /** A context that names one thing, and at most a segment. */
    public Context(String name, String value, String segmentId, int position, String loop) {
      this(List.of(new Identification(name, value)), segmentId, position, loop, 0, 0, 0, List.of());
    }

    /** The business unit, such as the claim, that an error stood in. */
    public static Context ofUnit(String name, String value) {
      return new Context(name, value, "", 0, "");
    }

    /** CTX01-1, such as {@code CLM01} or {@code SITUATIONAL TRIGGER}. */
    public String name() {
      return identifications.isEmpty() ? "" : identifications.get(0).name();
    }

    /** CTX01-2, such as the claim's number. */
    public String value() {
      return identifications.isEmpty() ? "" : identifications.get(0).value();
    }
  }

  /**
   * CTX01.
   *
   * @param name such as {@code CLM01} or {@code SITUATIONAL TRIGGER}
   * @param value such as the claim's number; may be empty
   */
  public record Identification(String name, String value) {}
}
