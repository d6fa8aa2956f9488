package io.claimline.x12;

import io.claimline.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service of a claim payment: 2110.
 *
 * <p>Two of them are equal if all their components are, whether they were read or built: one that
 * was read keeps the bytes that it was sent in and makes each component when it is asked for it.
 */
public interface ServicePayment {
  /** SVC01, as adjudicated. */
  Procedure procedure();

  /** SVC02. */
  Money charge();

  /** SVC03. */
  Money paid();

  /** SVC04. */
  String revenueCode();

  /** SVC05; absent means one. */
  @Nullable BigDecimal unitsPaid();

  /** SVC06, when the payer restated it (R19), else absent. */
  Procedure submittedProcedure();

  /** SVC07. */
  @Nullable BigDecimal originalUnits();

  /** 472 service, 150 and 151 first and last day. */
  List<DatePeriod> dates();

  /** CAS, each triple one (R6). */
  List<Adjustment> adjustments();

  /**
   * How many of the adjustments each CAS held, where that is not one CAS per group code; else
   * empty.
   */
  List<Integer> adjustmentSegments();

  /** 6R our line control number, LU, 1S, … */
  List<Reference> references();

  /** AMT, such as B6 allowed; inform only (R4). */
  List<Amount> amounts();

  /** QTY. */
  List<Quantity> quantities();

  /** LQ. */
  List<RemarkCode> remarks();

  /** Of the SVC. */
  Place place();

  static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this service's values. */
  default Builder toBuilder() {
    Builder b = contentBuilder();
    b.place = place();
    return b;
  }

  /** A builder that begins with what a writer writes: without its place. */
  default Builder contentBuilder() {
    Builder b = new Builder();
    b.procedure = procedure();
    b.charge = charge();
    b.paid = paid();
    b.revenueCode = revenueCode();
    b.unitsPaid = unitsPaid();
    b.submittedProcedure = submittedProcedure();
    b.originalUnits = originalUnits();
    b.dates = dates();
    b.adjustments = adjustments();
    b.adjustmentSegments = adjustmentSegments();
    b.references = references();
    b.amounts = amounts();
    b.quantities = quantities();
    b.remarks = remarks();
    return b;
  }

  /** Our line control number (REF*6R, R18), or empty. */
  default String lineControlNumber() {
    return Reference.valueOf(references(), "6R");
  }

  /** The remittance advice remark codes (LQ*HE), in order. */
  default List<String> remarkCodes() {
    return remarks().stream().filter(RemarkCode::isRemittanceAdvice).map(RemarkCode::code).toList();
  }

  /** First day of service on this line, or null where only the claim tells it. */
  default @Nullable LocalDate serviceDate() {
    List<DatePeriod> dates = dates();
    LocalDate day = DatePeriod.dayOf(dates, "472");
    return day != null ? day : DatePeriod.dayOf(dates, "150");
  }

  /** Collects the components of a {@link ServicePayment}; what is not set is absent. */
  final class Builder {
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
      return new StatedService(
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
