package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another payer decided on a line: 2430.
 *
 * @param payerId SVD01, the 2330B identifier
 * @param paid SVD02
 * @param procedure SVD03, as adjudicated
 * @param paidUnits SVD05
 * @param bundledLine SVD06, the line it was bundled into; 0 if none
 * @param adjustments CAS
 * @param date DTP*573
 * @param remainingLiability AMT*EAF
 * @param revenueCode SVD04, as adjudicated; only of an institutional line
 */
public record LineAdjudication(
    String payerId,
    Money paid,
    Procedure procedure,
    @Nullable BigDecimal paidUnits,
    int bundledLine,
    List<Adjustment> adjustments,
    @Nullable LocalDate date,
    @Nullable Money remainingLiability,
    String revenueCode) {
  public LineAdjudication {
    adjustments = List.copyOf(adjustments);
    revenueCode = Absent.orEmpty(revenueCode);
  }

  /** What was decided on a professional line, which has no revenue code. */
  public LineAdjudication(
      String payerId,
      Money paid,
      Procedure procedure,
      @Nullable BigDecimal paidUnits,
      int bundledLine,
      List<Adjustment> adjustments,
      @Nullable LocalDate date,
      @Nullable Money remainingLiability) {
    this(
        payerId,
        paid,
        procedure,
        paidUnits,
        bundledLine,
        adjustments,
        date,
        remainingLiability,
        "");
  }
}
