package io.claimline.x12.mapping;

import io.claimline.x12.OtherSubscriber;
import io.claimline.x12.writing.SetWriter;
import java.util.List;

/** R24: one 2320 with its 2330s for each other payer; inverse of {@link OtherSubscribers}. */
public final class OtherSubscriberSegments {
  private final SetWriter out;
  private final FactSegments facts;
  private final List<String> providerOrder;

  /**
   * @param providerOrder roles of the loops from 2330C on, in the guide's order
   */
  public OtherSubscriberSegments(SetWriter out, FactSegments facts, List<String> providerOrder) {
    this.out = out;
    this.facts = facts;
    this.providerOrder = providerOrder;
  }

  public void write(OtherSubscriber other) {
    out.segment("SBR")
        .text(other.sequence())
        .text(other.relationship())
        .text(other.groupNumber())
        .text(other.groupName())
        .text(other.insuranceType())
        .skip(3)
        .text(other.filingIndicator())
        .end();
    facts.adjustments(other.adjustments());
    facts.amounts(other.amounts());
    out.segment("OI")
        .skip(2)
        .text(other.benefitsAssigned())
        .text(other.patientSignatureSource())
        .skip(1)
        .text(other.release())
        .end();
    facts.summary(other.inpatientSummary());
    facts.summary(other.summary());
    facts.nm1(other.party(), "IL");
    facts.address(other.party().address());
    facts.references(other.party().references());
    facts.nm1(other.payer(), "PR");
    facts.address(other.payer().address());
    if (other.adjudicationDate() != null) {
      out.segment("DTP").text("573").text("D8").date(other.adjudicationDate()).end();
    }
    facts.references(other.payer().references());
    facts.providers(other.providers(), providerOrder);
  }
}
