package io.claimline.desk.inspector;

import io.claimline.x12.Finding;
import io.claimline.x12.inspect.AnnotatedElement;
import io.claimline.x12.inspect.AnnotatedSegment;
import java.util.List;

/** A segment with what is wrong with it. */
public record SegmentView(AnnotatedSegment segment, List<Finding> findings) {

  public boolean wrong() {
    return !findings.isEmpty();
  }

  /** True if something is wrong with this element. */
  public boolean wrong(AnnotatedElement element) {
    return findings.stream().anyMatch(finding -> finding.place().element() == element.element());
  }
}
