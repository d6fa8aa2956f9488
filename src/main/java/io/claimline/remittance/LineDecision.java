package io.claimline.remittance;

import io.claimline.shared.Money;
import io.claimline.x12.Adjustment;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Procedure;
import io.claimline.x12.Reference;
import io.claimline.x12.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer decided on one line, as it came: an SVC.
 *
 * @param position in the claim, 1 for the first SVC
 * @param procedure as adjudicated
 * @param submittedProcedure what we had submitted, when the payer restated it (R19), else absent
 * @param units paid, null where not sent
 * @param originalUnits units that we had submitted, null where not sent
 * @param serviceDate first day, null where not sent
 * @param controlNumber our line control number (REF*6R), or empty (R18)
 * @param adjustments each triple of a CAS one (R6)
 * @param remarkCodes LQ*HE
 */
public record LineDecision(
    int position,
    Procedure procedure,
    Procedure submittedProcedure,
    Money charge,
    Money paid,
    @Nullable BigDecimal units,
    @Nullable BigDecimal originalUnits,
    @Nullable LocalDate serviceDate,
    String controlNumber,
    List<Adjustment> adjustments,
    List<String> remarkCodes) {

  public LineDecision {
    adjustments = List.copyOf(adjustments);
    remarkCodes = List.copyOf(remarkCodes);
  }

  static LineDecision of(int position, ServicePayment service) {
    LocalDate day = DatePeriod.dayOf(service.dates(), "472");
    return new LineDecision(
        position,
        service.procedure(),
        service.submittedProcedure(),
        service.charge(),
        service.paid(),
        service.unitsPaid(),
        service.originalUnits(),
        day == null ? DatePeriod.dayOf(service.dates(), "150") : day,
        Reference.valueOf(service.references(), "6R"),
        service.adjustments(),
        service.remarkCodes());
  }

  /** The procedure as we had submitted it. */
  Procedure ours() {
    return submittedProcedure.isAbsent() ? procedure : submittedProcedure;
  }
}
