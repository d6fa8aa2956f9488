package io.claimline.x12.remittance;

import io.claimline.x12.ProviderSummary;
import io.claimline.x12.ProviderSupplement;
import io.claimline.x12.writing.SetWriter;
import org.jspecify.annotations.Nullable;

/** Writes TS3 and TS2; inverse of {@link GroupMapping}. */
final class GroupSegments {
  private GroupSegments() {}

  static void summary(SetWriter out, @Nullable ProviderSummary summary) {
    if (summary == null) {
      return;
    }
    out.segment("TS3")
        .text(summary.providerId())
        .text(summary.facilityCode())
        .date(summary.fiscalPeriodEnd())
        .decimal(summary.claims())
        .money(summary.charge())
        .skip(7)
        .money(summary.mspPayment())
        .skip(1)
        .money(summary.nonLabCharge())
        .skip(1)
        .money(summary.proceduresReported())
        .money(summary.proceduresPayable())
        .skip(1)
        .money(summary.professionalComponent())
        .money(summary.mspPatientLiabilityMet())
        .money(summary.patientReimbursement())
        .decimal(summary.interimPaymentClaims())
        .money(summary.interimPaymentAdjustment())
        .end();
  }

  static void supplement(SetWriter out, @Nullable ProviderSupplement supplement) {
    if (supplement == null) {
      return;
    }
    out.segment("TS2")
        .money(supplement.drgAmount())
        .money(supplement.federalSpecific())
        .money(supplement.hospitalSpecific())
        .money(supplement.disproportionateShare())
        .money(supplement.capital())
        .money(supplement.indirectTeaching())
        .decimal(supplement.outlierDays())
        .money(supplement.dayOutlier())
        .money(supplement.costOutlier())
        .decimal(supplement.averageLengthOfStay())
        .decimal(supplement.discharges())
        .decimal(supplement.costReportDays())
        .decimal(supplement.coveredDays())
        .decimal(supplement.noncoveredDays())
        .money(supplement.mspPassThrough())
        .decimal(supplement.averageDrgWeight())
        .money(supplement.capitalFederalDrg())
        .money(supplement.capitalHospitalDrg())
        .money(supplement.capitalDisproportionateShare())
        .end();
  }
}
