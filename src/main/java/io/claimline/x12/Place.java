package io.claimline.x12;

/**
 * Where something stands in a file: enough for a person to find it.
 *
 * @param fileName the name the file was opened under
 * @param segmentNumber position in the file, the first segment being 1; 0 when nothing was read
 * @param loop loop identifier of the guide such as {@code 2300}, or empty
 * @param segmentId such as {@code CLM}, or empty
 * @param element position in the segment such as 5 for CLM05; 0 for the whole segment
 * @param component of a composite element, from 1; 0 for the whole element
 * @param repetition of an element that repeats, from 1; 0 where it does not
 */
public record Place(
    String fileName,
    int segmentNumber,
    String loop,
    String segmentId,
    int element,
    int component,
    int repetition) {

  /** A whole element or segment. */
  public Place(String fileName, int segmentNumber, String loop, String segmentId, int element) {
    this(fileName, segmentNumber, loop, segmentId, element, 0, 0);
  }

  /** The place of what was never read from a file. */
  public static final Place NOWHERE = new Place("", 0, "", "", 0);

  /** The same segment's element. */
  public Place at(int elementPosition) {
    return new Place(fileName, segmentNumber, loop, segmentId, elementPosition);
  }

  /** A part of the same segment's element; 0 for the whole of it. */
  public Place at(int elementPosition, int componentPosition, int repetitionPosition) {
    return new Place(
        fileName,
        segmentNumber,
        loop,
        segmentId,
        elementPosition,
        componentPosition,
        repetitionPosition);
  }

  /** In words, such as {@code batch.837, segment 12, loop 2300, CLM05}. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(fileName).append(", segment ").append(segmentNumber);
    if (!loop.isEmpty()) {
      words.append(", loop ").append(loop);
    }
    if (!segmentId.isEmpty()) {
      words.append(", ").append(segmentId);
      if (element > 0) {
        words.append(element < 10 ? "0" : "").append(element);
        words.append(component > 0 ? "-" + component : "");
      }
    }
    return words.toString();
  }
}
