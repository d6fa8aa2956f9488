package io.claimline.x12.institutional;

import io.claimline.x12.ClaimIndicators;
import io.claimline.x12.InstitutionalClaim;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.OtherSubscriberSegments;
import io.claimline.x12.mapping.SupplementSegments;
import io.claimline.x12.writing.SetWriter;
import java.util.List;

/**
 * From the claim's own part of an {@link InstitutionalClaim} to loop 2300; inverse of {@link
 * ClaimMapping}.
 */
public final class ClaimSegments {
  private static final List<String> PROVIDER_ORDER = List.of("71", "72", "ZZ", "82", "77", "DN");
  private static final List<String> OTHER_PAYER_PROVIDER_ORDER =
      List.of("71", "72", "ZZ", "77", "82", "DN", "85");

  private final SetWriter out;
  private final FactSegments facts;
  private final SupplementSegments supplements;
  private final CodeSegments codes;
  private final OtherSubscriberSegments others;
  private final LineSegments lines;

  public ClaimSegments(SetWriter out, FactSegments facts) {
    this.out = out;
    this.facts = facts;
    this.supplements = new SupplementSegments(out);
    this.codes = new CodeSegments(out);
    this.others = new OtherSubscriberSegments(out, facts, OTHER_PAYER_PROVIDER_ORDER);
    this.lines = new LineSegments(out, facts, supplements);
  }

  public void write(InstitutionalClaim claim) {
    header(claim);
    stay(claim);
    supplements.attachments(claim.attachments());
    supplements.contract(claim.contract());
    facts.amount("F3", claim.patientEstimatedDue());
    facts.references(claim.references());
    supplements.fixedFormat(claim.fixedFormat());
    facts.notes(claim.notes());
    supplements.conditions(claim.conditions());
    codes.write(claim.codes());
    supplements.pricing(claim.pricing());
    facts.providers(claim.providers(), PROVIDER_ORDER);
    claim.otherSubscribers().forEach(others::write);
    for (int i = 0; i < claim.lines().size(); i++) {
      lines.write(claim.lines().get(i), i + 1);
    }
  }

  private void header(InstitutionalClaim claim) {
    ClaimIndicators indicators = claim.indicators();
    out.segment("CLM")
        .text(claim.patientControlNumber())
        .money(claim.charge())
        .skip(2)
        .composite(claim.facilityCode(), "A", claim.frequency())
        .skip(1)
        .text(indicators.assignment())
        .text(indicators.benefitsAssigned())
        .text(indicators.release())
        .skip(10)
        .text(claim.delayReason())
        .end();
  }

  private void stay(InstitutionalClaim claim) {
    facts.time("096", claim.dischargeHour());
    facts.periods(claim.dates());
    out.segment("CL1")
        .text(claim.admissionType())
        .text(claim.admissionSource())
        .text(claim.patientStatus())
        .end();
  }
}
