package io.claimline.x12.professional;

import io.claimline.x12.DatePeriod;
import io.claimline.x12.DrugIdentification;
import io.claimline.x12.LineAdjudication;
import io.claimline.x12.Measurement;
import io.claimline.x12.Party;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalDate;
import java.util.List;

/** From a {@link ServiceLine} to loop 2400; inverse of {@link LineMapping}. */
final class LineSegments {
  private static final List<String> PROVIDER_ORDER =
      List.of("82", "QB", "77", "DQ", "DK", "DN", "P3", "PW", "45");

  private final SetWriter out;
  private final FactSegments facts;
  private final SupplementSegments supplements;

  LineSegments(SetWriter out, FactSegments facts, SupplementSegments supplements) {
    this.out = out;
    this.facts = facts;
    this.supplements = supplements;
  }

  void write(ServiceLine line) {
    out.segment("LX").count(line.number()).end();
    service(line);
    supplements.attachments(line.attachments());
    supplements.ambulance(line.ambulance());
    supplements.conditions(line.conditions());
    serviceDate(line);
    facts.periods(line.dates());
    facts.quantities(line.quantities());
    for (Measurement measurement : line.measurements()) {
      out.segment("MEA")
          .text(measurement.category())
          .text(measurement.qualifier())
          .decimal(measurement.value())
          .end();
    }
    supplements.contract(line.contract());
    facts.references(line.references());
    facts.amounts(line.amounts());
    facts.notes(line.notes());
    supplements.pricing(line.pricing());
    if (line.drug() != null) {
      drug(line.drug());
    }
    for (Party provider : ClaimSegments.inOrder(line.providers(), PROVIDER_ORDER)) {
      facts.provider(provider, "PE");
    }
    line.adjudications().forEach(this::adjudication);
  }

  private void service(ServiceLine line) {
    out.segment("SV1")
        .procedure(line.procedure())
        .money(line.charge())
        .text(line.unit())
        .decimal(line.quantity())
        .text(line.placeOfService())
        .skip(1)
        .composite(line.diagnosisPointers().stream().map(String::valueOf).toList())
        .skip(1)
        .yes(line.emergency())
        .skip(1)
        .yes(line.epsdt())
        .yes(line.familyPlanning())
        .skip(2)
        .text(line.copayExempt() ? "0" : "")
        .end();
  }

  private void serviceDate(ServiceLine line) {
    LocalDate from = line.serviceFrom();
    if (from != null) {
      LocalDate through = line.serviceThrough();
      facts.periods(List.of(DatePeriod.between("472", from, through == null ? from : through)));
    }
  }

  private void drug(DrugIdentification drug) {
    out.segment("LIN").skip(1).text(drug.qualifier()).text(drug.code()).end();
    if (drug.quantity() != null) {
      out.segment("CTP").skip(3).decimal(drug.quantity()).composite(drug.unit()).end();
    }
    facts.references(drug.references());
  }

  private void adjudication(LineAdjudication adjudication) {
    out.segment("SVD")
        .text(adjudication.payerId())
        .money(adjudication.paid())
        .procedure(adjudication.procedure())
        .skip(1)
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
