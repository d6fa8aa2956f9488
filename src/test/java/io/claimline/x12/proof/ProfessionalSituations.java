package io.claimline.x12.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Professional claims as practices send them; all people are invented. */
final class ProfessionalSituations {
  private static final Situation SELF =
      Situation.of(
          "original claim of a subscriber",
          """
          BHT*0019*00*BATCH-77*20260304*1016*CH
          NM1*41*2*NORTH BILLING*****46*SUB1
          PER*IC*ANNA CLERK*TE*5555550100
          NM1*40*2*PAYER HUB*****46*HUB9
          HL*1**20*1
          PRV*BI*PXC*207Q00000X
          NM1*85*2*NORTH CLINIC*****XX*1234567893
          N3*1 MAIN ST*SUITE 2
          N4*ALBANY*NY*122071234
          REF*EI*123456789
          HL*2*1*22*0
          SBR*P*18*GRP1******CI
          NM1*IL*1*QUARTZ*OPAL*M***MI*MEM001
          N3*2 OAK ST
          N4*TROY*NY*12180
          DMG*D8*19800102*F
          NM1*PR*2*GREEN HEALTH*****PI*GRN01
          CLM*PCN-1*150.5***11:B:1*Y*A*Y*Y
          HI*ABK:J0190*ABF:E119
          NM1*82*1*RENDER*RHEA****XX*1245319599
          PRV*PE*PXC*208D00000X
          LX*1
          SV1*HC:99213:25*100.5*UN*1***1:2
          DTP*472*D8*20260105
          REF*6R*LINE1
          LX*2
          SV1*HC:36415*50*UN*2***1
          DTP*472*D8*20260105
          REF*6R*LINE2""");

  private static final Situation DEPENDENT =
      SELF.replace("HL*2", "HL*2*1*22*1")
          .replace("SBR*", "SBR*P**GRP1******CI")
          .before(
              "CLM*",
              "HL*3*2*23*0",
              "PAT*19",
              "NM1*QC*1*QUARTZ*JADE",
              "N3*2 OAK ST",
              "N4*TROY*NY*12180",
              "DMG*D8*20100203*F");

  /** The primary paid 80 of 150.50 and named its reasons on the lines. */
  private static final Situation SECONDARY =
      SELF.replace("SBR*P", "SBR*S*18*GRP1******CI")
          .before(
              "LX*1",
              "SBR*P*18*GRP2******CI",
              "AMT*D*80",
              "AMT*EAF*40",
              "OI***Y***Y",
              "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
              "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
              "REF*F8*FIRCLAIM")
          .after(
              "REF*6R*LINE1",
              "SVD*FIR01*50*HC:99213:25**1",
              "CAS*CO*45*20.5",
              "CAS*PR*1*10**2*20",
              "DTP*573*D8*20260220")
          .after(
              "REF*6R*LINE2",
              "SVD*FIR01*30*HC:36415**2",
              "CAS*CO*45*10",
              "CAS*PR*3*10",
              "DTP*573*D8*20260220");

  private ProfessionalSituations() {}

  static Stream<Situation> all() {
    return Stream.of(whoAndWhat(), parties(), supplements(), lines(), otherPayers())
        .flatMap(List::stream);
  }

  private static List<Situation> whoAndWhat() {
    List<Situation> situations = new ArrayList<>();
    situations.add(SELF);
    for (String frequency : List.of("7", "8")) {
      situations.add(
          SELF.named("R22 frequency " + frequency)
              .replace("CLM*", "CLM*PCN-1*150.5***11:B:" + frequency + "*Y*A*Y*Y")
              .before("HI*", "REF*F8*PAYERCLAIM1"));
    }
    for (String relationship : List.of("01", "19", "20", "21", "39", "40", "53", "G8")) {
      situations.add(
          DEPENDENT
              .named("patient is " + relationship + " to the subscriber")
              .replace("PAT*", "PAT*" + relationship));
    }
    situations.add(SELF.named("subscriber has died").after("SBR*", "PAT*****D8*20260201"));
    situations.add(DEPENDENT.named("newborn with weight").replace("PAT*", "PAT*19******01*7.5"));
    situations.add(
        SELF.named("two claims of one patient, one of them without charge")
            .then(
                "CLM*PCN-2*0***11:B:1*Y*A*Y*Y",
                "HI*ABK:Z0000",
                "LX*1",
                "SV1*HC:99024*0*UN*1***1",
                "DTP*472*D8*20260106",
                "REF*6R*1"));
    return situations;
  }

  private static List<Situation> parties() {
    return List.of(
        SELF.named("atypical provider without NPI, known by the payer's number")
            .replace("NM1*85", "NM1*85*1*DRIVER*DORA")
            .replace("PRV*BI")
            .replace("REF*EI", "REF*SY*999001111")
            .after("NM1*PR", "REF*G2*TAXI77"),
        SELF.named("foreign addresses")
            .replace("N4*TROY", "N4*TORONTO*ON*M5H2N2*CA")
            .replace("N3*2", "N3*2 KING ST")
            .before("HI*", "NTE*ADD*SEEN ON A JOURNEY"),
        DEPENDENT
            .named("patient abroad, region and no state")
            .replace("N4*TROY", "N4*BERN**3011*CH***BE"),
        SELF.named("pay-to address and pay-to plan")
            .before(
                "HL*2",
                "NM1*87*2",
                "N3*PO BOX 9",
                "N4*ALBANY*NY*12207",
                "NM1*PE*2*STATE MEDICAID*****PI*SM01",
                "N3*8 STATE ST",
                "N4*ALBANY*NY*12207",
                "REF*2U*OLD9",
                "REF*EI*987654321"),
        SELF.named("billing provider with contact, currency and plan's address")
            .after("REF*EI", "PER*IC*FRONT DESK*TE*5555550101*EX*12*FX*5555550102")
            .before("NM1*85", "CUR*85*CAD")
            .after("NM1*PR", "N3*9 PAYER WAY", "N4*HARTFORD*CT*06101", "REF*FY*OFF1"),
        SELF.named("referring, primary care, supervising providers and a facility")
            .before(
                "NM1*82",
                "NM1*DN*1*REFER*ROSE****XX*1679576722",
                "REF*1G*U12345",
                "NM1*P3*1*PRIMARY*PETER****XX*1215930367")
            .after(
                "PRV*PE",
                "REF*G2*PLAN7",
                "NM1*77*2*NORTH ANNEX*****XX*1891972345",
                "N3*3 ELM ST",
                "N4*TROY*NY*121801111",
                "REF*LU*LOC4",
                "PER*IC*RIA REED*TE*5555550177*EX*9",
                "NM1*DQ*1*SUPER*SUE****XX*1568412344"),
        DEPENDENT
            .named("property and casualty")
            .after(
                "DMG*D8*1980",
                "REF*SY*999001111",
                "REF*Y4*CASE1",
                "PER*IC*OPAL QUARTZ*TE*5555550111")
            .after("DMG*D8*2010", "REF*Y4*CASE1", "PER*IC*JADE QUARTZ*TE*5555550112*EX*5")
            .replace("CLM*", "CLM*PCN-1*150.5***11:B:1*Y*A*Y*Y**AA:OA::NY")
            .before("HI*", "DTP*439*D8*20260101", "DTP*444*D8*20260103"));
  }

  private static List<Situation> supplements() {
    return List.of(
        SELF.named("paperwork on the way, and at the provider")
            .before("HI*", "PWK*OZ*EL***AC*CTRL1", "PWK*B3*AA"),
        SELF.named("every date of a claim")
            .before(
                "HI*",
                "DTP*431*D8*20260101",
                "DTP*454*D8*20260102",
                "DTP*304*D8*20260103",
                "DTP*453*D8*20260104",
                "DTP*484*D8*20251201",
                "DTP*455*D8*20260104",
                "DTP*471*D8*20260104",
                "DTP*314*RD8*20260101-20260131",
                "DTP*297*D8*20260101",
                "DTP*296*D8*20260201",
                "DTP*090*D8*20260101",
                "DTP*091*D8*20260102",
                "DTP*050*D8*20260110"),
        SELF.named("disability that goes on").before("HI*", "DTP*360*D8*20260101"),
        SELF.named("inpatient visit with admission and discharge")
            .replace("CLM*", "CLM*PCN-1*150.5***21:B:1*Y*A*Y*Y")
            .before("HI*", "DTP*435*D8*20260101", "DTP*096*D8*20260109"),
        SELF.named("every number of a claim")
            .before(
                "HI*",
                "REF*4N*3",
                "REF*F5*Y",
                "REF*EW*M123",
                "REF*9F*REFNO1",
                "REF*G1*AUTH1",
                "REF*X4*12D4567890",
                "REF*9A*RP1",
                "REF*9C*RP2",
                "REF*LX*IDE1",
                "REF*D9*CH1",
                "REF*EA*MRN1",
                "REF*P4*DEMO1",
                "REF*1J*CPO1",
                "K3*FIXED FORMAT",
                "NTE*ADD*NOTE"),
        SELF.named("contract, patient's payment and repricing")
            .before("HI*", "CN1*02*100*5*CODE*2.5*V1", "AMT*F5*20")
            .after("HI*", "HCP*03*100*50.5*REPRICER*2.5*APG1*75"),
        SELF.named("chiropractic treatment")
            .before("HI*", "DTP*454*D8*20251201", "CR2********A**FIRST*SECOND"),
        SELF.named("EPSDT referral, vision and homebound")
            .replace("CLM*", "CLM*PCN-1*150.5***11:B:1*Y*A*Y*Y***02")
            .before("HI*", "CRC*E1*Y*L1*L2", "CRC*75*Y*IH", "CRC*ZZ*Y*AV*ST"),
        SELF.named("surgery before anesthesia").after("HI*", "HI*BP:33510*BO:33511"),
        SELF.named("condition codes").after("HI*", "HI*BG:05*BG:17"),
        SELF.named("twelve diagnoses, delayed, without assignment")
            .replace("CLM*", "CLM*PCN-1*150.5***11:B:1*Y*C*N*I*P**********11")
            .replace(
                "HI*",
                "HI*ABK:J0190*ABF:E119*ABF:I10*ABF:M545*ABF:R079*ABF:J449*ABF:N390"
                    + "*ABF:K219*ABF:F329*ABF:E785*ABF:G4733*ABF:Z794"));
  }

  private static List<Situation> lines() {
    List<Situation> situations = new ArrayList<>();
    situations.add(
        SELF.named("anesthesia in minutes")
            .replace("SV1*HC:99213", "SV1*HC:00840:QK:P2*100.5*MJ*95***1:2"));
    situations.add(
        SELF.named("ambulance with two patients")
            .replace("CLM*", "CLM*PCN-1*150.5***41:B:1*Y*A*Y*Y")
            .before("HI*", "CR1*LB*140**A*DH*12***ROUND*STRETCHER", "CRC*07*Y*01*04")
            .before(
                "LX*1",
                "NM1*PW*2",
                "N3*5 HILL RD",
                "N4*TROY*NY*12180",
                "NM1*45*2*TROY HOSPITAL",
                "N3*6 LAKE RD",
                "N4*TROY*NY*12180")
            .after("SV1*HC:99213", "CR1*LB*140**A*DH*12***ROUND*STRETCHER", "CRC*07*N*05")
            .after("DTP*472", "QTY*PT*2"));
    situations.add(
        SELF.named("drug with its units")
            .replace("SV1*HC:36415", "SV1*HC:J1234*50*UN*2.5***1")
            .then("LIN**N4*00000111122", "CTP****2.5*ML", "REF*XZ*RX1"));
    StringBuilder fifty = new StringBuilder();
    for (int i = 1; i <= 50; i++) {
      fifty.append("LX*").append(i).append("\nSV1*HC:97110:GP*10*UN*1***1\n");
      fifty.append("DTP*472*D8*20260105\nREF*6R*L").append(i).append('\n');
    }
    situations.add(
        SELF.named("fifty lines")
            .replace("CLM*", "CLM*PCN-1*500***11:B:1*Y*A*Y*Y")
            .without("LX*1", "LX*2")
            .without("LX*2", "REF*6R*LINE2")
            .replace("REF*6R*LINE2", fifty.toString().split("\n")));
    situations.add(
        SELF.named("rented equipment with its certificate")
            .replace(
                "SV1*HC:99213",
                "SV1*HC:E1390:RR*100.5*UN*1***1:2",
                "SV5*HC:E1390*DA*30*20*200*1",
                "PWK*CT*AD",
                "CR3*R*MO*12",
                "CRC*09*Y*38*ZV")
            .after("DTP*472", "DTP*607*D8*20260104", "DTP*463*D8*20260101", "DTP*461*D8*20260103")
            .after(
                "REF*6R*LINE1",
                "NM1*DK*1*ORDER*OLGA****XX*1679576722",
                "N3*3 ELM ST",
                "N4*TROY*NY*12180",
                "PER*IC*OLGA ORDER*TE*5555550123",
                "LQ*UT*04.04B",
                "FRM*1A**25",
                "FRM*1B*N",
                "FRM*1C***20260101"));
    situations.add(
        SELF.named("every number, date and measure of a line")
            .replace(
                "SV1*HC:99213",
                "SV1*HC:99213:25:59:76:77*100.5*UN*1*22**1:2**Y**Y*Y***0",
                "PWK*OB*BM***AC*CTRL2",
                "CRC*70*Y*65")
            .replace(
                "DTP*472",
                "DTP*472*RD8*20260105-20260106",
                "DTP*471*D8*20260104",
                "DTP*304*D8*20260103",
                "DTP*738*D8*20260102",
                "DTP*739*D8*20260103",
                "DTP*011*D8*20260102",
                "DTP*455*D8*20260101",
                "DTP*454*D8*20251201",
                "QTY*FL*2",
                "MEA*TR*R1*11.4",
                "MEA*OG*HT*70",
                "CN1*05*10",
                "REF*9B*RPL1",
                "REF*9D*RPL2",
                "REF*G1*LAUTH")
            .after(
                "REF*6R*LINE1",
                "REF*EW*M123",
                "REF*X4*12D4567890",
                "REF*F4*12D4567891",
                "REF*BT*BATCH1",
                "REF*9F*LREF",
                "AMT*T*1.5",
                "AMT*F4*2",
                "K3*LINE FIXED",
                "NTE*ADD*LINE NOTE",
                "NTE*TPO*THIRD PARTY",
                "PS1*1679576722*20",
                "HCP*00*90*10.5*REPRICER*1.5**80**HC*99212*UN*1*T1*1*2"));
    situations.add(
        SELF.named("every provider of a line")
            .after(
                "REF*6R*LINE1",
                "NM1*82*1*LINEDOC*LILY****XX*1215930367",
                "PRV*PE*PXC*208D00000X",
                "REF*0B*LIC1",
                "NM1*QB*2******XX*1891972345",
                "NM1*77*2*NORTH ANNEX*****XX*1891972345",
                "N3*3 ELM ST",
                "N4*TROY*NY*12180",
                "NM1*DQ*1*SUPER*SUE****XX*1568412344",
                "NM1*DK*1*ORDER*OLGA****XX*1679576722",
                "NM1*DN*1*REFER*ROSE****XX*1679576722",
                "NM1*P3*1*PRIMARY*PETER",
                "REF*G2*PC7"));
    situations.add(
        SELF.named("ambulance points on the line")
            .after(
                "REF*6R*LINE1",
                "NM1*PW*2",
                "N3*5 HILL RD",
                "N4*TROY*NY*12180",
                "NM1*45*2",
                "N3*6 LAKE RD",
                "N4*TROY*NY*12180"));
    situations.add(
        SELF.named("unlisted procedure with its description, home infusion code")
            .replace("SV1*HC:99213", "SV1*HC:99499:::::UNUSUAL VISIT*100.5*UN*1***1:2")
            .replace("SV1*HC:36415", "SV1*IV:12345*50*UN*2***1"));
    return situations;
  }

  private static List<Situation> otherPayers() {
    return List.of(
        SECONDARY.named("R24 secondary, decided by line"),
        SECONDARY
            .named("R24 secondary to Medicare, with MOA")
            .replace("SBR*P*18*GRP2", "SBR*P*18*******MB")
            .after("OI*", "MOA*.8*10*MA01*N130"),
        SELF.named("Medicare as secondary, working aged")
            .replace("SBR*P", "SBR*S*18***12****MB")
            .before(
                "LX*1",
                "SBR*P*18*GRP2******CI",
                "CAS*CO*45*50.5",
                "CAS*PR*1*20",
                "AMT*D*80",
                "OI***Y*P**Y",
                "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
                "N3*2 OAK ST",
                "N4*TROY*NY*12180",
                "NM1*PR*2*FIRST HEALTH*****PI*FIR01",
                "N3*1 FIRST ST",
                "N4*UTICA*NY*13501",
                "DTP*573*D8*20260220",
                "REF*2U*SEC2",
                "REF*G1*AUTHF",
                "REF*9F*REFF",
                "REF*T4*Y",
                "REF*F8*FIRCLAIM"),
        SECONDARY
            .named("R24 tertiary: two payers decided")
            .replace("SBR*S", "SBR*T*18*GRP1******CI")
            .before(
                "LX*1",
                "SBR*S*18*GRP3******CI",
                "AMT*D*10",
                "OI***Y***Y",
                "NM1*IL*1*QUARTZ*OPAL****MI*MEM888",
                "NM1*PR*2*MIDDLE HEALTH*****PI*MID01")
            .before(
                "LX*2",
                "SVD*MID01*5*HC:99213:25**1",
                "CAS*OA*23*70.5",
                "CAS*PR*2*25",
                "DTP*573*D8*20260228")
            .then(
                "SVD*MID01*5*HC:36415**2",
                "CAS*OA*23*40",
                "CAS*PR*3*5",
                "DTP*573*D8*20260228",
                "AMT*EAF*5"),
        SELF.named("other payer known, not yet asked; its numbers of our providers")
            .before(
                "LX*1",
                "SBR*S*01*GRP2******BL",
                "OI***N***I",
                "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
                "REF*SY*999002222",
                "NM1*PR*2*NEXT HEALTH*****XV*PLAN9",
                "NM1*DN*1",
                "REF*G2*N1",
                "NM1*82*1",
                "REF*G2*N2",
                "NM1*77*2",
                "REF*LU*N3",
                "NM1*DQ*1",
                "REF*0B*N4",
                "NM1*85*2",
                "REF*G2*N5")
            .before("NM1*82", "NM1*DN*1*REFER*ROSE****XX*1679576722")
            .after(
                "PRV*PE",
                "NM1*77*2*NORTH ANNEX*****XX*1891972345",
                "N3*3 ELM ST",
                "N4*TROY*NY*121801111",
                "NM1*DQ*1*SUPER*SUE****XX*1568412344"),
        SELF.named("other payer that covers nothing of it")
            .replace("SBR*P", "SBR*S*18*GRP1******CI")
            .before(
                "LX*1",
                "SBR*P*18*GRP2******CI",
                "AMT*A8*150.5",
                "OI***Y***Y",
                "NM1*IL*1*QUARTZ*ONYX****MI*MEM777",
                "NM1*PR*2*FIRST HEALTH*****PI*FIR01"),
        SECONDARY
            .named("R24 a line bundled into another by the primary")
            .replace("SVD*FIR01*30", "SVD*FIR01*30*HC:99213:25**2*1")
            .after("REF*6R*LINE2", "REF*G1*AUTH2**2U:FIR01"));
  }
}
