package io.claimline.x12.institutional;

import io.claimline.x12.InstitutionalLine;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.ServiceSegments;
import io.claimline.x12.mapping.SupplementSegments;
import io.claimline.x12.writing.SetWriter;
import java.util.List;

/** From an {@link InstitutionalLine} to loop 2400; inverse of {@link LineMapping}. */
final class LineSegments {
  private static final List<String> PROVIDER_ORDER = List.of("72", "ZZ", "82", "DN");

  private final SetWriter out;
  private final FactSegments facts;
  private final SupplementSegments supplements;
  private final ServiceSegments services;

  LineSegments(SetWriter out, FactSegments facts, SupplementSegments supplements) {
    this.out = out;
    this.facts = facts;
    this.supplements = supplements;
    this.services = new ServiceSegments(out, facts);
  }

  /**
   * Writes a line.
   *
   * @param place of the line in its claim, from 1; its number where it has none of its own
   */
  void write(InstitutionalLine line, int place) {
    out.segment("LX").count(line.number() == 0 ? place : line.number()).end();
    out.segment("SV2")
        .text(line.revenueCode())
        .procedure(line.procedure())
        .money(line.charge())
        .text(line.unit())
        .decimal(line.quantity())
        .skip(1)
        .money(line.notCovered())
        .end();
    supplements.attachments(line.attachments());
    if (line.service() != null) {
      facts.periods(List.of(line.service()));
    }
    facts.references(line.references());
    facts.amounts(line.amounts());
    facts.notes(line.notes());
    supplements.pricing(line.pricing());
    services.drug(line.drug());
    facts.providers(line.providers(), PROVIDER_ORDER);
    services.adjudications(line.adjudications());
  }
}
