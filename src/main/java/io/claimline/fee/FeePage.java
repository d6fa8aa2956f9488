package io.claimline.fee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the schedule, in the order of the codes.
 *
 * @param goOn the last service of the page, behind which the next one begins; null on the last page
 */
public record FeePage(List<FeeCourse> courses, @Nullable FeeService goOn) {

  public FeePage {
    courses = List.copyOf(courses);
  }
}
