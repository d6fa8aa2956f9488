package io.claimline.x12.proof;

import java.util.List;

/** Valid 837I content drawn from a seed, in the guide's order; see {@link RandomClaims}. */
final class RandomStays extends RandomDocument {
  private int level = 1;

  private RandomStays(long seed) {
    super(seed);
  }

  /** The segments between ST and SE. */
  static List<String> of(long seed) {
    RandomStays stays = new RandomStays(seed);
    stays.head();
    int subscribers = 1 + stays.random().nextInt(4);
    for (int i = 0; i < subscribers; i++) {
      stays.subscriber();
    }
    return stays.segments();
  }

  private void head() {
    add("BHT*0019*00*BATCH-77*20260304*1016*CH");
    add("NM1*41*2*" + text(60) + "*****46*" + id());
    add("PER*IC*" + text(60) + "*TE*" + digits(10));
    add("NM1*40*2*" + text(60) + "*****46*" + id());
    add("HL*1**20*1");
    maybe("PRV*BI*PXC*282N00000X");
    add("NM1*85*2*" + text(60) + "*****XX*" + npi());
    add("N3*" + text(55));
    add("N4*ALBANY*NY*" + digits(9));
    add("REF*EI*" + digits(9));
  }

  private void subscriber() {
    boolean self = random().nextBoolean();
    add("HL*" + ++level + "*1*22*" + (self ? 0 : 1));
    add("SBR*P*" + (self ? "18" : "") + "*" + id() + "******CI");
    add("NM1*IL*1*" + person() + "*MI*" + id());
    add("N3*" + text(55));
    address();
    add("DMG*D8*" + day() + "*" + one("F", "M", "U"));
    add("NM1*PR*2*" + text(60) + "*****PI*" + id());
    if (!self) {
      int parent = level;
      add("HL*" + ++level + "*" + parent + "*23*0");
      add("PAT*" + one("01", "19", "20", "21", "39", "40", "53", "G8"));
      add(("NM1*QC*1*" + person()).replaceAll("\\*+$", ""));
      add("N3*" + text(55));
      address();
      add("DMG*D8*" + day() + "*" + one("F", "M", "U"));
    }
    int claims = 1 + random().nextInt(3);
    for (int i = 0; i < claims; i++) {
      stay(random().nextBoolean());
    }
  }

  private void stay(boolean inpatient) {
    int lines = 1 + random().nextInt(6);
    long[] charges = new long[lines];
    long sum = 0;
    for (int i = 0; i < lines; i++) {
      charges[i] = 1 + random().nextInt(10_000_000);
      sum += charges[i];
    }
    String facility = inpatient ? one("11", "21") : one("13", "22", "85");
    boolean replaces = random().nextInt(4) == 0;
    boolean goesOn = inpatient && random().nextInt(3) == 0;
    add(
        "CLM*"
            + one("A", "B-", "C/")
            + digits(12)
            + "*"
            + amount(sum)
            + "***"
            + facility
            + ":A:"
            + (goesOn ? "2" : replaces ? one("7", "8") : "1")
            + "**"
            + one("A", "B", "C")
            + "*"
            + one("Y", "N", "W")
            + "*"
            + one("Y", "I"));
    if (inpatient && !goesOn) {
      add("DTP*096*TM*" + one("0000", "1130", "2359"));
    }
    add("DTP*434*RD8*20260101-202601" + one("05", "28", "31"));
    if (inpatient) {
      add("DTP*435*DT*20251231" + one("0815", "2200"));
    }
    add(
        "CL1*"
            + one("3", "4")
            + "*"
            + (inpatient ? one("1", "7") : one("", "1"))
            + "*"
            + (goesOn ? "30" : "01"));
    maybe("AMT*F3*" + amount(random().nextInt(100_000)));
    if (replaces && !goesOn) {
      add("REF*F8*" + text(50));
    }
    maybe("REF*EA*" + text(50));
    maybe("NTE*ADD*" + text(80));
    codes(inpatient);
    add(("NM1*71*1*" + person() + "*XX*" + npi()));
    for (int i = 0; i < lines; i++) {
      line(i + 1, charges[i], inpatient);
    }
  }

  private void codes(boolean inpatient) {
    add("HI*ABK:A" + digits(3) + one("", ":::::::Y"));
    if (inpatient) {
      add("HI*ABJ:R" + digits(3));
    }
    maybe("HI*ABF:B" + digits(3) + "*ABF:C" + digits(4));
    maybe("HI*BI:71:RD8:20251201-20251205");
    maybe("HI*BH:11:D8:" + day() + "*BH:A1:D8:" + day());
    maybe("HI*BE:80:::" + (1 + random().nextInt(30)));
    maybe("HI*BG:02*BG:C1");
  }

  private void line(int number, long charge, boolean inpatient) {
    String procedure = inpatient ? "" : one("HC:" + digits(5) + one("", ":25"), "");
    add("LX*" + number);
    add(
        "SV2*"
            + one("0250", "0300", "0450")
            + "*"
            + procedure
            + "*"
            + amount(charge)
            + "*UN*"
            + (1 + random().nextInt(999)));
    add("DTP*472*D8*2026010" + (1 + random().nextInt(5)));
    add("REF*6R*" + number + one("", "A", "-X"));
  }
}
