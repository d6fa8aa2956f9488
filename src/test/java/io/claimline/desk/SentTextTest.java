package io.claimline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SentTextTest {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*US             *ZZ*THEM           *260120*1200*^*00501*000000001*0*P*:~";
  private static final byte[] FILE =
      (ISA
              + "GS*HC*US*THEM*20260120*1200*1*X*005010X222A1~ST*837*0001~HL*1**20*1~NM1*85*2*CLINIC~"
              + "HL*2*1*22*1~NM1*IL*1*FARROW~HL*3*2*23*0~NM1*QC*1*CHILD~CLM*CL1*10~LX*1~"
              + "HL*4*2*23*0~NM1*QC*1*SECOND CHILD~CLM*CL2*20~LX*1~CLM*CL22*30~LX*1~"
              + "HL*5*1*22*0~NM1*IL*1*STRANGER~CLM*CL3*40~LX*1~SE*18*0001~GE*1*1~IEA*1*000000001~")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  @DisplayName("A claim's text has its subscriber and patient, and nobody else")
  void nobodyElse() {
    assertThat(SentText.ofClaim(FILE, "CL2"))
        .containsExactly(
            "HL*2*1*22*1",
            "NM1*IL*1*FARROW",
            "HL*4*2*23*0",
            "NM1*QC*1*SECOND CHILD",
            "CLM*CL2*20",
            "LX*1");
    assertThat(SentText.ofClaim(FILE, "CL22")).contains("CLM*CL22*30").doesNotContain("CLM*CL2*20");
    assertThat(SentText.ofClaim(FILE, "CL3"))
        .containsExactly("HL*5*1*22*0", "NM1*IL*1*STRANGER", "CLM*CL3*40", "LX*1");
  }

  @Test
  @DisplayName("A claim that is not in the file has no text")
  void notThere() {
    assertThat(SentText.ofClaim(FILE, "CL4")).isEmpty();
    assertThat(SentText.ofClaim(new byte[0], "CL1")).isEmpty();
  }
}
