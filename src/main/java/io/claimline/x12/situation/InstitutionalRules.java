package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an institutional claim has to keep. The type of bill tells an inpatient's: facility and care
 * (CLM05-1) 11, 18, 21 and 41.
 */
final class InstitutionalRules {
  static final List<SituationRule> ALL =
      List.of(
          new SituationRule("ADMISSION_DATE", "2300", InstitutionalRules::admissionDate),
          new SituationRule("ADMITTING_DIAGNOSIS", "2300", InstitutionalRules::admittingDiagnosis),
          new SituationRule("POINT_OF_ORIGIN", "2300", InstitutionalRules::pointOfOrigin),
          new SituationRule("DISCHARGE_HOUR", "2300", InstitutionalRules::dischargeHour),
          new SituationRule("INTERIM_STATUS", "2300", InstitutionalRules::interimStatus),
          new SituationRule("STAY_ORDER", "2300", InstitutionalRules::stayOrder),
          new SituationRule("OUTSIDE_STATEMENT", "2400", InstitutionalRules::outsideStatement),
          new SituationRule("PRINCIPAL_PROCEDURE", "2300", InstitutionalRules::principalProcedure),
          new SituationRule("OPERATING_PHYSICIAN", "2300", InstitutionalRules::operatingPhysician),
          new SituationRule("ATTENDING_PROVIDER", "2300", InstitutionalRules::attendingProvider),
          new SituationRule("REASON_FOR_VISIT", "2300", InstitutionalRules::reasonForVisit),
          new SituationRule("RATE_CODE", "2400", InstitutionalRules::rateCode));

  private static final Set<String> INPATIENT = Set.of("11", "18", "21", "41");

  /** Outpatient hospital, emergency facility and critical access hospital. */
  private static final Set<String> OUTPATIENT = Set.of("13", "78", "85");

  private static final Set<String> UNSCHEDULED = Set.of("1", "2", "5");

  /** Prospective payment of nursing facility, home health, rehabilitation facility. */
  private static final Set<String> RATED = Set.of("0022", "0023", "0024");

  private InstitutionalRules() {}

  /** X223A2 2300 DTP*435: required on inpatient claims. */
  private static void admissionDate(LoopNode claim, Breaches breaches) {
    if (isInpatient(claim) && !claim.has("DTP", 1, "435")) {
      breaches.lacks(
          claim,
          "DTP",
          "The type of bill is an inpatient's, and the admission is not given.",
          "Add day and hour of admission (DTP*435), or correct CLM05-1.");
    }
  }

  /** X223A2 2300 HI*ABJ (BJ): required on inpatient claims. */
  private static void admittingDiagnosis(LoopNode claim, Breaches breaches) {
    if (isInpatient(claim) && !hasCodes(claim, list -> list.equals("ABJ") || list.equals("BJ"))) {
      breaches.lacks(
          claim,
          "HI",
          "The type of bill is an inpatient's, and the admitting diagnosis is not given.",
          "Add it (HI*ABJ).");
    }
  }

  /** X223A2 2300 CL102: where the patient came from is required on inpatient claims. */
  private static void pointOfOrigin(LoopNode claim, Breaches breaches) {
    Segment codes = claim.find("CL1");
    if (codes != null && codes.isEmpty(2) && isInpatient(claim)) {
      breaches.at(
          claim,
          codes,
          2,
          "The type of bill is an inpatient's, and not told is where the patient came from.",
          "Add the point of origin (CL102).");
    }
  }

  /**
   * X223A2 2300 DTP*096: required on final inpatient claims; of a hospital (11) whose bill is for
   * the whole stay (frequency 1) or its end (4), unless the patient is still there (CL103 30).
   */
  private static void dischargeHour(LoopNode claim, Breaches breaches) {
    Segment clm = claim.opening();
    String frequency = clm.component(5, 3);
    Segment codes = claim.find("CL1");
    boolean last = frequency.equals("1") || frequency.equals("4");
    if (last
        && clm.component(5, 1).equals("11")
        && codes != null
        && !codes.is(3, "30")
        && !claim.has("DTP", 1, "096")) {
      breaches.lacks(
          claim,
          "DTP",
          "The stay is over, and the hour of discharge is not given.",
          "Add it (DTP*096), or say that the patient is still there (CL103 30).");
    }
  }

  /**
   * X223A2 2300 CL103, with the National Uniform Billing Committee's definition of frequencies 2
   * and 3: an interim bill of a stay that goes on is for one who is still a patient (30).
   */
  private static void interimStatus(LoopNode claim, Breaches breaches) {
    String frequency = claim.opening().component(5, 3);
    Segment codes = claim.find("CL1");
    boolean interim = frequency.equals("2") || frequency.equals("3");
    if (interim && codes != null && !codes.is(3, "30") && isInpatient(claim)) {
      breaches.at(
          claim,
          codes,
          3,
          "The bill is an interim one (CLM05-3 %s), and its patient has left.".formatted(frequency),
          "Set CL103 to 30, or bill the end of the stay (frequency 4).");
    }
  }

  /** X223A2 2300 DTP*435 and DTP*434: nobody is admitted after the days that the bill is for. */
  private static void stayOrder(LoopNode claim, Breaches breaches) {
    Segment admitted = claim.find("DTP", 1, "435");
    String period = statement(claim);
    if (admitted == null || period == null) {
      return;
    }
    String day = admitted.text(3);
    if (day.length() >= 8 && day.substring(0, 8).compareTo(period.substring(9)) > 0) {
      breaches.at(
          claim,
          admitted,
          3,
          "The admission (DTP*435) stands after the days that the bill is for (DTP*434).",
          "Correct one of the two.");
    }
  }

  /** X223A2 2400 DTP*472 and 2300 DTP*434: a line's day is one of those that the bill is for. */
  private static void outsideStatement(LoopNode line, Breaches breaches) {
    Segment service = line.find("DTP", 1, "472");
    LoopNode claim = line.parent();
    String period = service == null || claim == null ? null : statement(claim);
    if (service == null || period == null || service.text(3).length() < 8) {
      return;
    }
    String first = service.text(3).substring(0, 8);
    if (first.compareTo(period.substring(0, 8)) < 0 || first.compareTo(period.substring(9)) > 0) {
      breaches.at(
          line,
          service,
          3,
          "The line's day is none of those that the bill is for (DTP*434).",
          "Correct the day, or the statement's.");
    }
  }

  /** X223A2 2300 HI*BBQ (BQ): other procedures stand beside a principal one (BBR, BR, CAH). */
  private static void principalProcedure(LoopNode claim, Breaches breaches) {
    if (hasCodes(claim, list -> list.equals("BBQ") || list.equals("BQ"))
        && !hasCodes(
            claim, list -> list.equals("BBR") || list.equals("BR") || list.equals("CAH"))) {
      breaches.lacks(
          claim,
          "HI",
          "Other procedures are told, and no principal one.",
          "Make the main one the principal procedure (HI*BBR).");
    }
  }

  /**
   * X223A2 2310B: required where a surgical procedure is listed (of ICD-10-PCS those that begin
   * with 0), and before another operating physician (2310C).
   */
  private static void operatingPhysician(LoopNode claim, Breaches breaches) {
    if (claim.child("2310B") != null) {
      return;
    }
    if (claim.child("2310C") != null) {
      breaches.lacks(
          claim,
          "NM1",
          "Another operating physician is named, and no first one.",
          "Name who operated (2310B NM1*72).");
    } else if (hasSurgery(claim)) {
      breaches.lacks(
          claim,
          "NM1",
          "The principal procedure is surgery, and nobody is named who operated.",
          "Name who operated (2310B NM1*72).");
    }
  }

  private static boolean hasSurgery(LoopNode claim) {
    for (Segment hi : claim.findAll("HI")) {
      if (hi.component(1, 1).equals("BBR") && hi.component(1, 2).startsWith("0")) {
        return true;
      }
    }
    return false;
  }

  /**
   * X223A2 2310A: required where the claim has any service but nonscheduled transportation (revenue
   * codes 0540 to 0549).
   */
  private static void attendingProvider(LoopNode claim, Breaches breaches) {
    if (claim.child("2310A") == null && hasRevenue(claim, code -> !code.startsWith("054"))) {
      breaches.lacks(
          claim,
          "NM1",
          "Nobody is named who attended the patient.",
          "Name the attending provider (2310A NM1*71).");
    }
  }

  /**
   * X223A2 2300 HI*APR (PR): required on outpatient claims of unscheduled visits (CL101 1, 2 or 5)
   * to emergency room, urgent care or observation (revenue codes 045x, 0516, 0526, 0762).
   */
  private static void reasonForVisit(LoopNode claim, Breaches breaches) {
    Segment codes = claim.find("CL1");
    if (codes != null
        && UNSCHEDULED.contains(codes.text(1))
        && OUTPATIENT.contains(claim.opening().component(5, 1))
        && hasRevenue(claim, InstitutionalRules::isOfVisit)
        && !hasCodes(claim, list -> list.equals("APR") || list.equals("PR"))) {
      breaches.lacks(
          claim,
          "HI",
          "The visit was unscheduled, and the patient's reason for it is not told.",
          "Add it (HI*APR).");
    }
  }

  private static boolean isOfVisit(String revenue) {
    return revenue.startsWith("045")
        || revenue.equals("0516")
        || revenue.equals("0526")
        || revenue.equals("0762");
  }

  /**
   * X223A2 2400 SV202: a revenue code of prospective payment (0022, 0023, 0024) goes with a HIPPS
   * rate code, qualified HP.
   */
  private static void rateCode(LoopNode line, Breaches breaches) {
    Segment service = line.find("SV2");
    if (service != null
        && RATED.contains(service.text(1))
        && !service.component(2, 1).equals("HP")) {
      breaches.at(
          line,
          service,
          2,
          "The revenue code %s goes with a HIPPS rate code.".formatted(service.text(1)),
          "Add it (SV202 with HP).");
    }
  }

  private static boolean isInpatient(LoopNode claim) {
    return INPATIENT.contains(claim.opening().component(5, 1));
  }

  private static boolean hasCodes(LoopNode claim, Predicate<String> list) {
    for (Segment hi : claim.findAll("HI")) {
      if (list.test(hi.component(1, 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRevenue(LoopNode claim, Predicate<String> code) {
    for (LoopNode line : claim.children()) {
      Segment service = line.id().equals("2400") ? line.find("SV2") : null;
      if (service != null && code.test(service.text(1))) {
        return true;
      }
    }
    return false;
  }

  /** DTP*434 as two days with a hyphen between, or null. */
  private static @Nullable String statement(LoopNode claim) {
    Segment statement = claim.find("DTP", 1, "434");
    String period = statement == null ? "" : statement.text(3);
    return period.length() == 17 ? period : null;
  }
}
