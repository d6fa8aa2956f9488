package io.claimline.x12.proof;

import io.claimline.x12.TransactionKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One file or more of every kind that is read, for tests that damage them. */
final class Samples {
  private static final String REMITTANCE =
      """
      BPR*I*110*C*ACH*CCP*01*011000015*DA*123456*1999999999**01*021000021*DA*654321*20260310
      TRN*1*EFT-55*1999999999
      REF*EV*RECV1
      DTM*405*20260309
      N1*PR*SECOND HEALTH*XV*PLAN1
      N3*9 PAYER WAY
      N4*HARTFORD*CT*06101
      PER*BL*TECH*EM*HELP@EXAMPLE.COM
      N1*PE*NORTH CLINIC*XX*1234567893
      REF*TJ*123456789
      LX*1
      CLP*PCN-1*1*150.5*115*25*12*PAYERCLAIM2*11*1
      NM1*QC*1*QUARTZ*JADE****MI*MEM001
      NM1*82*1*RENDER*RHEA****XX*1245319599
      MOA***MA01*MA18
      DTM*050*20260301
      AMT*AU*140
      SVC*HC:99213:25*100.5*75**1
      DTM*472*20260105
      CAS*CO*45*10.5
      CAS*PR*1*5**2*10
      REF*6R*LINE1
      AMT*B6*90
      LQ*HE*N130
      SVC*HC:36415*50*40**1
      DTM*472*20260105
      CAS*PR*3*10
      REF*6R*LINE2
      PLB*1234567893*20261231*WO:OLD1*10*L6:INT*-5""";

  private static final String ACKNOWLEDGEMENT =
      """
      AK1*HC*8*005010X222A1
      AK2*837*0009*005010X222A1
      IK3*NM1*12*2010*8
      CTX*SITUATIONAL TRIGGER*CLM*17**5:3
      IK4*9*67*1
      IK5*R*5
      AK2*837*0010*005010X222A1
      IK5*A
      AK9*P*2*2*1""";

  private static final String CLAIM_ACKNOWLEDGEMENT =
      """
      BHT*0085*08*277X*20260305*0917*TH
      HL*1**20*1
      NM1*AY*2*PAYER HUB*****46*HUB9
      TRN*1*T1
      DTP*050*D8*20260304
      DTP*009*D8*20260305
      HL*2*1*21*1
      NM1*41*2*NORTH BILLING*****46*SUB1
      TRN*2*BATCH-77
      STC*A1:19:PR*20260305*WQ*150.5
      QTY*90*1
      AMT*YU*150.5
      HL*3*2*19*1
      NM1*85*2*NORTH CLINIC*****XX*1234567893
      HL*4*3*PT
      NM1*QC*1*QUARTZ*OPAL****MI*MEM001
      TRN*2*PCN-1
      STC*A3:21:IL*20260305*U*150.5
      REF*1K*PAYERCLAIM1
      DTP*472*D8*20260105
      SVC*HC:99213*100.5
      STC*A3:122*20260305*U*100.5
      REF*FJ*LINE1""";

  private static final String ELIGIBILITY_INQUIRY =
      """
      BHT*0022*13*TRACE1*20260304*1016
      HL*1**20*1
      NM1*PR*2*GREEN HEALTH*****PI*GRN01
      HL*2*1*21*1
      NM1*1P*2*NORTH CLINIC*****XX*1234567893
      HL*3*2*22*0
      TRN*1*OURS1*9CLAIMLINE
      NM1*IL*1*QUARTZ*OPAL****MI*MEM001
      DMG*D8*19800102*F
      DTP*291*D8*20260304
      EQ*30""";

  private static final String ELIGIBILITY_RESPONSE =
      """
      BHT*0022*11*TRACE1*20260304*1017
      HL*1**20*1
      NM1*PR*2*GREEN HEALTH*****PI*GRN01
      HL*2*1*21*1
      NM1*1P*2*NORTH CLINIC*****XX*1234567893
      HL*3*2*22*0
      TRN*2*OURS1*9CLAIMLINE
      NM1*IL*1*QUARTZ*OPAL****MI*MEM001
      N3*2 OAK ST
      N4*TROY*NY*12180
      DMG*D8*19800102*F
      DTP*346*D8*20260101
      EB*1**30**GOLD PLAN
      EB*C*IND*30***23*1500
      EB*B**98^UC***27*25*****Y
      MSG*FREE TEXT
      LS*2120
      NM1*PR*2*FIRST HEALTH
      LE*2120""";

  private static final String STATUS_INQUIRY =
      """
      BHT*0010*13*TRACE2*20260404*1016
      HL*1**20*1
      NM1*PR*2*GREEN HEALTH*****PI*GRN01
      HL*2*1*21*1
      NM1*41*2*NORTH BILLING*****46*SUB1
      HL*3*2*19*1
      NM1*1P*2*NORTH CLINIC*****XX*1234567893
      HL*4*3*22*0
      DMG*D8*19800102*F
      NM1*IL*1*QUARTZ*OPAL****MI*MEM001
      TRN*1*PCN-1
      REF*1K*PAYERCLAIM1
      AMT*T3*150.5
      DTP*472*D8*20260105
      SVC*HC:99213*100.5*****1
      DTP*472*D8*20260105""";

  private static final String STATUS =
      """
      BHT*0010*08*TRACE2*20260404*1017*DG
      HL*1**20*1
      NM1*PR*2*GREEN HEALTH*****PI*GRN01
      HL*2*1*21*1
      NM1*41*2*NORTH BILLING*****46*SUB1
      HL*3*2*19*1
      NM1*1P*2*NORTH CLINIC*****XX*1234567893
      HL*4*3*22*0
      NM1*IL*1*QUARTZ*OPAL****MI*MEM001
      TRN*2*PCN-1
      STC*F1:65*20260404**150.5*115*20260310**20260310*EFT-55
      REF*1K*PAYERCLAIM1
      DTP*472*D8*20260105
      SVC*HC:99213*100.5*75****1
      STC*F1:65*20260404
      DTP*472*D8*20260105""";

  private Samples() {}

  /**
   * What stands between ST and SE of a document that is in order.
   *
   * @param beginning of the name of a claim's situation; of other kinds there is one document
   */
  static Situation document(TransactionKind kind, String beginning) {
    return switch (kind) {
      case P837 -> named(ProfessionalSituations.all(), beginning);
      case I837 -> named(InstitutionalSituations.all(), beginning);
      case R835 -> Situation.of("835", REMITTANCE);
      case Q270 -> Situation.of("270", ELIGIBILITY_INQUIRY);
      case B271 -> Situation.of("271", ELIGIBILITY_RESPONSE);
      case Q276 -> Situation.of("276", STATUS_INQUIRY);
      case S277 -> Situation.of("277", STATUS);
      case A277CA -> Situation.of("277CA", CLAIM_ACKNOWLEDGEMENT);
      default -> throw new IllegalArgumentException("no document of " + kind);
    };
  }

  private static Situation named(Stream<Situation> all, String beginning) {
    return all.filter(situation -> situation.name().startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no situation " + beginning));
  }

  /** One set of a kind, of these segments between ST and SE. */
  static Interchange interchange(TransactionKind kind, List<String> segments) {
    return switch (kind) {
      case P837 -> Interchange.of("HC", "005010X222A1", "837", segments);
      case I837 -> Interchange.of("HC", "005010X223A2", "837", segments);
      case R835 -> withoutGuide(Interchange.of("HP", "005010X221A1", "835", segments));
      case Q270 -> Interchange.of("HS", "005010X279A1", "270", segments);
      case B271 -> Interchange.of("HB", "005010X279A1", "271", segments);
      case Q276 -> Interchange.of("HR", "005010X212", "276", segments);
      case S277 -> Interchange.of("HN", "005010X212", "277", segments);
      case A277CA -> Interchange.of("HN", "005010X214", "277", segments);
      default -> throw new IllegalArgumentException("no document of " + kind);
    };
  }

  /** The guide of the 835 has no ST03. */
  private static Interchange withoutGuide(Interchange whole) {
    String text = whole.toString().replace("ST*835*0009*005010X221A1~", "ST*835*0009~");
    return new Interchange(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** An 835 that balances. */
  static Interchange remittance() {
    return interchange(TransactionKind.R835, REMITTANCE.lines().toList());
  }

  static Interchange eligibilityInquiry() {
    return new Interchange(of("HS", "005010X279A1", "270", ELIGIBILITY_INQUIRY.lines().toList()));
  }

  static Interchange statusInquiry() {
    return new Interchange(of("HR", "005010X212", "276", STATUS_INQUIRY.lines().toList()));
  }

  static List<byte[]> files() {
    List<byte[]> files = new ArrayList<>();
    ProfessionalSituations.all()
        .filter(situation -> situation.segments().size() < 100)
        .forEach(s -> files.add(of("HC", "005010X222A1", "837", s.segments())));
    InstitutionalSituations.all()
        .forEach(s -> files.add(of("HC", "005010X223A2", "837", s.segments())));
    // As often as claims, so that every kind meets every damage.
    for (int i = 0; i < 10; i++) {
      files.add(of("HP", "005010X221A1", "835", REMITTANCE.lines().toList()));
      files.add(of("FA", "005010X231A1", "999", ACKNOWLEDGEMENT.lines().toList()));
      files.add(of("HN", "005010X214", "277", CLAIM_ACKNOWLEDGEMENT.lines().toList()));
      files.add(of("HS", "005010X279A1", "270", ELIGIBILITY_INQUIRY.lines().toList()));
      files.add(of("HB", "005010X279A1", "271", ELIGIBILITY_RESPONSE.lines().toList()));
      files.add(of("HR", "005010X212", "276", STATUS_INQUIRY.lines().toList()));
      files.add(of("HN", "005010X212", "277", STATUS.lines().toList()));
      files.add(interchangeAcknowledgement());
    }
    return files;
  }

  private static byte[] of(String functionalId, String guide, String id, List<String> segments) {
    return Interchange.of(functionalId, guide, id, segments).bytes();
  }

  private static byte[] interchangeAcknowledgement() {
    String empty = Interchange.of("FA", "005010X231A1", "999", List.of()).toString();
    return (empty.substring(0, 106)
            + "TA1*000000007*260304*1016*R*018~TA1*000000008*260304*1016*A*000~IEA*0*000000007~")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
