package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One CLP of an 835 with all that hangs on it: 2100 and 2110.
 *
 * <p>Two of them are equal if all their components are, whether they were read or built: one that
 * was read keeps the bytes that it was sent in and makes each component when it is asked for it.
 */
public interface ClaimPayment {
  /** CLP01: our CLM01 (R14). */
  String claimNumber();

  /** CLP02 (R16, R17). */
  String statusCode();

  /** CLP03. */
  Money charge();

  /** CLP04. */
  Money paid();

  /** CLP05 as sent, null when absent. */
  @Nullable Money statedPatientResponsibility();

  /** CLP06. */
  String filingIndicator();

  /** CLP07. */
  String payerClaimNumber();

  /** CLP08. */
  String facilityCode();

  /** CLP09. */
  String frequency();

  /** CLP11. */
  String drg();

  /** CLP12. */
  @Nullable BigDecimal drgWeight();

  /** CLP13. */
  @Nullable BigDecimal dischargeFraction();

  /** Claim-level CAS, each triple one (R6). */
  List<Adjustment> adjustments();

  /**
   * How many of the adjustments each CAS held, where that is not one CAS per group code; else
   * empty.
   */
  List<Integer> adjustmentSegments();

  /** NM1*QC. */
  Party patient();

  /** NM1*IL. */
  @Nullable Party insured();

  /** NM1*74. */
  @Nullable Party correctedInsured();

  /** NM1*82. */
  @Nullable Party renderingProvider();

  /** NM1*TT. */
  @Nullable Party crossoverPayer();

  /** NM1*PR. */
  @Nullable Party correctedPayer();

  /** NM1*GB. */
  @Nullable Party otherInsured();

  /** MIA. */
  @Nullable AdjudicationSummary inpatient();

  /** MOA. */
  @Nullable AdjudicationSummary outpatient();

  /** REF: EA, F8, G1, 1L, CE, … */
  List<Reference> references();

  /** 232 and 233 statement, 050 received, 036 expired. */
  List<DatePeriod> dates();

  /** PER. */
  List<Contact> contacts();

  /** AMT: AU, I, …; inform only (R4). */
  List<Amount> amounts();

  /** QTY. */
  List<Quantity> quantities();

  /** LX01; 0 where no LX was sent. */
  int headerNumber();

  /** 2110, in order. */
  List<ServicePayment> services();

  /** What no component carries. */
  List<KeptSegment> otherSegments();

  /** Of the CLP. */
  Place place();

  /** The segments as sent, one a text line. */
  String raw();

  static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this payment's values. */
  default Builder toBuilder() {
    Builder b = contentBuilder();
    b.otherSegments = otherSegments();
    b.place = place();
    b.raw = raw();
    return b;
  }

  /**
   * A builder that begins with what a writer writes: without places, raw text and kept segments.
   */
  default Builder contentBuilder() {
    Builder b = new Builder();
    b.claimNumber = claimNumber();
    b.statusCode = statusCode();
    b.charge = charge();
    b.paid = paid();
    b.patientResponsibility = statedPatientResponsibility();
    b.filingIndicator = filingIndicator();
    b.payerClaimNumber = payerClaimNumber();
    b.facilityCode = facilityCode();
    b.frequency = frequency();
    b.drg = drg();
    b.drgWeight = drgWeight();
    b.dischargeFraction = dischargeFraction();
    b.adjustments = adjustments();
    b.adjustmentSegments = adjustmentSegments();
    b.patient = patient();
    b.insured = insured();
    b.correctedInsured = correctedInsured();
    b.renderingProvider = renderingProvider();
    b.crossoverPayer = crossoverPayer();
    b.correctedPayer = correctedPayer();
    b.otherInsured = otherInsured();
    b.inpatient = inpatient();
    b.outpatient = outpatient();
    b.references = references();
    b.dates = dates();
    b.contacts = contacts();
    b.amounts = amounts();
    b.quantities = quantities();
    b.headerNumber = headerNumber();
    b.services = services();
    return b;
  }

  /** CLP05: what the payer leaves to the patient; zero when it says nothing. */
  default Money patientResponsibility() {
    Money stated = statedPatientResponsibility();
    return stated == null ? Money.ZERO : stated;
  }

  /** Remark codes of MIA and MOA, in order. */
  default List<String> remarkCodes() {
    List<String> codes = new ArrayList<>();
    AdjudicationSummary inpatient = inpatient();
    if (inpatient != null) {
      codes.addAll(inpatient.remarkCodes());
    }
    AdjudicationSummary outpatient = outpatient();
    if (outpatient != null) {
      codes.addAll(outpatient.remarkCodes());
    }
    return List.copyOf(codes);
  }

  /** The payment without places, raw text and kept segments: what a writer writes. */
  default ClaimPayment content() {
    return contentBuilder()
        .services(services().stream().map(s -> s.contentBuilder().build()).toList())
        .build();
  }

  /** Collects the components of a {@link ClaimPayment}; what is not set is absent. */
  final class Builder {
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
      return new StatedPayment(
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
