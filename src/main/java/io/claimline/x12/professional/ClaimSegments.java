package io.claimline.x12.professional;

import io.claimline.x12.ClaimIndicators;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.RelatedCauses;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.OtherSubscriberSegments;
import io.claimline.x12.mapping.SupplementSegments;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * From the claim's own part of a {@link ProfessionalClaim} to loop 2300; inverse of {@link
 * ClaimMapping}.
 */
public final class ClaimSegments {
  private static final int CODES_IN_HI = 12;
  private static final List<String> PROVIDER_ORDER =
      List.of("DN", "P3", "82", "77", "DQ", "PW", "45");
  private static final List<String> OTHER_PAYER_PROVIDER_ORDER =
      List.of("DN", "P3", "82", "77", "DQ", "85");

  private final SetWriter out;
  private final FactSegments facts;
  private final SupplementSegments supplements;
  private final OtherSubscriberSegments others;
  private final LineSegments lines;

  public ClaimSegments(SetWriter out, FactSegments facts) {
    this.out = out;
    this.facts = facts;
    this.supplements = new SupplementSegments(out);
    this.others = new OtherSubscriberSegments(out, facts, OTHER_PAYER_PROVIDER_ORDER);
    this.lines = new LineSegments(out, facts, supplements);
  }

  public void write(ProfessionalClaim claim) {
    header(claim);
    facts.periods(claim.dates());
    supplements.attachments(claim.attachments());
    supplements.contract(claim.contract());
    facts.amount("F5", claim.patientPaid());
    facts.references(claim.references());
    supplements.fixedFormat(claim.fixedFormat());
    facts.notes(claim.notes());
    supplements.ambulance(claim.ambulance());
    supplements.spinalManipulation(claim.spinalManipulation());
    supplements.conditions(claim.conditions());
    codes(claim);
    supplements.pricing(claim.pricing());
    facts.providers(claim.providers(), PROVIDER_ORDER);
    claim.otherSubscribers().forEach(others::write);
    for (int i = 0; i < claim.lines().size(); i++) {
      lines.write(claim.lines().get(i), i + 1);
    }
  }

  private void header(ProfessionalClaim claim) {
    ClaimIndicators indicators = claim.indicators();
    RelatedCauses related = claim.relatedCauses();
    List<String> causes = new ArrayList<>(related.causes());
    while (causes.size() < 3) {
      causes.add("");
    }
    causes.add(related.state());
    causes.add(related.country());
    out.segment("CLM")
        .text(claim.patientControlNumber())
        .money(claim.charge())
        .skip(2)
        .composite(claim.facilityCode(), "B", claim.frequency())
        .text(indicators.providerSignatureOnFile() ? "Y" : "N")
        .text(indicators.assignment())
        .text(indicators.benefitsAssigned())
        .text(indicators.release())
        .text(indicators.patientSignatureSource())
        .composite(causes)
        .text(claim.specialProgram())
        .skip(7)
        .text(claim.delayReason())
        .end();
  }

  private void codes(ProfessionalClaim claim) {
    List<Diagnosis> diagnoses = claim.diagnoses();
    for (int from = 0; from < diagnoses.size(); from += CODES_IN_HI) {
      SegmentBuilder hi = out.segment("HI");
      diagnoses.stream()
          .skip(from)
          .limit(CODES_IN_HI)
          .forEach(diagnosis -> hi.composite(diagnosis.qualifier(), diagnosis.code()));
      hi.end();
    }
    qualified(claim.anesthesiaProcedures(), "BP", "BO");
    qualified(claim.conditionCodes(), "BG", "BG");
  }

  private void qualified(List<String> codes, String first, String further) {
    for (int from = 0; from < codes.size(); from += CODES_IN_HI) {
      SegmentBuilder hi = out.segment("HI");
      for (int i = from; i < Math.min(from + CODES_IN_HI, codes.size()); i++) {
        hi.composite(i == 0 ? first : further, codes.get(i));
      }
      hi.end();
    }
  }
}
