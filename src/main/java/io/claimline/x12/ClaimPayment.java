package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One CLP of an 835 with all that hangs on it: 2100 and 2110.
 *
 * @param claimNumber CLP01: our CLM01 (R14)
 * @param statusCode CLP02 (R16, R17)
 * @param charge CLP03
 * @param paid CLP04
 * @param patientResponsibility CLP05; the accessor tells zero when it is absent
 * @param filingIndicator CLP06
 * @param payerClaimNumber CLP07
 * @param facilityCode CLP08
 * @param frequency CLP09
 * @param drg CLP11
 * @param drgWeight CLP12
 * @param dischargeFraction CLP13
 * @param adjustments claim-level CAS, each triple one (R6)
 * @param adjustmentSegments how many of the adjustments each CAS held, where that is not one CAS
 *     per group code; else empty
 * @param patient NM1*QC
 * @param insured NM1*IL
 * @param correctedInsured NM1*74
 * @param renderingProvider NM1*82
 * @param crossoverPayer NM1*TT
 * @param correctedPayer NM1*PR
 * @param otherInsured NM1*GB
 * @param inpatient MIA
 * @param outpatient MOA
 * @param references REF: EA, F8, G1, 1L, CE, …
 * @param dates 232 and 233 statement, 050 received, 036 expired
 * @param contacts PER
 * @param amounts AMT: AU, I, …; inform only (R4)
 * @param quantities QTY
 * @param headerNumber LX01; 0 where no LX was sent
 * @param services 2110, in order
 * @param otherSegments what no component carries
 * @param place of the CLP
 * @param raw the segments as sent, one a text line
 */
public record ClaimPayment(
    String claimNumber,
    String statusCode,
    Money charge,
    Money paid,
    @Nullable Money patientResponsibility,
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
    String raw) {
  public ClaimPayment {
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

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this record's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.claimNumber = claimNumber;
    b.statusCode = statusCode;
    b.charge = charge;
    b.paid = paid;
    b.patientResponsibility = patientResponsibility;
    b.filingIndicator = filingIndicator;
    b.payerClaimNumber = payerClaimNumber;
    b.facilityCode = facilityCode;
    b.frequency = frequency;
    b.drg = drg;
    b.drgWeight = drgWeight;
    b.dischargeFraction = dischargeFraction;
    b.adjustments = adjustments;
    b.adjustmentSegments = adjustmentSegments;
    b.patient = patient;
    b.insured = insured;
    b.correctedInsured = correctedInsured;
    b.renderingProvider = renderingProvider;
    b.crossoverPayer = crossoverPayer;
    b.correctedPayer = correctedPayer;
    b.otherInsured = otherInsured;
    b.inpatient = inpatient;
    b.outpatient = outpatient;
    b.references = references;
    b.dates = dates;
    b.contacts = contacts;
    b.amounts = amounts;
    b.quantities = quantities;
    b.headerNumber = headerNumber;
    b.services = services;
    b.otherSegments = otherSegments;
    b.place = place;
    b.raw = raw;
    return b;
  }

  /** CLP05: what the payer leaves to the patient; zero when it says nothing. */
  @Override
  public Money patientResponsibility() {
    return patientResponsibility == null ? Money.ZERO : patientResponsibility;
  }

  /** CLP05 as sent, null when absent. */
  public @Nullable Money statedPatientResponsibility() {
    return patientResponsibility;
  }

  /** Remark codes of MIA and MOA, in order. */
  public List<String> remarkCodes() {
    List<String> codes = new ArrayList<>();
    if (inpatient != null) {
      codes.addAll(inpatient.remarkCodes());
    }
    if (outpatient != null) {
      codes.addAll(outpatient.remarkCodes());
    }
    return List.copyOf(codes);
  }

  /** The payment without places, raw text and kept segments: what a writer writes. */
  public ClaimPayment content() {
    return toBuilder()
        .services(services.stream().map(s -> s.toBuilder().place(Place.NOWHERE).build()).toList())
        .otherSegments(List.of())
        .place(Place.NOWHERE)
        .raw("")
        .build();
  }

  /** Collects the components of a {@link ClaimPayment}; what is not set is absent. */
  public static final class Builder {
    private String claimNumber = "";
    private String statusCode = "";
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private @Nullable Money patientResponsibility;
    private String filingIndicator = "";
    private String payerClaimNumber = "";
    private String facilityCode = "";
    private String frequency = "";
    private String drg = "";
    private @Nullable BigDecimal drgWeight;
    private @Nullable BigDecimal dischargeFraction;
    private List<Adjustment> adjustments = List.of();
    private List<Integer> adjustmentSegments = List.of();
    private Party patient = Party.NONE;
    private @Nullable Party insured;
    private @Nullable Party correctedInsured;
    private @Nullable Party renderingProvider;
    private @Nullable Party crossoverPayer;
    private @Nullable Party correctedPayer;
    private @Nullable Party otherInsured;
    private @Nullable AdjudicationSummary inpatient;
    private @Nullable AdjudicationSummary outpatient;
    private List<Reference> references = List.of();
    private List<DatePeriod> dates = List.of();
    private List<Contact> contacts = List.of();
    private List<Amount> amounts = List.of();
    private List<Quantity> quantities = List.of();
    private int headerNumber;
    private List<ServicePayment> services = List.of();
    private List<KeptSegment> otherSegments = List.of();
    private Place place = Place.NOWHERE;
    private String raw = "";

    private Builder() {}

    public Builder claimNumber(String value) {
      claimNumber = value;
      return this;
    }

    public Builder statusCode(String value) {
      statusCode = value;
      return this;
    }

    public Builder charge(Money value) {
      charge = value;
      return this;
    }

    public Builder paid(Money value) {
      paid = value;
      return this;
    }

    public Builder patientResponsibility(@Nullable Money value) {
      patientResponsibility = value;
      return this;
    }

    public Builder filingIndicator(String value) {
      filingIndicator = value;
      return this;
    }

    public Builder payerClaimNumber(String value) {
      payerClaimNumber = value;
      return this;
    }

    public Builder facilityCode(String value) {
      facilityCode = value;
      return this;
    }

    public Builder frequency(String value) {
      frequency = value;
      return this;
    }

    public Builder drg(String value) {
      drg = value;
      return this;
    }

    public Builder drgWeight(@Nullable BigDecimal value) {
      drgWeight = value;
      return this;
    }

    public Builder dischargeFraction(@Nullable BigDecimal value) {
      dischargeFraction = value;
      return this;
    }

    public Builder adjustments(List<Adjustment> value) {
      adjustments = value;
      return this;
    }

    public Builder adjustmentSegments(List<Integer> value) {
      adjustmentSegments = value;
      return this;
    }

    public Builder patient(Party value) {
      patient = value;
      return this;
    }

    public Builder insured(@Nullable Party value) {
      insured = value;
      return this;
    }

    public Builder correctedInsured(@Nullable Party value) {
      correctedInsured = value;
      return this;
    }

    public Builder renderingProvider(@Nullable Party value) {
      renderingProvider = value;
      return this;
    }

    public Builder crossoverPayer(@Nullable Party value) {
      crossoverPayer = value;
      return this;
    }

    public Builder correctedPayer(@Nullable Party value) {
      correctedPayer = value;
      return this;
    }

    public Builder otherInsured(@Nullable Party value) {
      otherInsured = value;
      return this;
    }

    public Builder inpatient(@Nullable AdjudicationSummary value) {
      inpatient = value;
      return this;
    }

    public Builder outpatient(@Nullable AdjudicationSummary value) {
      outpatient = value;
      return this;
    }

    public Builder references(List<Reference> value) {
      references = value;
      return this;
    }

    public Builder dates(List<DatePeriod> value) {
      dates = value;
      return this;
    }

    public Builder contacts(List<Contact> value) {
      contacts = value;
      return this;
    }

    public Builder amounts(List<Amount> value) {
      amounts = value;
      return this;
    }

    public Builder quantities(List<Quantity> value) {
      quantities = value;
      return this;
    }

    public Builder headerNumber(int value) {
      headerNumber = value;
      return this;
    }

    public Builder services(List<ServicePayment> value) {
      services = value;
      return this;
    }

    public Builder otherSegments(List<KeptSegment> value) {
      otherSegments = value;
      return this;
    }

    public Builder place(Place value) {
      place = value;
      return this;
    }

    public Builder raw(String value) {
      raw = value;
      return this;
    }

    public ClaimPayment build() {
      return new ClaimPayment(
          claimNumber,
          statusCode,
          charge,
          paid,
          patientResponsibility,
          filingIndicator,
          payerClaimNumber,
          facilityCode,
          frequency,
          drg,
          drgWeight,
          dischargeFraction,
          adjustments,
          adjustmentSegments,
          patient,
          insured,
          correctedInsured,
          renderingProvider,
          crossoverPayer,
          correctedPayer,
          otherInsured,
          inpatient,
          outpatient,
          references,
          dates,
          contacts,
          amounts,
          quantities,
          headerNumber,
          services,
          otherSegments,
          place,
          raw);
    }
  }
}
