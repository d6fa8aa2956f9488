package io.claimline.x12.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.X12Event;
import io.claimline.x12.X12Reader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Remittances and acknowledgements as a biller would say them. */
class ExplanationTest {
  private static final String ISA =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260304*1016*^*00501*"
          + "000000007*0*T*:~";

  private static final String REMITTANCE =
      "BPR*I*60*C*CHK************20260310~TRN*1*CHECK-9*1999999999~N1*PR*SECOND HEALTH~N3*9 WAY~"
          + "N4*HARTFORD*CT*06101~PER*BL*TECH*TE*5555550199~N1*PE*NORTH CLINIC*XX*1234567893~LX*1~"
          + "CLP*PCN-1*19*100*70*20*12*PAYERCLAIM2~NM1*QC*1*QUARTZ*JADE****MI*MEM001~"
          + "NM1*TT*2*THIRD HEALTH*****PI*THI01~MOA***MA18~"
          + "SVC*HC:99213:25*100*70**1*HC:99214~DTM*472*20260105~CAS*CO*45*10~CAS*PR*1*15*1*3*5~"
          + "AMT*B6*90~LQ*HE*N130~PLB*1234567893*20261231*WO:PAYERCLAIM0*10~";

  @Test
  @DisplayName("A remittance says who pays what to whom, what each line lost and who bears it (R7)")
  void remittance() {
    List<String> lines = explain("HP", "835", "005010X221A1", REMITTANCE);
    assertThat(lines)
        .containsSubsequence(
            "SECOND HEALTH pays 60.00 (check) to NORTH CLINIC on 2026-03-10, trace number CHECK-9.",
            "  Claim PCN-1 (the payer's PAYERCLAIM2): processed as primary, forwarded. Charged"
                + " 100.00, paid 70.00, left to the patient 20.00.",
            "    It went on to the next payer: do not bill that one now.",
            "    The payer sent the claim on to THIRD HEALTH.",
            "    Line 1, 99213-25 (sent as 99214) on 2026-01-05: charged 100.00, paid 70.00,"
                + " allowed 90.00.",
            "1 claim paid 70.00, less 10.00 for the provider as a whole: that is the payment of"
                + " 60.00, it balances.");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("      Less by 10.00, borne by the provider"))
        .anyMatch(line -> line.startsWith("      Less by 15.00, the patient's part: PR-1"))
        .anyMatch(line -> line.startsWith("  For the provider as a whole, WO"))
        .noneMatch(line -> line.contains("QUARTZ") || line.contains("MEM001"));
  }

  @Test
  @DisplayName("R1 R2 R3 A remittance that does not balance says so where it does not")
  void unbalanced() {
    String wrong = REMITTANCE.replace("CAS*CO*45*10~", "CAS*CO*45*11~");
    List<String> lines = explain("HP", "835", "005010X221A1", wrong);
    assertThat(lines).filteredOn(line -> line.contains("DOES NOT BALANCE")).hasSize(2);
    assertThat(explain("HP", "835", "005010X221A1", REMITTANCE.replace("BPR*I*60", "BPR*I*61")))
        .last()
        .asString()
        .endsWith("but the payment is 61.00. IT DOES NOT BALANCE.");
  }

  @Test
  @DisplayName("R30 A 999 says which set returns to work, with claim, segment and element")
  void implementationAcknowledgement() {
    assertThat(
            explain(
                "FA",
                "999",
                "005010X231A1",
                "AK1*HC*8*005010X222A1~AK2*837*0009~IK5*A~AK2*837*0010~IK3*CLM*22*2300*8~"
                    + "CTX*CLM01:PCN-1~IK4*5:3*1331*7*99~IK5*R*5~AK9*P*2*2*1~"))
        .contains(
            "  Transaction set 0009: accepted.",
            "  Transaction set 0010: rejected. Every claim in it returns to work: correct it and"
                + " send it again.")
        .anyMatch(line -> line.startsWith("    Segment 22, CLM in loop 2300 (claim PCN-1): "))
        .anyMatch(line -> line.startsWith("      CLM05-3: "))
        .noneMatch(line -> line.contains("99 "));
  }

  @Test
  @DisplayName("R31 A 277CA says of each claim whether it was taken, and why not")
  void claimAcknowledgement() {
    List<String> lines =
        explain(
            "HN",
            "277",
            "005010X214",
            "BHT*0085*08*A1*20260305*1016*TH~HL*1**20*1~NM1*PR*2*SECOND HEALTH*****PI*SEC01~"
                + "TRN*1*T1~DTP*050*D8*20260304~DTP*009*D8*20260305~HL*2*1*21*1~"
                + "NM1*41*2*NORTH*****46*SUB1~TRN*2*BATCH-77~STC*A1:19:PR*20260305*WQ*250~QTY*AA*1~"
                + "HL*3*2*19*1~NM1*85*2*NORTH CLINIC*****XX*1234567893~HL*4*3*PT~"
                + "NM1*QC*1*QUARTZ*JADE****MI*MEM001~TRN*2*PCN-1~STC*A2:20:PR*20260305*WQ*150~"
                + "REF*1K*PAYERCLAIM2~DTP*472*D8*20260105~HL*5*3*PT~NM1*QC*1*FLINT*FERN****MI*MEM002~"
                + "TRN*2*PCN-2~STC*A7:562:85*20260305*U*100~DTP*472*D8*20260105~");
    assertThat(lines)
        .contains(
            "SECOND HEALTH, the payer, answers what it received on 2026-03-04 and looked at on"
                + " 2026-03-05.",
            "    1 claim rejected.",
            "    Claim PCN-1: accepted by the payer, the payer's number is PAYERCLAIM2.",
            "    Claim PCN-2: REJECTED, correct it and send it again.")
        .noneMatch(line -> line.contains("FLINT") || line.contains("MEM002"));
  }

  @Test
  @DisplayName("A TA1 that rejects says that nothing was read")
  void interchangeAcknowledgement() {
    assertThat(lines(ISA + "TA1*000000005*260301*0915*R*006~IEA*0*000000007~"))
        .singleElement()
        .asString()
        .startsWith("Interchange 000000005: rejected (")
        .endsWith("). Nothing in it was read: send it again.");
  }

  private static List<String> explain(String group, String set, String version, String body) {
    String st = set.equals("835") ? "ST*835*0009~" : "ST*" + set + "*0009*" + version + "~";
    long segments = body.chars().filter(character -> character == '~').count() + 2;
    return lines(
        ISA
            + "GS*"
            + group
            + "*SENDER*RECEIVER*20260304*1016*8*X*"
            + version
            + "~"
            + st
            + body
            + "SE*"
            + segments
            + "*0009~GE*1*8~IEA*1*000000007~");
  }

  private static List<String> lines(String document) {
    Explanation explanation = new Explanation();
    List<String> lines = new ArrayList<>();
    X12Reader reader =
        X12Reader.open(
            "test.x12", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    for (X12Event event = reader.next(); event != null; event = reader.next()) {
      lines.addAll(explanation.of(event));
    }
    return lines;
  }
}
