package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a professional claim as a whole has to keep. */
final class ProfessionalRules {
  static final List<SituationRule> ALL =
      List.of(
          new SituationRule("MEDICARE_NOT_FIRST", "2000B", ProfessionalRules::medicareNotFirst),
          new SituationRule("ACCIDENT_DATE", "2300", ProfessionalRules::accidentDate),
          new SituationRule("ACCIDENT_STATE", "2300", ProfessionalRules::accidentState),
          new SituationRule("ADMISSION_DATE", "2300", ProfessionalRules::admissionDate),
          new SituationRule("STAY_ORDER", "2300", ProfessionalRules::stayOrder),
          new SituationRule("CARE_DATES", "2300", ProfessionalRules::careDates),
          new SituationRule("MANIFESTATION_DATE", "2300", ProfessionalRules::manifestationDate),
          new SituationRule("REFERRAL_ROLES", "2300", ProfessionalRules::referralRoles),
          new SituationRule("AMBULANCE_PLACES", "2300", ProfessionalRules::ambulancePlaces),
          new SituationRule("AMBULANCE_TRANSPORT", "2300", ProfessionalRules::ambulanceTransport));

  private ProfessionalRules() {}

  /**
   * X222A1 2000B SBR05: required where the claim goes to Medicare (SBR09 MA or MB) and Medicare is
   * not the first payer; it tells why.
   */
  private static void medicareNotFirst(LoopNode subscriber, Breaches breaches) {
    Segment policy = subscriber.find("SBR");
    if (policy != null
        && (policy.is(9, "MB") || policy.is(9, "MA"))
        && policy.isEmpty(5)
        && !policy.isEmpty(1)
        && !policy.is(1, "P")
        && !policy.is(1, "U")) {
      breaches.at(
          subscriber,
          policy,
          5,
          "Medicare is not the first payer, and SBR05 does not tell why.",
          "Add the reason, such as 12 for the working aged.");
    }
  }

  /**
   * X222A1 2300 DTP*439: required where CLM11-1 or CLM11-2 says that an auto accident (AA) or
   * another accident (OA) caused it.
   */
  private static void accidentDate(LoopNode claim, Breaches breaches) {
    Segment clm = claim.opening();
    if ((isCause(clm, "AA") || isCause(clm, "OA")) && !claim.has("DTP", 1, "439")) {
      breaches.lacks(
          claim,
          "DTP",
          "CLM11 tells of an accident, and its day is not given.",
          "Add the day of the accident (DTP*439), or take the cause out.");
    }
  }

  /**
   * X222A1 2300 CLM11-4 and CLM11-5: the state is required after an auto accident (AA); abroad, the
   * country.
   */
  private static void accidentState(LoopNode claim, Breaches breaches) {
    Segment clm = claim.opening();
    if (isCause(clm, "AA") && clm.component(11, 4).isEmpty() && clm.component(11, 5).isEmpty()) {
      breaches.at(
          claim,
          clm,
          11,
          "CLM11 tells of an auto accident, and not in which state.",
          "Add the state (CLM11-4), or abroad the country (CLM11-5).");
    }
  }

  private static boolean isCause(Segment clm, String cause) {
    return !clm.isEmpty(11)
        && (clm.component(11, 1).equals(cause) || clm.component(11, 2).equals(cause));
  }

  /**
   * X222A1 2300 DTP*435: required for inpatient visits, which places of service 21 (inpatient
   * hospital), 51 (inpatient psychiatric facility) and 61 (inpatient rehabilitation) are.
   */
  private static void admissionDate(LoopNode claim, Breaches breaches) {
    String place = claim.opening().component(5, 1);
    boolean inpatient = place.equals("21") || place.equals("51") || place.equals("61");
    if (inpatient && !claim.has("DTP", 1, "435")) {
      breaches.lacks(
          claim,
          "DTP",
          "The place of service %s is an inpatient's, and the day of admission is not given."
              .formatted(place),
          "Add the day of admission (DTP*435), or correct the place.");
    }
  }

  /** X222A1 2300 DTP*435 and DTP*096: nobody is discharged before the admission. */
  private static void stayOrder(LoopNode claim, Breaches breaches) {
    Segment discharged = claim.find("DTP", 1, "096");
    Segment admitted = claim.find("DTP", 1, "435");
    if (discharged != null && isBefore(discharged, admitted)) {
      breaches.at(
          claim,
          discharged,
          3,
          "The discharge (DTP*096) stands before the admission (DTP*435).",
          "Correct one of the two days.");
    }
  }

  /**
   * X222A1 2300 DTP*090 and DTP*091: the days on which shared care was assumed and relinquished
   * stand once each, and in this order.
   */
  private static void careDates(LoopNode claim, Breaches breaches) {
    Segment assumed = claim.find("DTP", 1, "090");
    Segment relinquished = claim.find("DTP", 1, "091");
    if (assumed == null && relinquished == null) {
      return;
    }
    if (relinquished != null && isBefore(relinquished, assumed)) {
      breaches.at(
          claim,
          relinquished,
          3,
          "Care was relinquished (DTP*091) before it was assumed (DTP*090).",
          "Correct one of the two days.");
    }
    for (Segment date : claim.findAll("DTP")) {
      boolean second =
          (date.is(1, "090") && isOther(date, assumed))
              || (date.is(1, "091") && isOther(date, relinquished));
      if (second) {
        breaches.at(
            claim,
            date,
            1,
            "The day on which care was assumed or relinquished stands twice.",
            "Leave one of the two out.");
      }
    }
  }

  private static boolean isOther(Segment one, @Nullable Segment other) {
    return other != null && other.number() != one.number();
  }

  private static boolean isBefore(Segment first, @Nullable Segment second) {
    return second != null
        && first.text(3).length() == 8
        && second.text(3).length() == 8
        && first.text(3).compareTo(second.text(3)) < 0;
  }

  /**
   * X222A1 2300 DTP*453: required where CR208 tells of an acute condition (A) or of an acute
   * manifestation of a chronic one (M) under spinal manipulation, and Medicare pays.
   */
  private static void manifestationDate(LoopNode claim, Breaches breaches) {
    Segment spine = claim.find("CR2");
    if (spine == null || !(spine.is(8, "A") || spine.is(8, "M"))) {
      return;
    }
    LoopNode subscriber = claim.within("2000B");
    Segment policy = subscriber == null ? null : subscriber.find("SBR");
    if (policy != null && policy.is(9, "MB") && !claim.has("DTP", 1, "453")) {
      breaches.lacks(
          claim,
          "DTP",
          "Medicare asks for the day on which the acute condition of the spine showed.",
          "Add it (DTP*453).");
    }
  }

  /**
   * X222A1 2310A NM101: who referred last is DN; a second one is the primary care provider, P3, who
   * began it.
   */
  private static void referralRoles(LoopNode claim, Breaches breaches) {
    int referrals = 0;
    for (LoopNode party : claim.children()) {
      if (party.id().equals("2310A")) {
        referrals++;
        String role = referrals == 1 ? "DN" : "P3";
        if (!party.opening().is(1, role)) {
          breaches.at(
              party,
              party.opening(),
              1,
              "The %s referring provider should have the role %s."
                  .formatted(referrals == 1 ? "first" : "second", role),
              "Name first who referred the patient here (DN), then the primary care provider (P3).");
        }
      }
    }
  }

  /** X222A1 2310E and 2310F: both are required for a transport, so neither stands alone. */
  private static void ambulancePlaces(LoopNode claim, Breaches breaches) {
    LoopNode from = claim.child("2310E");
    LoopNode to = claim.child("2310F");
    if ((from == null) != (to == null)) {
      breaches.lacks(
          claim,
          "NM1",
          from == null
              ? "The ambulance's drop-off is named, and its pick-up is not."
              : "The ambulance's pick-up is named, and its drop-off is not.",
          "Add the other place (2310E NM1*PW, 2310F NM1*45).");
    }
  }

  /** X222A1 2310E: required where the claim is for a transport, which CR1 tells of. */
  private static void ambulanceTransport(LoopNode claim, Breaches breaches) {
    if (claim.find("CR1") != null
        && claim.child("2310E") == null
        && claim.child("2310F") == null
        && !isToldByEveryLine(claim)) {
      breaches.lacks(
          claim,
          "NM1",
          "CR1 tells of a transport, and from where to where is not told.",
          "Add pick-up and drop-off (2310E NM1*PW, 2310F NM1*45).");
    }
  }

  private static boolean isToldByEveryLine(LoopNode claim) {
    for (LoopNode line : claim.children()) {
      if (line.id().equals("2400") && line.child("2420G") == null) {
        return false;
      }
    }
    return true;
  }
}
