package io.claimline.x12.mapping;

import io.claimline.x12.AdjudicationSummary;
import io.claimline.x12.AdjudicationSummary.Setting;
import io.claimline.x12.Adjustment;
import io.claimline.x12.Amount;
import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;

/** From loop 2320 of a claim to an {@link OtherSubscriber} (R24). */
public final class OtherSubscribers {
  private final Facts facts;
  private final Parties parties;

  public OtherSubscribers(Facts facts, Parties parties) {
    this.facts = facts;
    this.parties = parties;
  }

  /** The other subscribers of a claim's loop, in order. */
  public List<OtherSubscriber> of(LoopNode claim) {
    return claim.children("2320", this::otherSubscriber);
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
    AdjudicationSummary inpatient = facts.summary(loop, Setting.INPATIENT);
    AdjudicationSummary outpatient = facts.summary(loop, Setting.OUTPATIENT);
    other
        .adjustments(adjustments)
        .amounts(amounts)
        .summary(outpatient == null ? inpatient : outpatient)
        .inpatientSummary(outpatient == null ? null : inpatient)
        .party(parties.party(loop.child("2330A")));
    LoopNode payer = loop.child("2330B");
    if (payer != null) {
      other.payer(parties.party(payer)).adjudicationDate(facts.day(payer, "573"));
    }
    return other
        .providers(
            loop.children(
                (String id) -> id.startsWith("2330") && id.compareTo("2330C") >= 0, parties::party))
        .build();
  }
}
