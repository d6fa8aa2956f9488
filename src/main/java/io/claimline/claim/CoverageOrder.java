package io.claimline.claim;

import io.claimline.patient.Coverage;
import java.util.List;
import java.util.Optional;

/**
 * The coverages that a claim may be billed to, in the order in which their payers take turns.
 *
 * @param coverages of the patient on the day of service, by position; the one in turn is among them
 * @param inTurn the id of the coverage that is billed, or that decided last
 */
public record CoverageOrder(List<Coverage> coverages, long inTurn) {

  public CoverageOrder {
    coverages = List.copyOf(coverages);
  }

  /** The coverage whose turn it is. */
  public Coverage current() {
    return find(inTurn).orElseThrow();
  }

  public Optional<Coverage> find(long coverageId) {
    return coverages.stream().filter(coverage -> coverage.id() == coverageId).findFirst();
  }

  /** The coverage after the one in turn. */
  public Optional<Coverage> next() {
    return after(current());
  }

  /** The first coverage at a later place; two at one place never both pay. */
  public Optional<Coverage> after(Coverage coverage) {
    return coverages.stream().filter(other -> other.position() > coverage.position()).findFirst();
  }

  /** Whether another coverage stands before this one. */
  public boolean isLater(Coverage coverage) {
    return coverages.stream().anyMatch(other -> other.position() < coverage.position());
  }
}
