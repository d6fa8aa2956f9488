package io.claimline.x12.remittance;

import io.claimline.x12.BankTransfer;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.ForeignCurrency;
import io.claimline.x12.Party;
import io.claimline.x12.PaymentGroup;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Reference;
import io.claimline.x12.RemarkCode;
import io.claimline.x12.Remittance;
import io.claimline.x12.RemittanceDelivery;
import io.claimline.x12.ServicePayment;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the segments of one 835; inverse of {@link RemittanceReader}. */
public final class RemittanceSegments {
  private static final int NO_GROUP = -1;

  /** A PLB has up to six pairs of code and amount (R6). */
  private static final int MOST_PAIRS = 6;

  private final SetWriter out;
  private final FactSegments facts;
  private final List<ProviderAdjustment> adjustments = new ArrayList<>();
  private int header = NO_GROUP;

  public RemittanceSegments(SetWriter out) {
    this.out = out;
    this.facts = new FactSegments(out);
  }

  /** BPR to the loop 1000B. */
  public void head(Remittance remittance) {
    payment(remittance);
    out.segment("TRN")
        .text("1")
        .text(remittance.traceNumber())
        .text(remittance.originatingCompanyId())
        .text(remittance.supplementalCode())
        .end();
    currency(remittance.currency());
    reference("EV", remittance.receiverId());
    reference("F2", remittance.versionId());
    if (remittance.productionDate() != null) {
      out.segment("DTM").text("405").date(remittance.productionDate()).end();
    }
    Party payer = remittance.payer();
    facts.n1(payer, "PR");
    facts.address(payer.address());
    facts.references(payer.references());
    facts.contacts(payer.contacts());
    Party payee = remittance.payee();
    facts.n1(payee, "PE");
    facts.address(payee.address());
    facts.references(payee.references());
    delivery(remittance.delivery());
  }

  /** LX, TS3 and TS2; the payments of the group follow. */
  public void write(PaymentGroup group) {
    header = group.number();
    out.segment("LX").count(header).end();
    GroupSegments.summary(out, group.summary());
    GroupSegments.supplement(out, group.supplement());
  }

  public void write(ClaimPayment payment) {
    boolean ofAnyGroup = payment.headerNumber() == 0 && header >= 0;
    if (!ofAnyGroup && header != payment.headerNumber()) {
      write(PaymentGroup.of(Math.max(1, payment.headerNumber())));
    }
    claim(payment);
    facts.adjustments(payment.adjustments(), payment.adjustmentSegments());
    party(payment.patient().equals(Party.NONE) ? null : payment.patient(), "QC");
    party(payment.insured(), "IL");
    party(payment.correctedInsured(), "74");
    party(payment.renderingProvider(), "82");
    party(payment.crossoverPayer(), "TT");
    party(payment.correctedPayer(), "PR");
    party(payment.otherInsured(), "GB");
    facts.summary(payment.inpatient());
    facts.summary(payment.outpatient());
    facts.references(payment.references());
    facts.moments(payment.dates());
    facts.contacts(payment.contacts());
    facts.amounts(payment.amounts());
    facts.quantities(payment.quantities());
    payment.services().forEach(this::service);
  }

  /**
   * PLB. Adjustments of one provider and fiscal period share a segment, up to six (R6); those that
   * were read from a file stay in the segments they were read from.
   */
  public void write(ProviderAdjustment adjustment) {
    if (!adjustments.isEmpty() && !sharesSegment(adjustments.get(0), adjustment)) {
      end();
    }
    adjustments.add(adjustment);
  }

  /** Writes what was held back; the set is complete. */
  public void end() {
    if (adjustments.isEmpty()) {
      return;
    }
    ProviderAdjustment first = adjustments.get(0);
    SegmentBuilder plb = out.segment("PLB").text(first.providerId()).date(first.fiscalPeriod());
    for (ProviderAdjustment adjustment : adjustments) {
      plb.composite(adjustment.reasonCode(), adjustment.referenceId()).money(adjustment.amount());
    }
    plb.end();
    adjustments.clear();
  }

  private boolean sharesSegment(ProviderAdjustment first, ProviderAdjustment next) {
    return adjustments.size() < MOST_PAIRS
        && first.providerId().equals(next.providerId())
        && Objects.equals(first.fiscalPeriod(), next.fiscalPeriod())
        && first.place().segmentNumber() == next.place().segmentNumber();
  }

  private void payment(Remittance remittance) {
    SegmentBuilder bpr =
        out.segment("BPR")
            .text(remittance.handling())
            .money(remittance.paid())
            .text(remittance.creditOrDebit())
            .text(remittance.method());
    BankTransfer bank = remittance.bankTransfer();
    if (bank == null) {
      bpr.skip(11);
    } else {
      bpr.text(bank.format())
          .text(bank.senderBankQualifier())
          .text(bank.senderBank())
          .text(bank.senderAccount().isEmpty() ? "" : "DA")
          .text(bank.senderAccount())
          .text(bank.originatingCompanyId())
          .text(bank.supplementalCode())
          .text(bank.receiverBankQualifier())
          .text(bank.receiverBank())
          .text(bank.receiverAccountType())
          .text(bank.receiverAccount());
    }
    bpr.date(remittance.paymentDate()).end();
  }

  private void claim(ClaimPayment payment) {
    out.segment("CLP")
        .text(payment.claimNumber())
        .text(payment.statusCode())
        .money(payment.charge())
        .money(payment.paid())
        .money(payment.statedPatientResponsibility())
        .text(payment.filingIndicator())
        .text(payment.payerClaimNumber())
        .text(payment.facilityCode())
        .text(payment.frequency())
        .skip(1)
        .text(payment.drg())
        .decimal(payment.drgWeight())
        .decimal(payment.dischargeFraction())
        .end();
  }

  private void service(ServicePayment service) {
    SegmentBuilder svc =
        out.segment("SVC")
            .procedure(service.procedure())
            .money(service.charge())
            .money(service.paid())
            .text(service.revenueCode())
            .decimal(service.unitsPaid());
    if (service.submittedProcedure().isAbsent()) {
      svc.skip(1);
    } else {
      svc.procedure(service.submittedProcedure());
    }
    svc.decimal(service.originalUnits()).end();
    facts.moments(service.dates());
    facts.adjustments(service.adjustments(), service.adjustmentSegments());
    facts.references(service.references());
    facts.amounts(service.amounts());
    facts.quantities(service.quantities());
    for (RemarkCode remark : service.remarks()) {
      out.segment("LQ").text(remark.list()).text(remark.code()).end();
    }
  }

  private void party(@Nullable Party party, String role) {
    if (party != null) {
      facts.nm1(party, role);
    }
  }

  private void currency(@Nullable ForeignCurrency currency) {
    if (currency != null) {
      out.segment("CUR").text("PR").text(currency.code()).decimal(currency.exchangeRate()).end();
    }
  }

  private void delivery(@Nullable RemittanceDelivery delivery) {
    if (delivery != null) {
      out.segment("RDM")
          .text(delivery.method())
          .text(delivery.name())
          .text(delivery.address())
          .end();
    }
  }

  private void reference(String qualifier, String value) {
    if (!value.isEmpty()) {
      facts.reference(Reference.of(qualifier, value));
    }
  }
}
