package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service of a claim payment: 2110.
 *
 * @param procedure SVC01, as adjudicated
 * @param charge SVC02
 * @param paid SVC03
 * @param revenueCode SVC04
 * @param unitsPaid SVC05; absent means one
 * @param submittedProcedure SVC06, when the payer restated it (R19), else absent
 * @param originalUnits SVC07
 * @param dates 472 service, 150 and 151 first and last day
 * @param adjustments CAS, each triple one (R6)
 * @param adjustmentSegments how many of the adjustments each CAS held, where that is not one CAS
 *     per group code; else empty
 * @param references 6R our line control number, LU, 1S, …
 * @param amounts AMT, such as B6 allowed; inform only (R4)
 * @param quantities QTY
 * @param remarks LQ
 * @param place of the SVC
 */
public record ServicePayment(
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
    Place place) {
  public ServicePayment {
    dates = List.copyOf(dates);
    adjustments = List.copyOf(adjustments);
    adjustmentSegments = List.copyOf(adjustmentSegments);
    references = List.copyOf(references);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    remarks = List.copyOf(remarks);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this record's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.procedure = procedure;
    b.charge = charge;
    b.paid = paid;
    b.revenueCode = revenueCode;
    b.unitsPaid = unitsPaid;
    b.submittedProcedure = submittedProcedure;
    b.originalUnits = originalUnits;
    b.dates = dates;
    b.adjustments = adjustments;
    b.adjustmentSegments = adjustmentSegments;
    b.references = references;
    b.amounts = amounts;
    b.quantities = quantities;
    b.remarks = remarks;
    b.place = place;
    return b;
  }

  /** Our line control number (REF*6R, R18), or empty. */
  public String lineControlNumber() {
    return Reference.valueOf(references, "6R");
  }

  /** The remittance advice remark codes (LQ*HE), in order. */
  public List<String> remarkCodes() {
    return remarks.stream().filter(RemarkCode::isRemittanceAdvice).map(RemarkCode::code).toList();
  }

  /** First day of service on this line, or null where only the claim tells it. */
  public @Nullable LocalDate serviceDate() {
    LocalDate day = DatePeriod.dayOf(dates, "472");
    return day != null ? day : DatePeriod.dayOf(dates, "150");
  }

  /** Collects the components of a {@link ServicePayment}; what is not set is absent. */
  public static final class Builder {
    private Procedure procedure = Procedure.NONE;
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private String revenueCode = "";
    private @Nullable BigDecimal unitsPaid;
    private Procedure submittedProcedure = Procedure.NONE;
    private @Nullable BigDecimal originalUnits;
    private List<DatePeriod> dates = List.of();
    private List<Adjustment> adjustments = List.of();
    private List<Integer> adjustmentSegments = List.of();
    private List<Reference> references = List.of();
    private List<Amount> amounts = List.of();
    private List<Quantity> quantities = List.of();
    private List<RemarkCode> remarks = List.of();
    private Place place = Place.NOWHERE;

    private Builder() {}

    public Builder procedure(Procedure value) {
      procedure = value;
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

    public Builder revenueCode(String value) {
      revenueCode = value;
      return this;
    }

    public Builder unitsPaid(@Nullable BigDecimal value) {
      unitsPaid = value;
      return this;
    }

    public Builder submittedProcedure(Procedure value) {
      submittedProcedure = value;
      return this;
    }

    public Builder originalUnits(@Nullable BigDecimal value) {
      originalUnits = value;
      return this;
    }

    public Builder dates(List<DatePeriod> value) {
      dates = value;
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

    public Builder references(List<Reference> value) {
      references = value;
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

    public Builder remarks(List<RemarkCode> value) {
      remarks = value;
      return this;
    }

    /** Remittance advice remark codes. */
    public Builder remarkCodes(List<String> value) {
      return remarks(value.stream().map(RemarkCode::of).toList());
    }

    public Builder place(Place value) {
      place = value;
      return this;
    }

    public ServicePayment build() {
      return new ServicePayment(
          procedure,
          charge,
          paid,
          revenueCode,
          unitsPaid,
          submittedProcedure,
          originalUnits,
          dates,
          adjustments,
          adjustmentSegments,
          references,
          amounts,
          quantities,
          remarks,
          place);
    }
  }
}
