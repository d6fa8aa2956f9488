package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link ServicePayment} that was built. */
record StatedService(
    Procedure procedure,
    Money charge,
    Money paid,
    String revenueCode,
    @Nullable BigDecimal unitsPaid,
    Procedure submittedProcedure,
    @Nullable BigDecimal originalUnits,
    List<DatePeriod> dates,
    List<Adjustment> adjustments,
    List<Integer> adjustmentSegments,
    List<Reference> references,
    List<Amount> amounts,
    List<Quantity> quantities,
    List<RemarkCode> remarks,
    Place place)
    implements ServicePayment {
  StatedService {
    dates = List.copyOf(dates);
    adjustments = List.copyOf(adjustments);
    adjustmentSegments = List.copyOf(adjustmentSegments);
    references = List.copyOf(references);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    remarks = List.copyOf(remarks);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ServicePayment service
            && components(this).equals(components(service)));
  }

  @Override
  public int hashCode() {
    return components(this).hashCode();
  }

  private static List<@Nullable Object> components(ServicePayment service) {
    return Arrays.asList(
        service.procedure(),
        service.charge(),
        service.paid(),
        service.revenueCode(),
        service.unitsPaid(),
        service.submittedProcedure(),
        service.originalUnits(),
        service.dates(),
        service.adjustments(),
        service.adjustmentSegments(),
        service.references(),
        service.amounts(),
        service.quantities(),
        service.remarks(),
        service.place());
  }
}
