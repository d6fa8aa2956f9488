package io.claimline.x12.institutional;

import io.claimline.x12.InstitutionalLine;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.ServiceFacts;
import io.claimline.x12.mapping.Supplements;
import io.claimline.x12.syntax.Segment;
import java.math.BigDecimal;

/** From loop 2400 to an {@link InstitutionalLine}. */
final class LineMapping {
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

  InstitutionalLine line(LoopNode loop) {
    InstitutionalLine.Builder line = InstitutionalLine.builder();
    loop.take("LX");
    line.number(elements.integer(loop, loop.opening(), 1));
    Segment sv2 = loop.take("SV2");
    if (sv2 != null) {
      service(line, loop, sv2);
    }
    return line.service(facts.period(loop, "472"))
        .attachments(supplements.attachments(loop))
        .references(facts.references(loop))
        .amounts(facts.amounts(loop))
        .notes(facts.notes(loop))
        .pricing(supplements.pricing(loop))
        .drug(services.drug(loop))
        .providers(parties.providers(loop, "2420"))
        .adjudications(services.adjudications(loop))
        .build();
  }

  private void service(InstitutionalLine.Builder line, LoopNode loop, Segment sv2) {
    BigDecimal quantity = elements.decimal(loop, sv2, 5);
    line.revenueCode(sv2.text(1))
        .procedure(facts.procedure(sv2, 2))
        .charge(elements.requiredMoney(loop, sv2, 3))
        .unit(sv2.text(4))
        .quantity(quantity == null ? BigDecimal.ONE : quantity)
        .notCovered(elements.money(loop, sv2, 7));
  }
}
