package io.claimline.x12.professional;

import io.claimline.x12.ClaimIndicators;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.RelatedCauses;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.OtherSubscribers;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.mapping.Supplements;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;

/** From loop 2300 to the claim's own part of a {@link ProfessionalClaim}. */
final class ClaimMapping {
  private final ElementReader elements;
  private final Facts facts;
  private final Parties parties;
  private final Supplements supplements;
  private final OtherSubscribers others;
  private final LineMapping lines;

  ClaimMapping(ElementReader elements, Facts facts, Parties parties) {
    this.elements = elements;
    this.facts = facts;
    this.parties = parties;
    this.supplements = new Supplements(elements);
    this.others = new OtherSubscribers(facts, parties);
    this.lines = new LineMapping(elements, facts, parties, supplements);
  }

  void fill(ProfessionalClaim.Builder claim, LoopNode loop) {
    header(claim, loop);
    codes(claim, loop);
    claim
        .dates(facts.periods(loop))
        .attachments(supplements.attachments(loop))
        .contract(supplements.contract(loop))
        .patientPaid(facts.amount(loop, "F5"))
        .references(facts.references(loop))
        .fixedFormat(supplements.fixedFormat(loop))
        .notes(facts.notes(loop))
        .ambulance(supplements.ambulance(loop))
        .spinalManipulation(supplements.spinalManipulation(loop))
        .conditions(supplements.conditions(loop))
        .pricing(supplements.pricing(loop))
        .providers(parties.providers(loop, "2310"))
        .otherSubscribers(others.of(loop))
        .lines(loop.children("2400", lines::line));
  }

  private void header(ProfessionalClaim.Builder claim, LoopNode loop) {
    loop.take("CLM");
    Segment clm = loop.opening();
    claim
        .patientControlNumber(clm.text(1))
        .charge(elements.requiredMoney(loop, clm, 2))
        .facilityCode(clm.component(5, 1))
        .frequency(clm.component(5, 3))
        .indicators(
            new ClaimIndicators(
                clm.text(6).equals("Y"), clm.text(7), clm.text(8), clm.text(9), clm.text(10)))
        .relatedCauses(relatedCauses(clm))
        .specialProgram(clm.text(12))
        .delayReason(clm.text(20));
  }

  private static RelatedCauses relatedCauses(Segment clm) {
    List<String> causes = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      if (!clm.component(11, i).isEmpty()) {
        causes.add(clm.component(11, i));
      }
    }
    return new RelatedCauses(causes, clm.component(11, 4), clm.component(11, 5));
  }

  private void codes(ProfessionalClaim.Builder claim, LoopNode loop) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    List<String> procedures = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (Segment hi : loop.takeAll("HI")) {
      for (int i = 1; i <= hi.size(); i++) {
        String code = hi.component(i, 2);
        if (code.isEmpty()) {
          if (!hi.text(i).isEmpty()) {
            loop.untake(hi);
            elements.missing(loop, hi, i, "MISSING_CODE", "code beside its qualifier");
          }
          continue;
        }
        switch (hi.component(i, 1)) {
          case "BP", "BO" -> procedures.add(code);
          case "BG" -> conditions.add(code);
          default -> diagnoses.add(new Diagnosis(hi.component(i, 1), code));
        }
      }
    }
    claim.diagnoses(diagnoses).anesthesiaProcedures(procedures).conditionCodes(conditions);
  }
}
