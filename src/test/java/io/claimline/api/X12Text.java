package io.claimline.api;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Files put together by hand, so that no writer of ours decides what a test reads. */
final class X12Text {

  private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);

  private X12Text() {}

  /** An 837P that this NPI bills, of claims given as number and dollars: {@code "A1", "100"}. */
  static String an837p(String npi, String... numbersAndCharges) {
    StringBuilder set = head837(npi);
    addClaims(set, numbersAndCharges);
    return interchange("HC", "837", "005010X222A1", set.toString());
  }

  /** As above, with claims of a second billing provider in the same set. */
  static String an837pOfTwo(String npi, String claim, String otherNpi, String otherClaim) {
    StringBuilder set = head837(npi);
    addClaims(set, claim, "100");
    provider(set, 3, otherNpi);
    addClaims(set, otherClaim, "80");
    return interchange("HC", "837", "005010X222A1", set.toString());
  }

  private static StringBuilder head837(String npi) {
    StringBuilder set =
        new StringBuilder(
            """
            BHT*0019*00*SENT%d*20260110*1200*CH
            NM1*41*2*SENDING SYSTEM*****46*SENDER
            PER*IC*DESK*TE*5555550199
            NM1*40*2*CLAIMLINE*****46*CLAIMLINE
            """
                .formatted(NUMBERS.incrementAndGet()));
    provider(set, 1, npi);
    return set;
  }

  private static void provider(StringBuilder set, int level, String npi) {
    set.append(
        """
        HL*%1$d**20*1
        NM1*85*2*LAKESIDE FAMILY PRACTICE*****XX*%3$s
        N3*12 HARBOR ROAD
        N4*ALBANY*NY*122071234
        REF*EI*123456789
        HL*%2$d*%1$d*22*0
        SBR*P*18*******CI
        NM1*IL*1*WINTER*NORA****MI*W100200300
        N3*1 ELM STREET
        N4*ALBANY*NY*12207
        DMG*D8*19840517*F
        NM1*PR*2*NORTHERN HEALTH PLAN*****PI*60054
        """
            .formatted(level, level + 1, npi));
  }

  private static void addClaims(StringBuilder set, String... numbersAndCharges) {
    for (int i = 0; i < numbersAndCharges.length; i += 2) {
      set.append(
          """
          CLM*%1$s*%2$s***11:B:1*Y*A*Y*Y
          HI*ABK:J069
          LX*1
          SV1*HC:99213*%2$s*UN*1***1
          DTP*472*D8*20260105
          """
              .formatted(numbersAndCharges[i], numbersAndCharges[i + 1]));
    }
  }

  /** A payer's 277CA for a set of ours, of claims given as number and status category. */
  static String a277ca(String reference, String npi, String... numbersAndStatuses) {
    StringBuilder set =
        new StringBuilder(
            """
            BHT*0085*08*ANSWER%1$d*20260112*1200*TH
            HL*1**20*1
            NM1*PR*2*NORTHERN HEALTH PLAN*****PI*60054
            TRN*1*SOURCE%1$d
            DTP*050*D8*20260112
            DTP*009*D8*20260112
            HL*2*1*21*1
            NM1*41*2*CLAIMLINE BILLING*****46*CLAIMLINE
            TRN*2*%2$s
            STC*A1:19:PR*20260112*WQ*180
            HL*3*2*19*1
            NM1*85*2*LAKESIDE FAMILY PRACTICE*****XX*%3$s
            """
                .formatted(NUMBERS.incrementAndGet(), reference, npi));
    for (int i = 0; i < numbersAndStatuses.length; i += 2) {
      String stc =
          numbersAndStatuses[i + 1].equals("A2")
              ? "A2:20:PR*20260112*WQ*90"
              : numbersAndStatuses[i + 1] + ":562:85*20260112*U*90";
      set.append(
          """
          HL*%d*3*PT
          NM1*QC*1*WINTER*NORA****MI*W100200300
          TRN*2*%s
          STC*%s
          DTP*472*D8*20260105
          """
              .formatted(4 + i / 2, numbersAndStatuses[i], stc));
    }
    return interchange("HN", "277", "005010X214", set.toString());
  }

  /** An 835 that pays claims in full, given as number and dollars. */
  static String an835(String npi, String trace, String... numbersAndPayments) {
    int paid = 0;
    StringBuilder claims = new StringBuilder();
    for (int i = 0; i < numbersAndPayments.length; i += 2) {
      paid += Integer.parseInt(numbersAndPayments[i + 1]);
      claims.append(
          """
          CLP*%1$s*1*%2$s*%2$s**CI*PCN%1$s*11*1
          NM1*QC*1*WINTER*NORA****MI*W100200300
          SVC*HC:99213*%2$s*%2$s**1
          DTM*472*20260105
          """
              .formatted(numbersAndPayments[i], numbersAndPayments[i + 1]));
    }
    String head =
        """
        BPR*I*%1$d*C*ACH*CCP*01*011000015*DA*123456*1999999999**01*021000021*DA*654321*20260120
        TRN*1*%2$s*1999999999
        DTM*405*20260119
        N1*PR*NORTHERN HEALTH PLAN*XV*60054
        N3*1 PAYER WAY
        N4*ALBANY*NY*12207
        PER*BL*DESK*TE*5555550100
        N1*PE*LAKESIDE FAMILY PRACTICE*XX*%3$s
        LX*1
        """
            .formatted(paid, trace, npi);
    return interchange("HP", "835", "005010X221A1", head + claims);
  }

  private static String interchange(String group, String set, String version, String segments) {
    int number = NUMBERS.incrementAndGet();
    List<String> body = segments.strip().lines().map(String::strip).toList();
    return "ISA*00*          *00*          *ZZ*CLEARINGHOUSE  *ZZ*CLAIMLINE      *260112*1200*^*00501*%09d*0*P*:~\n"
            .formatted(number)
        + "GS*%s*CLEARINGHOUSE*CLAIMLINE*20260112*1200*%d*X*%s~\n".formatted(group, number, version)
        + "ST*%s*0001*%s~\n".formatted(set, version)
        + String.join("~\n", body)
        + "~\nSE*%d*0001~\nGE*1*%d~\nIEA*1*%09d~\n".formatted(body.size() + 2, number, number);
  }
}
