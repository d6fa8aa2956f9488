package io.claimline.x12.inspect;

import io.claimline.x12.Finding;
import java.util.List;

/**
 * What a file is and what is wrong with it.
 *
 * @param fileName as it was asked for
 * @param interchanges how many
 * @param sets transaction sets in order
 * @param findings in the order in which they were found
 */
public record FileSummary(
    String fileName, int interchanges, List<SetSummary> sets, List<Finding> findings) {

  public FileSummary {
    sets = List.copyOf(sets);
    findings = List.copyOf(findings);
  }

  /** Claims and claim payments of all sets. */
  public long claims() {
    return sets.stream().mapToLong(SetSummary::claims).sum();
  }

  /** False if the file is empty or no X12 at all. */
  public boolean isX12() {
    return interchanges > 0;
  }
}
