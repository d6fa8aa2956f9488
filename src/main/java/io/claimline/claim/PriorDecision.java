package io.claimline.claim;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one payer has decided on a claim, as the payers after it are to be told (R24).
 *
 * @param payerClaimNumber CLP07
 * @param paid CLP04
 * @param decidedOn the day of its remittance
 * @param adjustments CAS of the claim as a whole
 * @param remarkCodes of MOA
 * @param lines what it decided on our lines; none where it decided the claim as a whole
 */
public record PriorDecision(
    String payerClaimNumber,
    Money paid,
    LocalDate decidedOn,
    List<Adjustment> adjustments,
    List<String> remarkCodes,
    List<Line> lines) {

  public PriorDecision {
    adjustments = List.copyOf(adjustments);
    remarkCodes = List.copyOf(remarkCodes);
    lines = List.copyOf(lines);
  }

  /**
   * What it decided on a line.
   *
   * @param controlNumber of our line (R18)
   * @param procedure as adjudicated
   * @param restated whether it is another one than we had submitted (R19)
   * @param units paid, null where not told
   * @param decidedOn the day of its remittance
   */
  public record Line(
      String controlNumber,
      Procedure procedure,
      boolean restated,
      Money paid,
      @Nullable BigDecimal units,
      List<Adjustment> adjustments,
      LocalDate decidedOn) {

    public Line {
      adjustments = List.copyOf(adjustments);
    }
  }

  /** Whether it has decided on each of these lines (R25). */
  public boolean covers(Collection<String> controlNumbers) {
    Set<String> decided = lines.stream().map(Line::controlNumber).collect(Collectors.toSet());
    return decided.isEmpty() || decided.containsAll(controlNumbers);
  }
}
