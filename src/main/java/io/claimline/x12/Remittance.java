package io.claimline.x12;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an 835: one payment, or one advice without money.
 *
 * @param handling BPR01: I, H, C, D, …
 * @param paid BPR02, never negative
 * @param creditOrDebit BPR03: C or D
 * @param method BPR04: ACH, CHK, NON, BOP, FWT
 * @param bankTransfer BPR05 to BPR15, where the bank pays
 * @param paymentDate BPR16
 * @param traceNumber TRN02: check or EFT number
 * @param originatingCompanyId TRN03
 * @param supplementalCode TRN04
 * @param receiverId REF*EV
 * @param versionId REF*F2
 * @param productionDate DTM*405
 * @param currency CUR, where the amounts are not in US dollars
 * @param payer N1*PR with REFs (2U, NF, …) and contacts
 * @param payee N1*PE: NPI (XX) or tax id (FI), REF*TJ
 * @param delivery RDM, where the remittance goes apart from the money
 * @param otherSegments what no component carries
 * @param place of the BPR
 */
public record Remittance(
    String handling,
    Money paid,
    String creditOrDebit,
    String method,
    @Nullable BankTransfer bankTransfer,
    @Nullable LocalDate paymentDate,
    String traceNumber,
    String originatingCompanyId,
    String supplementalCode,
    String receiverId,
    String versionId,
    @Nullable LocalDate productionDate,
    @Nullable ForeignCurrency currency,
    Party payer,
    Party payee,
    @Nullable RemittanceDelivery delivery,
    List<KeptSegment> otherSegments,
    Place place) {
  public Remittance {
    otherSegments = List.copyOf(otherSegments);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this record's values. */
  public Builder toBuilder() {
    Builder b = new Builder();
    b.handling = handling;
    b.paid = paid;
    b.creditOrDebit = creditOrDebit;
    b.method = method;
    b.bankTransfer = bankTransfer;
    b.paymentDate = paymentDate;
    b.traceNumber = traceNumber;
    b.originatingCompanyId = originatingCompanyId;
    b.supplementalCode = supplementalCode;
    b.receiverId = receiverId;
    b.versionId = versionId;
    b.productionDate = productionDate;
    b.currency = currency;
    b.payer = payer;
    b.payee = payee;
    b.delivery = delivery;
    b.otherSegments = otherSegments;
    b.place = place;
    return b;
  }

  /** The remittance without its place and kept segments: what a writer writes. */
  public Remittance content() {
    return toBuilder().otherSegments(List.of()).place(Place.NOWHERE).build();
  }

  /** Collects the components of a {@link Remittance}; what is not set is absent. */
  public static final class Builder {
    private String handling = "";
    private Money paid = Money.ZERO;
    private String creditOrDebit = "";
    private String method = "";
    private @Nullable BankTransfer bankTransfer;
    private @Nullable LocalDate paymentDate;
    private String traceNumber = "";
    private String originatingCompanyId = "";
    private String supplementalCode = "";
    private String receiverId = "";
    private String versionId = "";
    private @Nullable LocalDate productionDate;
    private @Nullable ForeignCurrency currency;
    private Party payer = Party.NONE;
    private Party payee = Party.NONE;
    private @Nullable RemittanceDelivery delivery;
    private List<KeptSegment> otherSegments = List.of();
    private Place place = Place.NOWHERE;

    private Builder() {}

    public Builder handling(String value) {
      handling = value;
      return this;
    }

    public Builder paid(Money value) {
      paid = value;
      return this;
    }

    public Builder creditOrDebit(String value) {
      creditOrDebit = value;
      return this;
    }

    public Builder method(String value) {
      method = value;
      return this;
    }

    public Builder bankTransfer(@Nullable BankTransfer value) {
      bankTransfer = value;
      return this;
    }

    public Builder paymentDate(@Nullable LocalDate value) {
      paymentDate = value;
      return this;
    }

    public Builder traceNumber(String value) {
      traceNumber = value;
      return this;
    }

    public Builder originatingCompanyId(String value) {
      originatingCompanyId = value;
      return this;
    }

    public Builder supplementalCode(String value) {
      supplementalCode = value;
      return this;
    }

    public Builder receiverId(String value) {
      receiverId = value;
      return this;
    }

    public Builder versionId(String value) {
      versionId = value;
      return this;
    }

    public Builder productionDate(@Nullable LocalDate value) {
      productionDate = value;
      return this;
    }

    public Builder currency(@Nullable ForeignCurrency value) {
      currency = value;
      return this;
    }

    public Builder payer(Party value) {
      payer = value;
      return this;
    }

    public Builder payee(Party value) {
      payee = value;
      return this;
    }

    public Builder delivery(@Nullable RemittanceDelivery value) {
      delivery = value;
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

    public Remittance build() {
      return new Remittance(
          handling,
          paid,
          creditOrDebit,
          method,
          bankTransfer,
          paymentDate,
          traceNumber,
          originatingCompanyId,
          supplementalCode,
          receiverId,
          versionId,
          productionDate,
          currency,
          payer,
          payee,
          delivery,
          otherSegments,
          place);
    }
  }
}
