package io.claimline.x12.mapping;

import io.claimline.x12.DrugIdentification;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.writing.SetWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the loops that hang on a service line; inverse of {@link ServiceFacts}. */
public final class ServiceSegments {
  private final SetWriter out;
  private final FactSegments facts;

  public ServiceSegments(SetWriter out, FactSegments facts) {
    this.out = out;
    this.facts = facts;
  }

  /** 2410, if there is a drug. */
  public void drug(@Nullable DrugIdentification drug) {
    if (drug == null) {
      return;
    }
    out.segment("LIN").skip(1).text(drug.qualifier()).text(drug.code()).end();
    if (drug.quantity() != null) {
      out.segment("CTP").skip(3).decimal(drug.quantity()).composite(drug.unit()).end();
    }
    facts.references(drug.references());
  }

  /** 2430, one loop each. */
  public void adjudications(List<LineAdjudication> adjudications) {
    adjudications.forEach(this::adjudication);
  }

  private void adjudication(LineAdjudication adjudication) {
    out.segment("SVD")
        .text(adjudication.payerId())
        .money(adjudication.paid())
        .procedure(adjudication.procedure())
        .text(adjudication.revenueCode())
        .decimal(adjudication.paidUnits())
        .number(adjudication.bundledLine())
        .end();
    facts.adjustments(adjudication.adjustments());
    if (adjudication.date() != null) {
      out.segment("DTP").text("573").text("D8").date(adjudication.date()).end();
    }
    facts.amount("EAF", adjudication.remainingLiability());
  }
}
