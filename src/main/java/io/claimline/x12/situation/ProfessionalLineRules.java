package io.claimline.x12.situation;

import io.claimline.x12.loop.LoopNode;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import java.util.Set;

/** What a line of a professional claim has to keep. */
final class ProfessionalLineRules {
  static final List<SituationRule> ALL =
      List.of(
          new SituationRule("DIAGNOSIS_POINTER", "2400", ProfessionalLineRules::pointer),
          new SituationRule("ANESTHESIA_MINUTES", "2400", ProfessionalLineRules::minutes),
          new SituationRule("PROCEDURE_DESCRIPTION", "2400", ProfessionalLineRules::description),
          new SituationRule("EQUIPMENT_PROCEDURE", "2400", ProfessionalLineRules::equipment),
          new SituationRule("CERTIFICATION_DATE", "2400", ProfessionalLineRules::certification),
          new SituationRule("THERAPY_DATE", "2400", ProfessionalLineRules::therapy),
          new SituationRule("AMBULANCE_PATIENTS", "2400", ProfessionalLineRules::patients),
          new SituationRule("AMBULANCE_PLACES", "2400", ProfessionalLineRules::places));

  /** HI has room for so many. */
  private static final int MOST_DIAGNOSES = 12;

  /** Modifiers that only services of anesthesia have. */
  private static final Set<String> ANESTHESIA = Set.of("AA", "AD", "QK", "QS", "QX", "QY", "QZ");

  /**
   * Codes of HCPCS level II that name nothing by themselves. Not all there are: one that is not
   * here is not asked for words.
   */
  private static final Set<String> UNSPECIFIED =
      Set.of(
          "A4649", "A9999", "E1399", "J3490", "J3590", "J7599", "J7699", "J7799", "J8499", "J8999",
          "J9999", "K0108", "L5999", "L8499", "L8699");

  private ProfessionalLineRules() {}

  /** X222A1 2400 SV107: each pointer names a diagnosis that the claim has (HI). */
  private static void pointer(LoopNode line, Breaches breaches) {
    Segment service = line.find("SV1");
    LoopNode claim = line.parent();
    if (service == null || claim == null || service.isEmpty(7)) {
      return;
    }
    int diagnoses = diagnoses(claim);
    for (int i = 1; i <= service.components(7); i++) {
      String pointer = service.component(7, i);
      if (!pointer.isEmpty() && diagnoses > 0 && !isOneOf(pointer, diagnoses)) {
        breaches.at(
            line,
            service,
            7,
            "SV107 points to a diagnosis that the claim has not; it has %d.".formatted(diagnoses),
            "Point to one of them by its place in HI.");
        return;
      }
    }
  }

  private static boolean isOneOf(String pointer, int diagnoses) {
    if (pointer.length() > 2 || !pointer.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int place = Integer.parseInt(pointer);
    return place >= 1 && place <= Math.min(diagnoses, MOST_DIAGNOSES);
  }

  /** The diagnoses are those of the first HI, which names a principal one. */
  private static int diagnoses(LoopNode claim) {
    for (Segment hi : claim.findAll("HI")) {
      String list = hi.component(1, 1);
      if (list.equals("ABK") || list.equals("BK")) {
        return hi.size();
      }
    }
    return 0;
  }

  /**
   * X222A1 2400 SV103: MJ, minutes, is for anesthesia (CPT 00100 to 01999, or a modifier that only
   * anesthesia has); everything else is counted in units.
   */
  private static void minutes(LoopNode line, Breaches breaches) {
    Segment service = line.find("SV1");
    if (service == null || !service.is(3, "MJ") || isAnesthesia(service)) {
      return;
    }
    breaches.at(
        line,
        service,
        3,
        "Minutes (MJ) are for anesthesia, and the procedure is another.",
        "Give units (UN), or correct the procedure or its modifiers.");
  }

  private static boolean isAnesthesia(Segment service) {
    String code = service.component(1, 2);
    if (code.length() == 5 && code.compareTo("00100") >= 0 && code.compareTo("01999") <= 0) {
      return true;
    }
    for (int modifier = 3; modifier <= 6; modifier++) {
      if (ANESTHESIA.contains(service.component(1, modifier))) {
        return true;
      }
    }
    return false;
  }

  /** X222A1 2400 SV101-7: required where the procedure code does not say what was done. */
  private static void description(LoopNode line, Breaches breaches) {
    Segment service = line.find("SV1");
    if (service != null
        && UNSPECIFIED.contains(service.component(1, 2))
        && service.component(1, 7).isEmpty()) {
      breaches.at(
          line,
          service,
          1,
          "The procedure code %s says nothing by itself, and no words say what it was."
              .formatted(service.component(1, 2)),
          "Describe it in SV101-7.");
    }
  }

  /** X222A1 2400 SV501-2: the same procedure as SV101-2. */
  private static void equipment(LoopNode line, Breaches breaches) {
    Segment equipment = line.find("SV5");
    Segment service = line.find("SV1");
    if (equipment != null
        && service != null
        && !equipment.component(1, 2).equals(service.component(1, 2))) {
      breaches.at(
          line,
          equipment,
          1,
          "The equipment's code (SV501-2) is another than the line's (SV101-2).",
          "Write the same code at both places.");
    }
  }

  /** X222A1 2400 DTP*607: required where CR301 renews (R) or revises (S) a certification. */
  private static void certification(LoopNode line, Breaches breaches) {
    Segment certification = line.find("CR3");
    if (certification != null
        && (certification.is(1, "R") || certification.is(1, "S"))
        && !line.has("DTP", 1, "607")) {
      breaches.lacks(
          line,
          "DTP",
          "CR301 renews or revises a certification, and not on which day.",
          "Add the day (DTP*607).");
    }
  }

  /** X222A1 2400 DTP*463: required where the line has a certificate for equipment (CR3). */
  private static void therapy(LoopNode line, Breaches breaches) {
    if (line.find("CR3") != null && !line.has("DTP", 1, "463")) {
      breaches.lacks(
          line,
          "DTP",
          "The line has a certificate for equipment, and not when the therapy began.",
          "Add the day (DTP*463).");
    }
  }

  /** X222A1 2400 QTY*PT: how many patients were in the ambulance belongs to a transport (CR1). */
  private static void patients(LoopNode line, Breaches breaches) {
    Segment count = line.find("QTY", 1, "PT");
    LoopNode claim = line.parent();
    if (count != null && line.find("CR1") == null && (claim == null || claim.find("CR1") == null)) {
      breaches.at(
          line,
          count,
          0,
          "Patients of an ambulance are counted, and no transport is told of.",
          "Add the transport (CR1), or leave the count out.");
    }
  }

  /** X222A1 2420G and 2420H: a line that names places of its own names both. */
  private static void places(LoopNode line, Breaches breaches) {
    boolean from = line.child("2420G") != null;
    boolean to = line.child("2420H") != null;
    if (from != to) {
      breaches.lacks(
          line,
          "NM1",
          from
              ? "The line names its pick-up, and not its drop-off."
              : "The line names its drop-off, and not its pick-up.",
          "Add the other place (2420G NM1*PW, 2420H NM1*45).");
    }
  }
}
