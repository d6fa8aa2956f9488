package io.claimline.x12.professional;

import io.claimline.x12.DatePeriod;
import io.claimline.x12.DurableEquipment;
import io.claimline.x12.EquipmentCertification;
import io.claimline.x12.Measurement;
import io.claimline.x12.PurchasedService;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.SupportingForm;
import io.claimline.x12.mapping.FactSegments;
import io.claimline.x12.mapping.ServiceSegments;
import io.claimline.x12.mapping.SupplementSegments;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a {@link ServiceLine} to loop 2400; inverse of {@link LineMapping}. */
final class LineSegments {
  private static final List<String> PROVIDER_ORDER =
      List.of("82", "QB", "77", "DQ", "DK", "DN", "P3", "PW", "45");

  private final SetWriter out;
  private final FactSegments facts;
  private final SupplementSegments supplements;
  private final ServiceSegments services;

  LineSegments(SetWriter out, FactSegments facts, SupplementSegments supplements) {
    this.out = out;
    this.facts = facts;
    this.supplements = supplements;
    this.services = new ServiceSegments(out, facts);
  }

  /**
   * Writes a line.
   *
   * @param place of the line in its claim, from 1; its number where it has none of its own
   */
  void write(ServiceLine line, int place) {
    out.segment("LX").count(line.number() == 0 ? place : line.number()).end();
    service(line);
    equipment(line.equipment());
    supplements.attachments(line.attachments());
    supplements.ambulance(line.ambulance());
    certification(line.equipmentCertification());
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
    supplements.fixedFormat(line.fixedFormat());
    facts.notes(line.notes());
    purchased(line.purchasedService());
    supplements.pricing(line.pricing());
    services.drug(line.drug());
    facts.providers(line.providers(), PROVIDER_ORDER);
    services.adjudications(line.adjudications());
    line.forms().forEach(this::form);
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

  private void equipment(@Nullable DurableEquipment equipment) {
    if (equipment != null) {
      out.segment("SV5")
          .procedure(equipment.procedure())
          .text(equipment.days() == null ? "" : "DA")
          .decimal(equipment.days())
          .money(equipment.rentalPrice())
          .money(equipment.purchasePrice())
          .text(equipment.rentalUnit())
          .end();
    }
  }

  private void certification(@Nullable EquipmentCertification certification) {
    if (certification != null) {
      out.segment("CR3")
          .text(certification.type())
          .text(certification.months() == null ? "" : "MO")
          .decimal(certification.months())
          .end();
    }
  }

  private void purchased(@Nullable PurchasedService service) {
    if (service != null) {
      out.segment("PS1").text(service.providerId()).money(service.charge()).end();
    }
  }

  private void serviceDate(ServiceLine line) {
    LocalDate from = line.serviceFrom();
    if (from != null) {
      LocalDate end = line.serviceThrough();
      LocalDate through = end == null ? from : end;
      facts.periods(List.of(new DatePeriod("472", from, through, null, line.serviceRange())));
    }
  }

  private void form(SupportingForm form) {
    out.segment("LQ").text(form.qualifier()).text(form.code()).end();
    for (SupportingForm.Answer answer : form.answers()) {
      out.segment("FRM")
          .text(answer.question())
          .text(answer.choice())
          .text(answer.text())
          .date(answer.date())
          .decimal(answer.percent())
          .end();
    }
  }
}
