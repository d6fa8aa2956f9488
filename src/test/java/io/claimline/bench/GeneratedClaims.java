package io.claimline.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * 837P files of any size with invented content, the same for the same seed: claims of subscribers
 * and of their dependents, one to six lines, some with another payer's decision.
 */
final class GeneratedClaims {
  private static final String VERSION = "005010X222A1";
  private static final List<String> CODES =
      List.of("99213", "99214", "99203", "36415", "85025", "80053", "93000", "71046", "97110");
  private static final List<String> DIAGNOSES =
      List.of("J0190", "E119", "I10", "M545", "R079", "Z0000", "J449", "N390");

  private final long seed;

  GeneratedClaims(long seed) {
    this.seed = seed;
  }

  /** Writes whole transaction sets of so many claims until the file has this size. */
  void write(Path file, long size, int claimsInSet) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      GeneratedText text = new GeneratedText(out);
      text.open("HC", VERSION);
      int sets = 0;
      while (text.bytes() < size) {
        sets++;
        text.openSet("837", sets, VERSION);
        new Claims(text, seed + sets).write(sets, claimsInSet);
        text.closeSet(sets);
      }
      text.close(sets);
    }
  }

  private static final class Claims {
    private final GeneratedText text;
    private final InventedPeople people;
    private int level = 1;

    Claims(GeneratedText text, long seed) {
      this.text = text;
      this.people = new InventedPeople(new Random(seed));
    }

    void write(int set, int claims) {
      text.segment("BHT", "0019", "00", "BATCH" + set, "20260304", "1016", "CH");
      text.segment("NM1", "41", "2", "NORTH BILLING", "", "", "", "", "46", "SUB1");
      text.segment("PER", "IC", "FRONT DESK", "TE", "5555550100");
      text.segment("NM1", "40", "2", "PAYER HUB", "", "", "", "", "46", "HUB9");
      text.segment("HL", "1", "", "20", "1");
      text.segment("PRV", "BI", "PXC", "207Q00000X");
      text.segment("NM1", "85", "2", "NORTH CLINIC", "", "", "", "", "XX", "1234567893");
      text.segment("N3", "1 MAIN STREET", "SUITE 2");
      text.segment("N4", "ALBANY", "NY", "122071234");
      text.segment("REF", "EI", "123456789");
      for (int i = 0; i < claims; i++) {
        claim(i);
      }
    }

    private void claim(int number) {
      boolean dependent = people.inOf(1, 4);
      boolean secondary = people.inOf(1, 8);
      subscriber(dependent, secondary);
      if (dependent) {
        patient();
      }
      int lines = 1 + people.below(6);
      long[] charges = new long[lines];
      long charge = 0;
      for (int i = 0; i < lines; i++) {
        charges[i] = 2_000 + 2 * people.below(30_000);
        charge += charges[i];
      }
      text.segment(
          "CLM",
          "P" + people.digits(8) + number,
          GeneratedText.amount(charge),
          "",
          "",
          "11:B:1",
          "Y",
          "A",
          "Y",
          "Y");
      text.segment("REF", "G1", "A" + people.digits(9));
      text.segment(
          "HI",
          "ABK:" + people.one(DIAGNOSES),
          "ABF:" + people.one(DIAGNOSES),
          "ABF:" + people.one(DIAGNOSES));
      text.segment(
          "NM1", "DN", "1", people.lastName(), people.firstName(), "", "", "", "XX", people.npi());
      text.segment(
          "NM1", "82", "1", people.lastName(), people.firstName(), "", "", "", "XX", people.npi());
      text.segment("PRV", "PE", "PXC", "208D00000X");
      if (secondary) {
        otherPayer(charge);
      }
      String day = people.day(2026);
      for (int i = 0; i < lines; i++) {
        line(i + 1, charges[i], day, secondary);
      }
    }

    private void subscriber(boolean hasDependent, boolean secondary) {
      text.segment("HL", String.valueOf(++level), "1", "22", hasDependent ? "1" : "0");
      text.segment(
          "SBR",
          secondary ? "S" : "P",
          hasDependent ? "" : "18",
          "G" + people.digits(6),
          "",
          "",
          "",
          "",
          "",
          "CI");
      text.segment(
          "NM1",
          "IL",
          "1",
          people.lastName(),
          people.firstName(),
          "",
          "",
          "",
          "MI",
          "M" + people.digits(9));
      address();
      text.segment("DMG", "D8", people.day(1970), "F");
      text.segment("NM1", "PR", "2", "GREEN VALLEY HEALTH", "", "", "", "", "PI", "GVH01");
    }

    private void patient() {
      text.segment("HL", String.valueOf(++level), String.valueOf(level - 1), "23", "0");
      text.segment("PAT", "19");
      text.segment("NM1", "QC", "1", people.lastName(), people.firstName());
      address();
      text.segment("DMG", "D8", people.day(2012), "M");
    }

    private void address() {
      text.segment("N3", people.street());
      text.segment("N4", people.city(), "NY", "12" + people.digits(3));
    }

    /** R24: half of each line paid, the other half not. */
    private void otherPayer(long charge) {
      text.segment("SBR", "P", "18", "G" + people.digits(6), "", "", "", "", "", "CI");
      text.segment("AMT", "D", GeneratedText.amount(charge / 2));
      text.segment("OI", "", "", "Y", "", "", "Y");
      text.segment(
          "NM1",
          "IL",
          "1",
          people.lastName(),
          people.firstName(),
          "",
          "",
          "",
          "MI",
          "M" + people.digits(9));
      text.segment("NM1", "PR", "2", "FIRST HEALTH", "", "", "", "", "PI", "FIR01");
    }

    private void line(int number, long charge, String day, boolean secondary) {
      String code = people.one(CODES);
      text.segment("LX", String.valueOf(number));
      text.segment(
          "SV1",
          people.inOf(1, 4) ? "HC:" + code + ":25" : "HC:" + code,
          GeneratedText.amount(charge),
          "UN",
          "1",
          "",
          "",
          "1:2");
      text.segment("DTP", "472", "D8", day);
      text.segment("REF", "6R", String.valueOf(number));
      if (secondary) {
        text.segment("SVD", "FIR01", GeneratedText.amount(charge / 2), "HC:" + code, "", "1");
        text.segment("CAS", "CO", "45", GeneratedText.amount(charge - charge / 2));
        text.segment("DTP", "573", "D8", "20260220");
      }
    }
  }
}
