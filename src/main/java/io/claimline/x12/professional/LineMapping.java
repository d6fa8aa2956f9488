package io.claimline.x12.professional;

import io.claimline.x12.DatePeriod;
import io.claimline.x12.DurableEquipment;
import io.claimline.x12.EquipmentCertification;
import io.claimline.x12.Measurement;
import io.claimline.x12.PurchasedService;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.SupportingForm;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.ServiceFacts;
import io.claimline.x12.mapping.Supplements;
import io.claimline.x12.syntax.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From loop 2400 to a {@link ServiceLine}. */
final class LineMapping {
  private static final String SERVICE_DATE = "472";

  private final ElementReader elements;
  private final Facts facts;
  private final Parties parties;
  private final Supplements supplements;
  private final ServiceFacts services;

  LineMapping(ElementReader elements, Facts facts, Parties parties, Supplements supplements) {
    this.elements = elements;
    this.facts = facts;
    this.parties = parties;
    this.supplements = supplements;
    this.services = new ServiceFacts(elements, facts);
  }

  ServiceLine line(LoopNode loop) {
    ServiceLine.Builder line = ServiceLine.builder();
    loop.take("LX");
    line.number(elements.integer(loop, loop.opening(), 1));
    Segment sv1 = loop.take("SV1");
    if (sv1 != null) {
      service(line, loop, sv1);
    }
    dates(line, facts.periods(loop));
    equipment(line, loop);
    return line.references(facts.references(loop))
        .fixedFormat(supplements.fixedFormat(loop))
        .notes(facts.notes(loop))
        .amounts(facts.amounts(loop))
        .quantities(facts.quantities(loop))
        .attachments(supplements.attachments(loop))
        .ambulance(supplements.ambulance(loop))
        .conditions(supplements.conditions(loop))
        .measurements(measurements(loop))
        .contract(supplements.contract(loop))
        .purchasedService(purchasedService(loop))
        .pricing(supplements.pricing(loop))
        .drug(services.drug(loop))
        .providers(parties.providers(loop, "2420"))
        .adjudications(services.adjudications(loop))
        .forms(loop.children("2440", this::form))
        .build();
  }

  private void service(ServiceLine.Builder line, LoopNode loop, Segment sv1) {
    BigDecimal quantity = elements.decimal(loop, sv1, 4);
    List<Integer> pointers = new ArrayList<>();
    for (String pointer : sv1.components(sv1.text(7))) {
      int number = elements.integer(loop, sv1, 7, pointer.strip());
      if (number > 0) {
        pointers.add(number);
      }
    }
    line.procedure(facts.requiredProcedure(loop, sv1, 1))
        .charge(elements.requiredMoney(loop, sv1, 2))
        .unit(sv1.text(3))
        .quantity(quantity == null ? BigDecimal.ONE : quantity)
        .placeOfService(sv1.text(5))
        .diagnosisPointers(pointers)
        .emergency(sv1.text(9).equals("Y"))
        .epsdt(sv1.text(11).equals("Y"))
        .familyPlanning(sv1.text(12).equals("Y"))
        .copayExempt(sv1.text(15).equals("0"));
  }

  private static void dates(ServiceLine.Builder line, List<DatePeriod> periods) {
    List<DatePeriod> others = new ArrayList<>();
    for (DatePeriod period : periods) {
      if (period.qualifier().equals(SERVICE_DATE)) {
        line.serviceFrom(period.from())
            .serviceThrough(period.through())
            .serviceRange(period.range());
      } else {
        others.add(period);
      }
    }
    line.dates(others);
  }

  private void equipment(ServiceLine.Builder line, LoopNode loop) {
    Segment sv5 = loop.take("SV5");
    if (sv5 != null) {
      line.equipment(
          new DurableEquipment(
              facts.requiredProcedure(loop, sv5, 1),
              elements.decimal(loop, sv5, 3),
              elements.money(loop, sv5, 4),
              elements.money(loop, sv5, 5),
              sv5.text(6)));
    }
    Segment cr3 = loop.take("CR3");
    if (cr3 != null) {
      line.equipmentCertification(
          new EquipmentCertification(cr3.text(1), elements.decimal(loop, cr3, 3)));
    }
  }

  private @Nullable PurchasedService purchasedService(LoopNode loop) {
    Segment ps1 = loop.take("PS1");
    return ps1 == null
        ? null
        : new PurchasedService(ps1.text(1), elements.requiredMoney(loop, ps1, 2));
  }

  private List<Measurement> measurements(LoopNode loop) {
    return loop.takeAll(
        "MEA", mea -> new Measurement(mea.text(1), mea.text(2), elements.decimal(loop, mea, 3)));
  }

  private SupportingForm form(LoopNode loop) {
    loop.take("LQ");
    Segment lq = loop.opening();
    return new SupportingForm(
        lq.text(1),
        lq.text(2),
        loop.takeAll(
            "FRM",
            frm ->
                new SupportingForm.Answer(
                    frm.text(1),
                    frm.text(2),
                    frm.text(3),
                    elements.date(loop, frm, 4),
                    elements.decimal(loop, frm, 5))));
  }
}
