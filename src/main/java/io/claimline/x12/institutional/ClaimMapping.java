package io.claimline.x12.institutional;

import io.claimline.x12.ClaimIndicators;
import io.claimline.x12.InstitutionalClaim;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.OtherSubscribers;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.Supplements;
import io.claimline.x12.syntax.Segment;

/** From loop 2300 to the claim's own part of an {@link InstitutionalClaim}. */
final class ClaimMapping {
  private final ElementReader elements;
  private final Facts facts;
  private final Parties parties;
  private final Supplements supplements;
  private final OtherSubscribers others;
  private final CodeMapping codes;
  private final LineMapping lines;

  ClaimMapping(ElementReader elements, Facts facts, Parties parties) {
    this.elements = elements;
    this.facts = facts;
    this.parties = parties;
    this.supplements = new Supplements(elements);
    this.others = new OtherSubscribers(facts, parties);
    this.codes = new CodeMapping(elements);
    this.lines = new LineMapping(elements, facts, parties, supplements);
  }

  void fill(InstitutionalClaim.Builder claim, LoopNode loop) {
    header(claim, loop);
    stay(claim, loop);
    claim
        .attachments(supplements.attachments(loop))
        .contract(supplements.contract(loop))
        .patientEstimatedDue(facts.amount(loop, "F3"))
        .references(facts.references(loop))
        .fixedFormat(supplements.fixedFormat(loop))
        .notes(facts.notes(loop))
        .conditions(supplements.conditions(loop))
        .codes(codes.codes(loop))
        .pricing(supplements.pricing(loop))
        .providers(parties.providers(loop, "2310"))
        .otherSubscribers(others.of(loop))
        .lines(loop.children("2400", lines::line));
  }

  private void header(InstitutionalClaim.Builder claim, LoopNode loop) {
    loop.take("CLM");
    Segment clm = loop.opening();
    claim
        .patientControlNumber(clm.text(1))
        .charge(elements.requiredMoney(loop, clm, 2))
        .facilityCode(clm.component(5, 1))
        .frequency(clm.component(5, 3))
        .indicators(new ClaimIndicators(false, clm.text(7), clm.text(8), clm.text(9), ""))
        .delayReason(clm.text(20));
  }

  private void stay(InstitutionalClaim.Builder claim, LoopNode loop) {
    claim.dates(facts.periodsExcept(loop, "096")).dischargeHour(facts.time(loop, "096"));
    Segment cl1 = loop.take("CL1");
    if (cl1 != null) {
      claim.admissionType(cl1.text(1)).admissionSource(cl1.text(2)).patientStatus(cl1.text(3));
    }
  }
}
