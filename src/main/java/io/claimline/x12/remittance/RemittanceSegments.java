package io.claimline.x12.remittance;

import io.claimline.x12.BankTransfer;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Party;
import io.claimline.x12.ProviderAdjustment;
import io.claimline.x12.Reference;
import io.claimline.x12.Remittance;
import io.claimline.x12.ServicePayment;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import org.jspecify.annotations.Nullable;

/** Writes the segments of one 835; inverse of {@link RemittanceReader}. */
public final class RemittanceSegments {
  private final SetWriter out;
  private final FactSegments facts;
  private int header;

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
  }

  public void write(ClaimPayment payment) {
    int wanted = Math.max(1, payment.headerNumber());
    if (header != wanted) {
      header = wanted;
      out.segment("LX").number(header).end();
    }
    claim(payment);
    facts.adjustments(payment.adjustments());
    facts.nm1(payment.patient(), "QC");
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

  public void write(ProviderAdjustment adjustment) {
    out.segment("PLB")
        .text(adjustment.providerId())
        .date(adjustment.fiscalPeriod())
        .composite(adjustment.reasonCode(), adjustment.referenceId())
        .money(adjustment.amount())
        .end();
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
          .text(remittance.originatingCompanyId())
          .text(remittance.supplementalCode())
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
        .money(payment.patientResponsibility().isZero() ? null : payment.patientResponsibility())
        .text(payment.filingIndicator())
        .text(payment.payerClaimNumber())
        .text(payment.facilityCode())
        .text(payment.frequency())
        .skip(1)
        .text(payment.drg())
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
    facts.adjustments(service.adjustments());
    facts.references(service.references());
    facts.amounts(service.amounts());
    facts.quantities(service.quantities());
    for (String code : service.remarkCodes()) {
      out.segment("LQ").text("HE").text(code).end();
    }
  }

  private void party(@Nullable Party party, String role) {
    if (party != null) {
      facts.nm1(party, role);
    }
  }

  private void reference(String qualifier, String value) {
    if (!value.isEmpty()) {
      facts.reference(Reference.of(qualifier, value));
    }
  }
}
