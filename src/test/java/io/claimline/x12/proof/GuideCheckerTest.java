package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checker that accepts all would prove nothing: it refuses each of these, for its reason. */
class GuideCheckerTest {
  private static final Situation CLAIM = ProfessionalSituations.all().findFirst().orElseThrow();
  private static final Situation SECONDARY =
      ProfessionalSituations.all()
          .filter(situation -> situation.name().equals("R24 secondary, decided by line"))
          .findFirst()
          .orElseThrow();

  private static final Situation INPATIENT =
      InstitutionalSituations.all().skip(1).findFirst().orElseThrow();

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @DisplayName("A claim with one fault is refused for that fault")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "BHT; BHT*0078*00*B*20260304*1016*CH; BHT01 may not be 0078",
        "BHT; BHT*0019*00*B*20260230*1016*CH; BHT04 is no d8",
        "NM1*40; -; needs 1",
        "HL*2; HL*3*1*22*0; HL01 counts levels",
        "HL*2; HL*2*2*22*0; HL02 is the level above",
        "HL*2; HL*2*1*22*1; HL04 tells of levels below",
        "PRV*BI; PRV*BI*PXC*207Q; PRV03 is no taxonomy",
        "NM1*85; NM1*85*2*NORTH CLINIC*****XX*1234567894; NM109 is no npi",
        "NM1*85; NM1*85*2*NORTH CLINIC*******X; NM110-1 is not used",
        "N4*ALBANY; N4*ALBANY*NY*12207; ZIP code has 9 digits",
        "N4*TROY; N4*TROY**12180; N402 is needed",
        "REF*EI; -; needs 1",
        "SBR; SBR*P**GRP1******CI; a patient level follows",
        "SBR; SBR*P*18*GRP1******XX; SBR09 may not be XX",
        "SBR; SBR*S*18*GRP1******CI; a secondary needs a primary",
        "DMG; -; the patient needs DMG",
        "DMG; DMG*D8*19800102*X; DMG03 may not be X",
        "CLM; CLM*PCN-1*150.4***11:B:1*Y*A*Y*Y; R23",
        "CLM; CLM*PCN-1*150.50***11:B:1*Y*A*Y*Y; CLM02 is no $",
        "CLM; CLM*PCN-1*150.5***11:B:7*Y*A*Y*Y; R22",
        "CLM; CLM*PCN-1*150.5***11::1*Y*A*Y*Y; CLM05-2 is required",
        "CLM; CLM*PCN-1*150.5***11:B:1*Y*A*Y*Y*; ends with an empty element",
        "CLM; CLM*PCN-1*150.5***21:B:1*Y*A*Y*Y; admission date",
        "CLM; CLM*PCN-1*150.5***11:B:1*Y*A*Y*Y**AA:::NY; an accident needs its date",
        "CLM; CLM*PCN-123456789012345678*150.5***11:B:1*Y*A*Y*Y; R27",
        "HI; HI*ABK:J01.90*ABF:E119; HI01-2 is no icd",
        "HI; HI*ABK:J0190*BF:2500; one edition of ICD",
        "HI; HI*ABK:J0190; SV107 points to a diagnosis",
        "LX*2; LX*3; LX counts",
        "SV1*HC:99213; SV1*HC:99213*100.5*UN*1; SV107 is required",
        "SV1*HC:99213; SV1*HC:99213*100.5*UN*1*11**1; SV105 only where it differs",
        "SV1*HC:99213; SV1*HC:99213*100.5*F2*1***1; SV103 may not be F2",
        "DTP*472; DTP*472*RD8*20260106-20260105; DTP03 is no period",
        "DTP*472; -; needs 1",
        "REF*6R*LINE2; REF*6R*LINE1; 6R is unique",
        "REF*6R*LINE2; ZZZ*1; may not stand there",
        "REF*6R*LINE2; REF*6R* LINE2; outer blanks",
      })
  void refused(String at, String instead, String reason) {
    Situation faulty = instead == null ? CLAIM.replace(at) : CLAIM.replace(at, instead);
    assertThat(complaints(faulty)).anyMatch(complaint -> complaint.contains(reason));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @DisplayName("R24 A secondary claim with one fault is refused for that fault")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "AMT*D; AMT*D*79; R24",
        "SVD; SVD*FIR01*49*HC:99213:25**1; R24",
        "SVD; SVD*OTHER*50*HC:99213:25**1; SVD01 is the number of a payer",
        "CAS*CO; CAS*CO*45*20.4; R24",
        "CAS*PR*1; CAS*PR*1*10**1*20; a reason stands once",
        "CAS*PR*1; CAS*PR*1*10**2; a reason goes with its amount",
        "OI; -; needs 1",
        "SBR*P; SBR*S*18*GRP2******CI; a payer's turn comes once",
        "REF*F8; DTP*573*D8*20260220; not in both",
      })
  void refusedSecondary(String at, String instead, String reason) {
    Situation faulty = instead == null ? SECONDARY.replace(at) : SECONDARY.replace(at, instead);
    assertThat(complaints(faulty)).anyMatch(complaint -> complaint.contains(reason));
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @DisplayName("An inpatient claim with one fault is refused for that fault")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "SBR; SBR*P*18*GRP1**12****CI; SBR05-1 is not used",
        "CLM; CLM*HCN-1*5650.5***11:B:1**A*Y*Y; CLM05-2 may not be B",
        "CLM; CLM*HCN-1*5650.5***11:A:1*Y*A*Y*Y; CLM06-1 is not used",
        "CLM; CLM*HCN-1*5650***11:A:1**A*Y*Y; R23",
        "DTP*096; -; discharge hour",
        "DTP*434; -; needs 1",
        "DTP*435; -; admission date",
        "CL1; -; needs 1",
        "HI*ABJ; -; admitting diagnosis",
        "HI*BBR; -; other procedures need a principal one",
        "HI*BH; HI*BH:11:D8:20260231; is no d8",
        "HI*BE; HI*BE:A1; HI01-5 is required",
        "NM1*71; -; its physician",
        "SV2*0250; SV2*250**150*UN*3; revenue code of 4 digits",
        "DTP*472; DTP*472*D8*20260110; within the statement",
      })
  void refusedInpatient(String at, String instead, String reason) {
    Situation faulty = instead == null ? INPATIENT.replace(at) : INPATIENT.replace(at, instead);
    assertThat(complaints("005010X223A2", faulty))
        .anyMatch(complaint -> complaint.contains(reason));
  }

  private static List<String> complaints(Situation situation) {
    return complaints("005010X222A1", situation);
  }

  private static List<String> complaints(String guide, Situation situation) {
    return GuideChecker.complaints(
        Interchange.of("HC", guide, "837", situation.segments()).bytes());
  }
}
