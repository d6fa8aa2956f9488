package io.claimline.x12.eligibility;

import io.claimline.x12.Address;
import io.claimline.x12.Benefit;
import io.claimline.x12.Benefit.Delivery;
import io.claimline.x12.Benefit.RelatedEntity;
import io.claimline.x12.Party;
import io.claimline.x12.Procedure;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SetWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the loops 2110C and 2110D of a 271; inverse of {@link BenefitMapping}. */
final class BenefitSegments {
  private static final String RELATED_ENTITIES = "2120";
  private static final int MOST_MODIFIERS = 4;

  private final SetWriter out;
  private final FactSegments facts;
  private final EligibilitySegments segments;

  BenefitSegments(SetWriter out, FactSegments facts, EligibilitySegments segments) {
    this.out = out;
    this.facts = facts;
    this.segments = segments;
  }

  void write(Benefit benefit) {
    eb(benefit);
    benefit.deliveries().forEach(this::delivery);
    facts.references(benefit.references());
    facts.periods(benefit.dates());
    segments.rejections(benefit.rejections());
    benefit.messages().forEach(message -> out.segment("MSG").text(message).end());
    segments.circumstances(benefit.circumstances());
    if (!benefit.entities().isEmpty()) {
      out.segment("LS").text(RELATED_ENTITIES).end();
      benefit.entities().forEach(this::entity);
      out.segment("LE").text(RELATED_ENTITIES).end();
    }
  }

  private void eb(Benefit benefit) {
    out.segment("EB")
        .text(benefit.information())
        .text(benefit.coverageLevel())
        .repeated(benefit.serviceTypes())
        .text(benefit.insuranceType())
        .text(benefit.planDescription())
        .text(benefit.timePeriod())
        .money(benefit.amount())
        .decimal(benefit.percent())
        .text(benefit.quantityQualifier())
        .decimal(benefit.quantity())
        .text(benefit.authorization())
        .text(benefit.inNetwork())
        .composite(procedure(benefit.procedure(), benefit.lastProcedure()))
        .composite(EligibilitySegments.pointers(benefit.diagnosisPointers()))
        .end();
  }

  private static List<String> procedure(Procedure procedure, String last) {
    List<String> parts = new ArrayList<>(List.of(procedure.qualifier(), procedure.code()));
    for (int i = 0; i < MOST_MODIFIERS; i++) {
      parts.add(i < procedure.modifiers().size() ? procedure.modifiers().get(i) : "");
    }
    parts.add(procedure.description());
    parts.add(last);
    return parts;
  }

  private void delivery(Delivery delivery) {
    out.segment("HSD")
        .text(delivery.quantityQualifier())
        .decimal(delivery.quantity())
        .text(delivery.frequencyUnit())
        .decimal(delivery.frequency())
        .text(delivery.timePeriod())
        .number(delivery.periods())
        .text(delivery.calendarPattern())
        .text(delivery.timePattern())
        .end();
  }

  private void entity(RelatedEntity entity) {
    Party party = entity.party();
    out.segment("NM1")
        .text(party.role())
        .text(party.isPerson() ? "1" : "2")
        .text(party.name())
        .text(party.firstName())
        .text(party.middleName())
        .skip(1)
        .text(party.suffix())
        .text(party.id().isEmpty() ? "" : party.idQualifier())
        .text(party.id())
        .text(entity.relationship())
        .end();
    address(party.address(), entity.region());
    facts.contacts(party.contacts());
    segments.provider(entity.provider());
  }

  /** An address is written as everywhere, unless it has a region. */
  private void address(@Nullable Address address, String region) {
    if (address == null || region.isEmpty()) {
      facts.address(address);
      return;
    }
    if (!address.line1().isEmpty()) {
      out.segment("N3").text(address.line1()).text(address.line2()).end();
    }
    out.segment("N4")
        .text(address.city())
        .text(address.state())
        .text(address.postalCode())
        .text(address.country())
        .text("RJ")
        .text(region)
        .text(address.subdivision())
        .end();
  }
}
