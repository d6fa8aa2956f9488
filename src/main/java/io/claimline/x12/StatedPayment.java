package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link ClaimPayment} that was built. */
record StatedPayment(
    String claimNumber,
    String statusCode,
    Money charge,
    Money paid,
    @Nullable Money statedPatientResponsibility,
    String filingIndicator,
    String payerClaimNumber,
    String facilityCode,
    String frequency,
    String drg,
    @Nullable BigDecimal drgWeight,
    @Nullable BigDecimal dischargeFraction,
    List<Adjustment> adjustments,
    List<Integer> adjustmentSegments,
    Party patient,
    @Nullable Party insured,
    @Nullable Party correctedInsured,
    @Nullable Party renderingProvider,
    @Nullable Party crossoverPayer,
    @Nullable Party correctedPayer,
    @Nullable Party otherInsured,
    @Nullable AdjudicationSummary inpatient,
    @Nullable AdjudicationSummary outpatient,
    List<Reference> references,
    List<DatePeriod> dates,
    List<Contact> contacts,
    List<Amount> amounts,
    List<Quantity> quantities,
    int headerNumber,
    List<ServicePayment> services,
    List<KeptSegment> otherSegments,
    Place place,
    String raw)
    implements ClaimPayment {
  StatedPayment {
    adjustments = List.copyOf(adjustments);
    adjustmentSegments = List.copyOf(adjustmentSegments);
    references = List.copyOf(references);
    dates = List.copyOf(dates);
    contacts = List.copyOf(contacts);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    services = List.copyOf(services);
    otherSegments = List.copyOf(otherSegments);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ClaimPayment payment && components(this).equals(components(payment)));
  }

  @Override
  public int hashCode() {
    return components(this).hashCode();
  }

  private static List<@Nullable Object> components(ClaimPayment payment) {
    return Arrays.asList(
        payment.claimNumber(),
        payment.statusCode(),
        payment.charge(),
        payment.paid(),
        payment.statedPatientResponsibility(),
        payment.filingIndicator(),
        payment.payerClaimNumber(),
        payment.facilityCode(),
        payment.frequency(),
        payment.drg(),
        payment.drgWeight(),
        payment.dischargeFraction(),
        payment.adjustments(),
        payment.adjustmentSegments(),
        payment.patient(),
        payment.insured(),
        payment.correctedInsured(),
        payment.renderingProvider(),
        payment.crossoverPayer(),
        payment.correctedPayer(),
        payment.otherInsured(),
        payment.inpatient(),
        payment.outpatient(),
        payment.references(),
        payment.dates(),
        payment.contacts(),
        payment.amounts(),
        payment.quantities(),
        payment.headerNumber(),
        payment.services(),
        payment.otherSegments(),
        payment.place(),
        payment.raw());
  }
}
