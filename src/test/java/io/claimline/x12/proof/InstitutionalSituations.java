package io.claimline.x12.proof;

import java.util.List;
import java.util.stream.Stream;

/** Institutional claims as hospitals and other facilities send them; all people are invented. */
final class InstitutionalSituations {
  private static final Situation OUTPATIENT =
      Situation.of(
          "outpatient visit of a subscriber",
          """
          BHT*0019*00*BATCH-77*20260304*1016*CH
          NM1*41*2*NORTH BILLING*****46*SUB1
          PER*IC*ANNA CLERK*TE*5555550100
          NM1*40*2*PAYER HUB*****46*HUB9
          HL*1**20*1
          PRV*BI*PXC*282N00000X
          NM1*85*2*TROY HOSPITAL*****XX*1234567893
          N3*1 LAKE RD
          N4*TROY*NY*121801234
          REF*EI*123456789
          HL*2*1*22*0
          SBR*P*18*GRP1******CI
          NM1*IL*1*QUARTZ*OPAL*M***MI*MEM001
          N3*2 OAK ST
          N4*TROY*NY*12180
          DMG*D8*19800102*F
          NM1*PR*2*GREEN HEALTH*****PI*GRN01
          CLM*HCN-1*650.5***13:A:1**A*Y*Y
          DTP*434*RD8*20260105-20260105
          CL1*3*1*01
          HI*ABK:S0100XA
          HI*ABF:E119*ABF:I10
          NM1*71*1*ATTEND*ALMA****XX*1245319599
          LX*1
          SV2*0450*HC:99283:25*500.5*UN*1
          DTP*472*D8*20260105
          REF*6R*LINE1
          LX*2
          SV2*0250**150*UN*3
          DTP*472*D8*20260105
          REF*6R*LINE2""");

  private static final Situation INPATIENT =
      OUTPATIENT
          .named("inpatient stay with every code")
          .replace("CLM*", "CLM*HCN-1*5650.5***11:A:1**A*Y*Y")
          .replace(
              "DTP*434",
              "DTP*096*TM*1130",
              "DTP*434*RD8*20260101-20260105",
              "DTP*435*DT*202601010815")
          .replace("CL1", "CL1*1*7*06")
          .replace("HI*ABK", "HI*ABK:S0100XA:::::::Y")
          .replace(
              "HI*ABF",
              "HI*ABJ:R079",
              "HI*ABN:W010XXA:::::::Y",
              "HI*DR:470",
              "HI*ABF:E119:::::::Y*ABF:I10:::::::N",
              "HI*BBR:0SR9019:D8:20260102",
              "HI*BBQ:0SRB019:D8:20260103*BBQ:30233N1:D8:20260103",
              "HI*BI:71:RD8:20251201-20251205",
              "HI*BH:11:D8:20260101*BH:A1:D8:20260102",
              "HI*BE:A1:::100*BE:80:::4",
              "HI*BG:02*BG:C1")
          .after("NM1*71", "NM1*72*1*CUTTER*CARL****XX*1679576722")
          .replace("SV2*0450", "SV2*0120**5500.5*DA*4")
          .replace("DTP*472*D8*20260105", "DTP*472*RD8*20260101-20260105");

  private static final Situation DEPENDENT =
      OUTPATIENT
          .replace("HL*2", "HL*2*1*22*1")
          .replace("SBR*", "SBR*P**GRP1******CI")
          .before(
              "CLM*",
              "HL*3*2*23*0",
              "PAT*19",
              "NM1*QC*1*QUARTZ*JADE",
              "N3*2 OAK ST",
              "N4*TROY*NY*12180",
              "DMG*D8*20100203*F");

  private static final Situation SECONDARY =
      OUTPATIENT
          .named("R24 secondary, decided by line")
          .replace("SBR*P", "SBR*S*18*GRP1******CI")
          .before(
              "LX*1",
              "SBR*P*18*GRP2******CI",
              "AMT*D*400",
              "AMT*EAF*100",
              "OI***Y***Y",
              "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
              "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
              "REF*F8*FIRCLAIM")
          .after(
              "REF*6R*LINE1",
              "SVD*FIR01*350*HC:99283:25*0450*1",
              "CAS*CO*45*100.5",
              "CAS*PR*1*50",
              "DTP*573*D8*20260220")
          .after(
              "REF*6R*LINE2",
              "SVD*FIR01*50**0250*3",
              "CAS*CO*45*50",
              "CAS*PR*2*50",
              "DTP*573*D8*20260220");

  private InstitutionalSituations() {}

  static Stream<Situation> all() {
    return Stream.of(whoAndWhat(), supplements(), otherPayers()).flatMap(List::stream);
  }

  private static List<Situation> whoAndWhat() {
    return List.of(
        OUTPATIENT,
        INPATIENT,
        DEPENDENT.named("dependent child"),
        OUTPATIENT
            .named("R22 replacement")
            .replace("CLM*", "CLM*HCN-1*650.5***13:A:7**A*Y*Y")
            .before("HI*", "REF*F8*PAYERCLAIM1"),
        OUTPATIENT
            .named("R22 void")
            .replace("CLM*", "CLM*HCN-1*650.5***13:A:8**A*Y*Y")
            .before("HI*", "REF*F8*PAYERCLAIM1"),
        INPATIENT
            .named("interim bill of a stay that goes on")
            .replace("CLM*", "CLM*HCN-1*5650.5***11:A:2**A*Y*Y")
            .replace("DTP*096")
            .replace("CL1", "CL1*1*7*30"),
        OUTPATIENT
            .named("nursing facility, late, without assignment")
            .replace("CLM*", "CLM*HCN-1*650.5***22:A:1**C*N*I***********11"),
        OUTPATIENT.named("patient abroad").replace("N4*TROY*NY*12180", "N4*BERN**3011*CH***BE"),
        OUTPATIENT
            .named("pay-to address, pay-to plan, contact and currency")
            .before("NM1*85", "CUR*85*CAD")
            .after(
                "REF*EI",
                "PER*IC*FRONT DESK*TE*5555550101*EX*12*FX*5555550102",
                "NM1*87*2",
                "N3*PO BOX 9",
                "N4*ALBANY*NY*12207",
                "NM1*PE*2*STATE MEDICAID*****PI*SM01",
                "N3*8 STATE ST",
                "N4*ALBANY*NY*12207",
                "REF*2U*OLD9",
                "REF*EI*987654321"));
  }

  private static List<Situation> supplements() {
    return List.of(
        OUTPATIENT
            .named("paperwork, contract, amount due, repricing")
            .before("HI*", "PWK*OZ*EL***AC*CTRL1", "CN1*02*100*5*CODE*2.5*V1", "AMT*F3*20")
            .before("NM1*71", "HCP*03*100*550.5*REPRICER*2.5*APG1*75"),
        OUTPATIENT
            .named("every number of a claim, notes, EPSDT")
            .before(
                "HI*",
                "REF*4N*3",
                "REF*9F*REFNO1",
                "REF*G1*AUTH1",
                "REF*9A*RP1",
                "REF*9C*RP2",
                "REF*LX*IDE1",
                "REF*LX*IDE2",
                "REF*D9*CH1",
                "REF*LU*NY",
                "REF*EA*MRN1",
                "REF*P4*DEMO1",
                "REF*G4*PSRO1",
                "K3*FIXED FORMAT",
                "NTE*DCP*PLAN OF CARE",
                "NTE*MED*TAKES ASPIRIN",
                "NTE*ADD*BILLING NOTE",
                "CRC*ZZ*Y*AV*ST"),
        OUTPATIENT
            .named("every provider of a claim")
            .replace(
                "NM1*71",
                "NM1*71*1*ATTEND*ALMA*B**JR*XX*1245319599",
                "PRV*AT*PXC*208D00000X",
                "REF*0B*LIC1",
                "NM1*72*1*CUTTER*CARL****XX*1679576722",
                "NM1*ZZ*1*SECOND*SAUL****XX*1215930367",
                "REF*G2*S7",
                "NM1*82*1*RENDER*RHEA****XX*1568412344",
                "NM1*77*2*NORTH ANNEX*****XX*1234567893",
                "N3*3 ELM ST",
                "N4*TROY*NY*121801111",
                "REF*LU*LOC4",
                "NM1*DN*1*REFER*ROSE****XX*1679576722",
                "REF*1G*U12345"),
        OUTPATIENT
            .named("reasons of the visit")
            .replace("HI*ABF", "HI*APR:R079*APR:R0602", "HI*ABF:E119*ABF:I10"),
        OUTPATIENT
            .named("treatment codes of home health")
            .replace("CLM*", "CLM*HCN-1*650.5***32:A:9**A*Y*Y")
            .after("HI*ABF", "HI*TC:A01*TC:B02"),
        OUTPATIENT
            .named("drug, taxes, notes and providers of a line")
            .replace("SV2*0250", "SV2*0636*HC:J1234*150*UN*3**10", "PWK*OB*BM***AC*CTRL2")
            .after(
                "REF*6R*LINE2",
                "REF*9B*RPL1",
                "REF*9D*RPL2",
                "AMT*GT*1.5",
                "AMT*N8*2",
                "NTE*TPO*THIRD PARTY",
                "HCP*00*90*60*REPRICER*1.5*APG*80*0636*HC*J1234*UN*1*T1*1*2",
                "LIN**N4*00000111122",
                "CTP****2.5*ML",
                "REF*XZ*RX1",
                "NM1*72*1*CUTTER*CARL****XX*1679576722",
                "REF*G2*S7**2U:GRN01",
                "NM1*ZZ*1*SECOND*SAUL",
                "NM1*82*1*RENDER*RHEA****XX*1568412344",
                "NM1*DN*1*REFER*ROSE****XX*1679576722"));
  }

  private static List<Situation> otherPayers() {
    return List.of(
        SECONDARY,
        OUTPATIENT
            .named("R24 secondary, decided for the whole claim, with MOA")
            .replace("SBR*P", "SBR*S*18*GRP1******CI")
            .before(
                "LX*1",
                "SBR*P*18*******MB",
                "CAS*CO*45*150.5",
                "CAS*PR*1*100",
                "AMT*D*400",
                "OI***Y***Y",
                "MOA*.8*10*MA01*N130",
                "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
                "N3*2 OAK ST",
                "N4*TROY*NY*12180",
                "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
                "DTP*573*D8*20260220",
                "REF*G1*AUTHF",
                "REF*F8*FIRCLAIM"),
        INPATIENT
            .named("R24 inpatient secondary to Medicare Part A, with MIA")
            .replace("SBR*P", "SBR*S*18*GRP1******CI")
            .before(
                "LX*1",
                "SBR*P*18*******MA",
                "CAS*CO*45*650.5",
                "CAS*PR*1*1000",
                "AMT*D*4000",
                "OI***Y***Y",
                "MIA*4***3500*MA01**********4",
                "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
                "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
                "DTP*573*D8*20260220",
                "REF*F8*FIRCLAIM"),
        OUTPATIENT
            .named("other payer's numbers of our providers")
            .before(
                "LX*1",
                "SBR*S*01*GRP2******BL",
                "OI***N***I",
                "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
                "REF*SY*999002222",
                "NM1*PR*2*NEXT HEALTH*****XV*PLAN9",
                "NM1*71*1",
                "REF*G2*N1",
                "NM1*72*1",
                "REF*G2*N2",
                "NM1*ZZ*1",
                "REF*0B*N3",
                "NM1*77*2",
                "REF*LU*N4",
                "NM1*82*1",
                "REF*1G*N5",
                "NM1*DN*1",
                "REF*G2*N6",
                "NM1*85*2",
                "REF*G2*N7"));
  }
}
