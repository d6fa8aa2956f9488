package io.claimline.x12.remittance;

import io.claimline.x12.AdjudicationSummary.Setting;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.Party;
import io.claimline.x12.Procedure;
import io.claimline.x12.RemarkCode;
import io.claimline.x12.ServicePayment;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From loop 2100 with its 2110s to a {@link ClaimPayment}. Large files consist of these loops, so
 * that nothing here makes what no record keeps.
 */
final class PaymentMapping {
  private final ElementReader elements;
  private final Facts facts;
  private final Parties parties;

  PaymentMapping(ElementReader elements, Facts facts, Parties parties) {
    this.elements = elements;
    this.facts = facts;
    this.parties = parties;
  }

  ClaimPayment.Builder payment(LoopNode loop) {
    loop.take("CLP");
    Segment clp = loop.opening();
    Party patient = party(loop, "QC");
    ClaimPayment.Builder payment =
        ClaimPayment.builder()
            .place(elements.place(loop, clp))
            .claimNumber(clp.text(1))
            .statusCode(clp.text(2))
            .charge(elements.requiredMoney(loop, clp, 3))
            .paid(elements.requiredMoney(loop, clp, 4))
            .patientResponsibility(elements.money(loop, clp, 5))
            .filingIndicator(clp.text(6))
            .payerClaimNumber(clp.text(7))
            .facilityCode(clp.text(8))
            .frequency(clp.text(9))
            .drg(clp.text(11))
            .drgWeight(elements.decimal(loop, clp, 12))
            .dischargeFraction(elements.decimal(loop, clp, 13))
            .adjustments(facts.adjustments(loop))
            .adjustmentSegments(facts.adjustmentSegments(loop))
            .patient(patient == null ? Party.NONE : patient)
            .insured(party(loop, "IL"))
            .correctedInsured(party(loop, "74"))
            .renderingProvider(party(loop, "82"))
            .crossoverPayer(party(loop, "TT"))
            .correctedPayer(party(loop, "PR"))
            .otherInsured(party(loop, "GB"));
    return payment
        .inpatient(facts.summary(loop, Setting.INPATIENT))
        .outpatient(facts.summary(loop, Setting.OUTPATIENT))
        .references(facts.references(loop))
        .dates(facts.moments(loop))
        .contacts(parties.contacts(loop))
        .amounts(facts.amounts(loop))
        .quantities(facts.quantities(loop))
        .headerNumber(headerNumber(loop))
        .services(services(loop));
  }

  private int headerNumber(LoopNode loop) {
    LoopNode header = loop.within("2000");
    return header == null ? 0 : elements.integer(header, header.opening(), 1);
  }

  private @Nullable Party party(LoopNode loop, String role) {
    Segment nm1 = loop.take("NM1", 1, role);
    return nm1 == null ? null : parties.fromNm1(nm1);
  }

  private List<ServicePayment> services(LoopNode payment) {
    List<ServicePayment> services = new ArrayList<>(payment.children().size());
    for (LoopNode child : payment.children()) {
      if (child.id().equals("2110")) {
        services.add(service(child));
      }
    }
    return services;
  }

  private ServicePayment service(LoopNode loop) {
    loop.take("SVC");
    Segment svc = loop.opening();
    return ServicePayment.builder()
        .place(elements.place(loop, svc))
        .procedure(facts.requiredProcedure(loop, svc, 1))
        .charge(elements.requiredMoney(loop, svc, 2))
        .paid(elements.requiredMoney(loop, svc, 3))
        .revenueCode(svc.text(4))
        .unitsPaid(elements.decimal(loop, svc, 5))
        .submittedProcedure(svc.text(6).isEmpty() ? Procedure.NONE : facts.procedure(svc, 6))
        .originalUnits(elements.decimal(loop, svc, 7))
        .dates(facts.moments(loop))
        .adjustments(facts.adjustments(loop))
        .adjustmentSegments(facts.adjustmentSegments(loop))
        .references(facts.references(loop))
        .amounts(facts.amounts(loop))
        .quantities(facts.quantities(loop))
        .remarks(remarks(loop))
        .build();
  }

  private static List<RemarkCode> remarks(LoopNode loop) {
    List<Segment> sent = loop.takeAll("LQ");
    if (sent.isEmpty()) {
      return List.of();
    }
    List<RemarkCode> remarks = new ArrayList<>(sent.size());
    for (Segment lq : sent) {
      remarks.add(new RemarkCode(lq.text(1), lq.text(2)));
    }
    return remarks;
  }
}
