package io.claimline.x12.inspect;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short files; all people in them are invented. */
public final class Samples {
  private Samples() {}

  /** A claim of 125.00 that the guide has nothing against. */
  public static final List<String> CLAIM =
      List.of(
          "ST*837*0001*005010X222A1",
          "BHT*0019*00*BATCH-1*20260304*1016*CH",
          "NM1*41*2*NORTH BILLING*****46*SUB1",
          "PER*IC*ANNA CLERK*TE*5555550100",
          "NM1*40*2*PAYER HUB*****46*HUB9",
          "HL*1**20*1",
          "NM1*85*2*NORTH CLINIC*****XX*1234567893",
          "N3*1 MAIN ST",
          "N4*ALBANY*NY*122071234",
          "REF*EI*123456789",
          "HL*2*1*22*0",
          "SBR*P*18*GRP1******CI",
          "NM1*IL*1*QUARTZ*OPAL****MI*MEM001",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "DMG*D8*19800102*F",
          "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
          "CLM*PCN-1*125***11:B:1*Y*A*Y*Y",
          "HI*ABK:J0190",
          "LX*1",
          "SV1*HC:99213*125*UN*1***1",
          "DTP*472*D8*20260105",
          "SE*23*0001");

  /** A payment of 70.00 on a charge of 100.00. */
  public static final List<String> REMITTANCE =
      List.of(
          "ST*835*0001",
          "BPR*I*70*C*CHK************20260310",
          "TRN*1*CHECK-55*1999999999",
          "DTM*405*20260309",
          "N1*PR*SECOND HEALTH",
          "N3*9 PAYER WAY",
          "N4*HARTFORD*CT*06101",
          "PER*BL*TECH*EM*HELP@EXAMPLE.COM",
          "N1*PE*NORTH CLINIC*XX*1234567893",
          "LX*1",
          "CLP*PCN-1*1*100*70*10*12*PAYERCLAIM2*11*1",
          "NM1*QC*1*QUARTZ*JADE****MI*MEM001",
          "SVC*HC:99213*100*70**1",
          "DTM*472*20260105",
          "CAS*CO*45*20",
          "CAS*PR*2*10",
          "LQ*HE*N130",
          "SE*18*0001");

  public static String claim() {
    return file("HC", "005010X222A1", CLAIM);
  }

  public static String remittance() {
    return file("HP", "005010X221A1", REMITTANCE);
  }

  /** One set in its envelopes. */
  public static String file(String functionalId, String version, List<String> set) {
    return "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260304*1016*^*00501*"
        + "000000007*0*T*:~\n"
        + "GS*%s*SENDER*RECEIVER*20260304*1016*8*X*%s~\n".formatted(functionalId, version)
        + String.join("~\n", set)
        + "~\nGE*1*8~\nIEA*1*000000007~\n";
  }

  /** A text as a file's bytes. */
  public static Source source(String text) {
    return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
