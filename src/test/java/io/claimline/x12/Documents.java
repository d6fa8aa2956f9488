package io.claimline.x12;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Hand-built documents; all people in them are invented. */
final class Documents {
  static final Envelope ENVELOPE =
      new Envelope(
          "ZZ",
          "CLAIMLINE",
          "30",
          "PAYERHUB",
          7,
          8,
          9,
          Instant.parse("2026-03-04T15:16:00Z"),
          ZoneId.of("America/New_York"),
          true);

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260304*1016*^*00501*"
          + "000000007*0*T*:~";

  private Documents() {}

  /**
   * One set of these segments in an interchange with right counts; segments without terminators.
   */
  static String document(String functionalId, String version, String setId, List<String> segments) {
    StringBuilder text = new StringBuilder(ISA);
    text.append("GS*%s*SENDER*RECEIVER*20260304*1016*8*X*%s~".formatted(functionalId, version));
    text.append("ST*%s*0009*%s~".formatted(setId, version));
    segments.forEach(segment -> text.append(segment).append('~'));
    text.append("SE*%d*0009~GE*1*8~IEA*1*000000007~".formatted(segments.size() + 2));
    return text.toString();
  }

  static String claims(List<String> segments) {
    return document("HC", "005010X222A1", "837", segments);
  }

  static String remittance(List<String> segments) {
    return document("HP", "005010X221A1", "835", segments);
  }

  /** A claim with a dependent patient, another payer's decision, a drug and much else. */
  static final List<String> RICH_CLAIM =
      List.of(
          "BHT*0019*00*BATCH-77*20260304*1016*CH",
          "NM1*41*2*NORTH BILLING*****46*SUB1",
          "PER*IC*ANNA CLERK*TE*5555550100*EX*12",
          "NM1*40*2*PAYER HUB*****46*HUB9",
          "HL*1**20*1",
          "PRV*BI*PXC*207Q00000X",
          "NM1*85*2*NORTH CLINIC*****XX*1234567893",
          "N3*1 MAIN ST*SUITE 2",
          "N4*ALBANY*NY*122071234",
          "REF*EI*123456789",
          "PER*IC*FRONT DESK*TE*5555550101",
          "NM1*87*2",
          "N3*PO BOX 9",
          "N4*ALBANY*NY*12207",
          "HL*2*1*22*1",
          "SBR*S**GRP1*GROUP ONE*47****CI",
          "NM1*IL*1*QUARTZ*OPAL*M**JR*MI*MEM001",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "DMG*D8*19800102*F",
          "REF*SY*999001111",
          "NM1*PR*2*SECOND HEALTH*****PI*SEC01",
          "REF*2U*X9",
          "HL*3*2*23*0",
          "PAT*19******01*66.5*Y",
          "NM1*QC*1*QUARTZ*JADE",
          "N3*2 OAK ST",
          "N4*TROY*NY*12180",
          "DMG*D8*20100203*F",
          "CLM*PCN-1*150.5***11:B:7*Y*A*Y*I*P*AA:::NY*02********11",
          "DTP*431*D8*20260101",
          "DTP*439*D8*20260101",
          "DTP*435*D8*20260102",
          "DTP*314*RD8*20260101-20260131",
          "PWK*OZ*EL***AC*CTRL1",
          "CN1*02*100*5*CODE**V1",
          "AMT*F5*20",
          "REF*F8*PAYERCLAIM1",
          "REF*G1*AUTH9",
          "K3*FIXED",
          "NTE*ADD*SOME TEXT",
          "CR1*LB*140**A*DH*12***ROUND*STRETCHER",
          "CR2********A**FIRST*SECOND",
          "CRC*07*Y*01*04",
          "HI*ABK:J0190*ABF:E119",
          "HI*BP:33510*BO:33511",
          "HI*BG:05",
          "HCP*03*100*50.5*REPRICER",
          "NM1*DN*1*REFER*ROSE****XX*1111111112",
          "REF*G2*OLD1",
          "NM1*82*1*RENDER*RHEA****XX*1222222220",
          "PRV*PE*PXC*208D00000X",
          "NM1*77*2*NORTH ANNEX*****XX*1333333338",
          "N3*3 ELM ST",
          "N4*TROY*NY*12180",
          "NM1*PW*2",
          "N3*5 HILL RD",
          "N4*TROY*NY*12180",
          "NM1*45*2*TROY HOSPITAL",
          "N3*6 LAKE RD",
          "N4*TROY*NY*12180",
          "SBR*P*18*GRP2*GROUP TWO*****CI",
          "CAS*CO*45*5",
          "CAS*PR*1*3*1*2*2",
          "AMT*D*95",
          "AMT*EAF*25",
          "OI***Y*P**Y",
          "MOA***MA01*N130",
          "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
          "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
          "DTP*573*D8*20260220",
          "REF*F8*FIRCLAIM",
          "LX*1",
          "SV1*HC:99213:25:59*100.5*UN*1*22**1:2**Y**Y*Y***0",
          "DTP*472*RD8*20260105-20260106",
          "DTP*304*D8*20260102",
          "QTY*PT*2",
          "MEA*TR*R1*11.4",
          "REF*6R*LINE1",
          "REF*G1*LAUTH**2U:SEC01",
          "AMT*T*1.5",
          "NTE*DCP*GOALS",
          "LIN**N4*00000111122",
          "CTP****2.5*ML",
          "REF*XZ*RX1",
          "NM1*82*1*LINEDOC*LILY****XX*1444444446",
          "NM1*DK*1*ORDER*OLGA****XX*1555555554",
          "SVD*FIR01*75*HC:99213**1*2",
          "CAS*CO*45*10.5",
          "CAS*PR*2*15*1",
          "DTP*573*D8*20260220",
          "AMT*EAF*15",
          "LX*2",
          "SV1*HC:J1234*50*UN*2.5***1",
          "DTP*472*D8*20260105",
          "REF*6R*LINE2",
          "SVD*FIR01*30*HC:J1234**2.5",
          "CAS*CO*45*20",
          "DTP*573*D8*20260220");

  static final List<String> RICH_REMITTANCE =
      List.of(
          "BPR*I*110*C*ACH*CCP*01*011000015*DA*123456*1999999999**01*021000021*DA*654321*20260310",
          "TRN*1*EFT-55*1999999999*SUPP",
          "REF*EV*RECV1",
          "REF*F2*V9",
          "DTM*405*20260309",
          "N1*PR*SECOND HEALTH*XV*PLAN1",
          "N3*9 PAYER WAY",
          "N4*HARTFORD*CT*06101",
          "REF*2U*SEC01",
          "PER*CX*CLAIMS*TE*5555550199",
          "PER*BL*TECH*EM*HELP@EXAMPLE.COM",
          "N1*PE*NORTH CLINIC*XX*1234567893",
          "REF*TJ*123456789",
          "LX*1",
          "CLP*PCN-1*1*150.5*115*25*12*PAYERCLAIM2*11*1**123",
          "CAS*OA*94*-5",
          "NM1*QC*1*QUARTZ*JADE****MI*MEM001",
          "NM1*IL*1*QUARTZ*OPAL****MI*MEM001",
          "NM1*74*1*QUARZ*JADE",
          "NM1*82*1*RENDER*RHEA****XX*1222222220",
          "NM1*TT*2*THIRD HEALTH*****PI*THI01",
          "MOA***MA01*MA18",
          "REF*1L*GRP1",
          "DTM*232*20260105",
          "DTM*050*20260301",
          "PER*CX*NURSE*TE*5555550123",
          "AMT*AU*135",
          "QTY*CA*2",
          "SVC*HC:99213:25*100.5*70**1*HC:99214:25*2",
          "DTM*472*20260105",
          "CAS*CO*45*10.5*1*253*5",
          "CAS*PR*1*5**2*5**3*5",
          "REF*6R*LINE1",
          "REF*LU*11",
          "AMT*B6*90",
          "QTY*ZK*1",
          "LQ*HE*N130",
          "LQ*HE*M15",
          "SVC*HC:J1234*50*40",
          "DTM*150*20260105",
          "DTM*151*20260106",
          "CAS*PR*2*10",
          "REF*6R*LINE2",
          "PLB*1234567893*20261231*WO:PAYERCLAIM0*10*L6:INT*-5");
}
