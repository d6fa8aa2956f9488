package io.claimline.x12.inspect;

import io.claimline.x12.X12Event;
import io.claimline.x12.explain.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Gathers what remittances and acknowledgments of a file say in plain words, up to a bound. */
public final class PlainWords implements FileExamination.Observer {
  private final Explanation explanation = new Explanation();
  private final List<String> lines = new ArrayList<>();
  private final int most;
  private boolean more;

  /**
   * @param most lines
   */
  public PlainWords(int most) {
    this.most = most;
  }

  @Override
  public void event(X12Event event) {
    for (String line : explanation.of(event)) {
      if (lines.size() < most) {
        lines.add(line);
      } else {
        more = true;
      }
    }
  }

  /** The lines so far; deeper matters begin with two blanks more. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** True if there is more to say than was asked for. */
  public boolean isMore() {
    return more;
  }
}
