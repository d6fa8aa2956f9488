package io.claimline.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * 835 files of any size with invented content, the same for the same seed. They balance (R1, R2,
 * R3) and hold what the files of payers hold: claims of one to six services, adjustments on lines,
 * take-backs, remarks, a provider adjustment now and then.
 */
final class GeneratedRemittances {
  private static final String VERSION = "005010X221A1";
  private static final List<String> CODES =
      List.of("99213", "99214", "99203", "36415", "85025", "80053", "93000", "71046", "97110");

  private final long seed;

  GeneratedRemittances(long seed) {
    this.seed = seed;
  }

  /** Writes whole transaction sets of so many claims until the file has this size. */
  void write(Path file, long size, int claimsInSet) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      GeneratedText text = new GeneratedText(out);
      text.open("HP", VERSION);
      int sets = 0;
      while (text.bytes() < size) {
        sets++;
        // The head tells the sum of what follows: the payments are made twice, alike.
        GeneratedText unheard = new GeneratedText(OutputStream.nullOutputStream());
        long paid = new Payments(unheard, seed + sets).write(claimsInSet);
        text.openSet("835", sets, VERSION);
        head(text, sets, paid);
        new Payments(text, seed + sets).write(claimsInSet);
        text.closeSet(sets);
      }
      text.close(sets);
    }
  }

  /** How many claims make this many bytes, roughly. */
  int claimsIn(long size) {
    int sample = 1_000;
    GeneratedText unheard = new GeneratedText(OutputStream.nullOutputStream());
    new Payments(unheard, seed).write(sample);
    return (int) (size / (unheard.bytes() / sample));
  }

  private static void head(GeneratedText text, int number, long paid) {
    text.segment(
        "BPR",
        "I",
        GeneratedText.amount(paid),
        "C",
        "ACH",
        "CCP",
        "01",
        "011000015",
        "DA",
        "123456",
        "1999999999",
        "",
        "01",
        "021000021",
        "DA",
        "654321",
        "20260310");
    text.segment("TRN", "1", "EFT" + (100_000 + number), "1999999999");
    text.segment("REF", "EV", "RECEIVER1");
    text.segment("DTM", "405", "20260309");
    text.segment("N1", "PR", "GREEN VALLEY HEALTH");
    text.segment("N3", "9 PAYER WAY");
    text.segment("N4", "HARTFORD", "CT", "06101");
    text.segment("REF", "2U", "GVH01");
    text.segment("PER", "BL", "TECHNICAL DESK", "TE", "5555550199");
    text.segment("N1", "PE", "NORTH CLINIC", "XX", "1234567893");
    text.segment("REF", "TJ", "123456789");
    text.segment("LX", "1");
  }

  /** The payments of one set, in the order and with the amounts that its seed gives. */
  private static final class Payments {
    private final GeneratedText text;
    private final InventedPeople people;
    private final long[] charges = new long[6];
    private final long[] discounts = new long[6];
    private final long[] coinsurances = new long[6];

    Payments(GeneratedText text, long seed) {
      this.text = text;
      this.people = new InventedPeople(new Random(seed));
    }

    /** Writes the claims and what may follow them; returns what the check must be. */
    long write(int claims) {
      long paid = 0;
      for (int i = 0; i < claims; i++) {
        paid += claim(i);
      }
      if (people.inOf(1, 2) && paid > 5_000) {
        text.segment("PLB", "1234567893", "20261231", "WO:" + people.digits(9), "50");
        paid -= 5_000;
      }
      return paid;
    }

    private long claim(int number) {
      int lines = 1 + people.below(6);
      long charge = 0;
      long paid = 0;
      long shared = 0;
      for (int i = 0; i < lines; i++) {
        charges[i] = 2_000 + people.below(60_000);
        discounts[i] = charges[i] * (10 + people.below(40)) / 100;
        coinsurances[i] = people.inOf(1, 2) ? (charges[i] - discounts[i]) / 5 : 0;
        charge += charges[i];
        shared += coinsurances[i];
        paid += charges[i] - discounts[i] - coinsurances[i];
      }
      head(number, charge, paid, shared);
      String day = people.day(2026);
      text.segment("DTM", "050", "20260301");
      for (int i = 0; i < lines; i++) {
        service(i, day);
      }
      return paid;
    }

    private void head(int number, long charge, long paid, long shared) {
      text.segment(
          "CLP",
          "P" + people.digits(8) + number,
          "1",
          GeneratedText.amount(charge),
          GeneratedText.amount(paid),
          shared == 0 ? "" : GeneratedText.amount(shared),
          "12",
          people.digits(15),
          "11",
          "1");
      text.segment(
          "NM1",
          "QC",
          "1",
          people.lastName(),
          people.firstName(),
          "",
          "",
          "",
          "MI",
          "M" + people.digits(9));
      if (people.inOf(1, 3)) {
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
      }
      text.segment(
          "NM1", "82", "1", people.lastName(), people.firstName(), "", "", "", "XX", people.npi());
      if (people.inOf(1, 3)) {
        text.segment("MOA", "", "", "MA01", "MA18");
      }
      text.segment("REF", "1L", "G" + people.digits(6));
    }

    private void service(int i, String day) {
      String code = people.one(CODES);
      text.segment(
          "SVC",
          people.inOf(1, 4) ? "HC:" + code + ":25" : "HC:" + code,
          GeneratedText.amount(charges[i]),
          GeneratedText.amount(charges[i] - discounts[i] - coinsurances[i]),
          "",
          "1");
      text.segment("DTM", "472", day);
      text.segment("CAS", "CO", "45", GeneratedText.amount(discounts[i]));
      if (coinsurances[i] != 0) {
        text.segment("CAS", "PR", "2", GeneratedText.amount(coinsurances[i]));
      }
      text.segment("REF", "6R", String.valueOf(i + 1));
      text.segment("AMT", "B6", GeneratedText.amount(charges[i] - discounts[i]));
      if (people.inOf(1, 5)) {
        text.segment("LQ", "HE", "N130");
      }
    }
  }
}
