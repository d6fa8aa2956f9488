package io.claimline.x12.professional;

import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.AdjudicationSummary.Setting;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.ClaimIndicators;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.RelatedCauses;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.mapping.ElementReader;
import io.claimline.x12.mapping.Facts;
import io.claimline.x12.mapping.Parties;
import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.List;

/** From loop 2300 to the claim's own part of a {@link ProfessionalClaim}. */
final class ClaimMapping {
  private final ElementReader elements;
  private final Facts facts;
  private final Parties parties;
  private final Supplements supplements;
  private final LineMapping lines;

  ClaimMapping(ElementReader elements, Facts facts, Parties parties) {
    this.elements = elements;
    this.facts = facts;
    this.parties = parties;
    this.supplements = new Supplements(elements);
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
        .fixedFormat(loop.takeAll("K3").stream().map(k3 -> k3.text(1)).toList())
        .notes(facts.notes(loop))
        .ambulance(supplements.ambulance(loop))
        .spinalManipulation(supplements.spinalManipulation(loop))
        .conditions(supplements.conditions(loop))
        .pricing(supplements.pricing(loop))
        .providers(providers(parties, loop, "2310"))
        .otherSubscribers(loop.children("2320").stream().map(this::otherSubscriber).toList())
        .lines(loop.children("2400").stream().map(lines::line).toList());
  }

  static List<Party> providers(Parties parties, LoopNode loop, String loopPrefix) {
    return loop.children().stream()
        .filter(child -> child.id().startsWith(loopPrefix))
        .map(parties::party)
        .toList();
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

  private OtherSubscriber otherSubscriber(LoopNode loop) {
    loop.take("SBR");
    Segment sbr = loop.opening();
    OtherSubscriber.Builder other =
        OtherSubscriber.builder()
            .sequence(sbr.text(1))
            .relationship(sbr.text(2))
            .groupNumber(sbr.text(3))
            .groupName(sbr.text(4))
            .insuranceType(sbr.text(5))
            .filingIndicator(sbr.text(9));
    List<Adjustment> adjustments = facts.adjustments(loop);
    List<Amount> amounts = facts.amounts(loop);
    Segment oi = loop.take("OI");
    if (oi != null) {
      other.benefitsAssigned(oi.text(3)).patientSignatureSource(oi.text(4)).release(oi.text(6));
    }
    AdjudicationSummary summary = facts.summary(loop, Setting.OUTPATIENT);
    other
        .adjustments(adjustments)
        .amounts(amounts)
        .summary(summary == null ? facts.summary(loop, Setting.INPATIENT) : summary)
        .party(parties.party(loop.child("2330A")));
    LoopNode payer = loop.child("2330B");
    if (payer != null) {
      other.payer(parties.party(payer)).adjudicationDate(facts.day(payer, "573"));
    }
    return other
        .providers(
            loop.children().stream()
                .filter(child -> child.id().compareTo("2330C") >= 0)
                .filter(child -> child.id().startsWith("2330"))
                .map(parties::party)
                .toList())
        .build();
  }
}
