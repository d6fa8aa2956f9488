package io.claimline.x12.proof;

import java.util.List;

/**
 * Valid 837P content drawn from a seed: claims of subscribers and dependents with whatever the
 * guide allows, texts of any characters that X12 allows, amounts of any size. In the guide's order,
 * so that what is written from it can be compared segment by segment.
 */
final class RandomClaims extends RandomDocument {
  private int level = 1;

  private RandomClaims(long seed) {
    super(seed);
  }

  /** The segments between ST and SE. */
  static List<String> of(long seed) {
    RandomClaims claims = new RandomClaims(seed);
    claims.head();
    int subscribers = 1 + claims.random().nextInt(4);
    for (int i = 0; i < subscribers; i++) {
      claims.subscriber();
    }
    return claims.segments();
  }

  private void head() {
    add("BHT*0019*00*BATCH-77*20260304*1016*CH");
    add("NM1*41*2*" + text(60) + "*****46*" + id());
    add("PER*IC*" + text(60) + "*TE*" + digits(10));
    add("NM1*40*2*" + text(60) + "*****46*" + id());
    add("HL*1**20*1");
    maybe("PRV*BI*PXC*207Q00000X");
    add("NM1*85*2*" + text(60) + "*****XX*" + npi());
    add("N3*" + text(55) + (random().nextBoolean() ? "*" + text(55) : ""));
    add("N4*ALBANY*NY*" + digits(9));
    add("REF*EI*" + digits(9));
  }

  private void subscriber() {
    boolean self = random().nextBoolean();
    add("HL*" + ++level + "*1*22*" + (self ? 0 : 1));
    String sequence = random().nextInt(3) == 0 ? "S" : "P";
    add("SBR*" + sequence + "*" + (self ? "18" : "") + "*" + id() + "******CI");
    add("NM1*IL*1*" + person() + "*MI*" + id());
    add("N3*" + text(55));
    address();
    add("DMG*D8*" + day() + "*" + one("F", "M", "U"));
    maybe("REF*SY*" + digits(9));
    add("NM1*PR*2*" + text(60) + "*****PI*" + id());
    maybe("REF*2U*" + text(50));
    if (!self) {
      patient();
    }
    int claims = 1 + random().nextInt(3);
    for (int i = 0; i < claims; i++) {
      claim(sequence.equals("S"));
    }
  }

  private void patient() {
    int parent = level;
    add("HL*" + ++level + "*" + parent + "*23*0");
    add("PAT*" + one("01", "19", "20", "21", "39", "40", "53", "G8"));
    add(("NM1*QC*1*" + person()).replaceAll("\\*+$", ""));
    add("N3*" + text(55));
    address();
    add("DMG*D8*" + day() + "*" + one("F", "M", "U"));
    maybe("REF*Y4*" + text(50));
  }

  private void claim(boolean secondary) {
    int lines = 1 + random().nextInt(random().nextInt(10) == 0 ? 50 : 5);
    long[] charges = new long[lines];
    long sum = 0;
    for (int i = 0; i < lines; i++) {
      charges[i] =
          1
              + (random().nextInt(5) == 0
                  ? random().nextInt(1_000_000_000)
                  : random().nextInt(50_000));
      sum += charges[i];
    }
    boolean replaces = random().nextInt(4) == 0;
    add(
        "CLM*"
            + one("A", "B-", "C/")
            + digits(12)
            + "*"
            + amount(sum)
            + "***11:B:"
            + (replaces ? one("7", "8") : "1")
            + "*"
            + one("Y", "N")
            + "*"
            + one("A", "B", "C")
            + "*"
            + one("Y", "N", "W")
            + "*"
            + one("Y", "I"));
    maybe("DTP*431*D8*" + day());
    maybe("DTP*454*D8*" + day());
    maybe("PWK*OZ*EL***AC*X" + text(49));
    maybe("AMT*F5*" + amount(random().nextInt(100_000)));
    maybe("REF*G1*" + text(50));
    if (replaces) {
      add("REF*F8*" + text(50));
    }
    maybe("REF*EA*" + text(50));
    maybe("NTE*ADD*" + text(80));
    int diagnoses = diagnoses();
    maybe("NM1*DN*1*" + person() + "*XX*" + npi());
    if (random().nextBoolean()) {
      add("NM1*82*1*" + person() + "*XX*" + npi());
      maybe("PRV*PE*PXC*208D00000X");
    }
    if (secondary) {
      otherPayer(charges);
    }
    for (int i = 0; i < lines; i++) {
      line(i + 1, charges[i], diagnoses, secondary);
    }
  }

  private int diagnoses() {
    int count = 1 + random().nextInt(12);
    StringBuilder hi = new StringBuilder("HI*ABK:A000");
    for (int i = 1; i < count; i++) {
      hi.append("*ABF:").append((char) ('A' + i)).append(digits(2 + random().nextInt(3)));
    }
    add(hi.toString());
    return count;
  }

  /** R24: a third of each line is paid, the rest named. */
  private void otherPayer(long[] charges) {
    long paid = 0;
    for (long charge : charges) {
      paid += charge / 3;
    }
    add("SBR*P*18*" + id() + "******CI");
    add("AMT*D*" + amount(paid));
    add("OI***Y***" + one("Y", "I"));
    add("NM1*IL*1*" + person() + "*MI*" + id());
    add("NM1*PR*2*" + text(60) + "*****PI*OTHER1");
    maybe("REF*F8*" + text(50));
  }

  private void line(int number, long charge, int diagnoses, boolean decided) {
    boolean anesthesia = random().nextInt(8) == 0;
    String procedure = "HC:" + (anesthesia ? "01" + digits(3) : digits(5));
    procedure += one("", ":25", ":25:59");
    add("LX*" + number);
    add(
        "SV1*"
            + procedure
            + "*"
            + amount(charge)
            + "*"
            + (anesthesia ? "MJ" : "UN")
            + "*"
            + (1 + random().nextInt(999))
            + "***"
            + (diagnoses > 1 && random().nextBoolean() ? "2:1" : "1"));
    add("DTP*472*D8*" + day());
    add("REF*6R*" + number + one("", "A", "-X"));
    maybe("NTE*ADD*" + text(80));
    if (random().nextInt(6) == 0) {
      add("LIN**N4*" + digits(11));
      add("CTP****" + amount(1 + random().nextInt(10_000)) + "*" + one("ML", "UN", "GR"));
    }
    if (decided) {
      long adjusted = charge - charge / 3;
      add("SVD*OTHER1*" + amount(charge / 3) + "*" + procedure + "**1");
      if (adjusted > 1) {
        add("CAS*CO*45*" + amount(adjusted - 1));
      }
      add("CAS*PR*1*" + amount(1));
      add("DTP*573*D8*" + day());
    }
  }
}
