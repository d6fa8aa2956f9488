package io.claimline.bench;

import io.claimline.x12.Adjustment;
import io.claimline.x12.ClaimPayment;
import io.claimline.x12.DatePeriod;
import io.claimline.x12.Diagnosis;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ServiceLine;
import io.claimline.x12.ServicePayment;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes typed values out of records as somebody would who has use for them, and adds them up, so
 * that no part of the work can be left out. Records that were read make a value when it is asked
 * for: to read them and ask for nothing would measure nothing.
 */
final class TakenValues {
  private TakenValues() {}

  /**
   * What is needed to post a payment: claim number, status, charge, paid, patient responsibility,
   * the payer's claim number; of each adjustment group, reason and amount; of each service
   * procedure, charge, paid, dates and adjustments.
   */
  static long posted(ClaimPayment payment) {
    long sum = payment.claimNumber().hashCode();
    sum += payment.statusCode().hashCode();
    sum += payment.charge().cents();
    sum += payment.paid().cents();
    sum += payment.patientResponsibility().cents();
    sum += payment.payerClaimNumber().hashCode();
    sum += adjustments(payment.adjustments());
    for (ServicePayment service : payment.services()) {
      sum += service.procedure().code().hashCode();
      sum += service.charge().cents();
      sum += service.paid().cents();
      for (DatePeriod date : service.dates()) {
        sum += date.from().toEpochDay();
      }
      sum += adjustments(service.adjustments());
    }
    return sum;
  }

  /** Every field of a payment and of its services, the kept segments and the raw text as well. */
  static long every(ClaimPayment payment) {
    ClaimPayment made = payment.toBuilder().build();
    long sum = posted(made) + made.raw().length() + made.otherSegments().size();
    sum += made.patient().name().length() + made.references().size() + made.dates().size();
    for (ServicePayment service : made.services()) {
      ServicePayment whole = service.toBuilder().build();
      sum += whole.references().size() + whole.amounts().size() + whole.remarks().size();
    }
    return sum;
  }

  /**
   * What is needed to bill again or to compare: claim number, charge, diagnoses; of each line
   * procedure, charge, units and day.
   */
  static long submitted(ProfessionalClaim claim) {
    long sum = claim.patientControlNumber().hashCode();
    sum += claim.charge().cents();
    for (Diagnosis diagnosis : claim.diagnoses()) {
      sum += diagnosis.code().hashCode();
    }
    for (ServiceLine line : claim.lines()) {
      sum += line.procedure().code().hashCode();
      sum += line.charge().cents();
      sum += line.quantity() == null ? 0 : line.quantity().intValue();
      LocalDate day = line.serviceFrom();
      sum += day == null ? 0 : day.toEpochDay();
    }
    return sum;
  }

  private static long adjustments(List<Adjustment> adjustments) {
    long sum = 0;
    for (Adjustment adjustment : adjustments) {
      sum += adjustment.groupCode().hashCode();
      sum += adjustment.reasonCode().hashCode();
      sum += adjustment.amount().cents();
    }
    return sum;
  }
}
