package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.Finding;
import io.claimline.x12.InstitutionalClaim;
import io.claimline.x12.InstitutionalClaimWriter;
import io.claimline.x12.ProfessionalClaim;
import io.claimline.x12.ProfessionalClaimWriter;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.X12Event;
import io.claimline.x12.guide.Guides;
import io.claimline.x12.situation.SituationChecks;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one segment demands of another (WEDI SNIP type 4): each rule is broken in a document that
 * keeps it otherwise. That valid documents break none, the other tests here show.
 */
class SituationRulesTest {
  /**
   * A rule and how it is broken.
   *
   * @param code of the finding
   * @param document that keeps the rule
   * @param at the beginning of the segment to exchange
   * @param instead segments in its place, parted by {@code |}; empty for none
   */
  private record Broken(
      TransactionKind kind, String code, Situation document, String at, String instead) {
    Situation broken() {
      return instead.isEmpty() ? document.replace(at) : document.replace(at, instead.split("\\|"));
    }

    @Override
    public String toString() {
      return kind.displayCode() + " " + code + ": " + at + " → " + instead;
    }
  }

  static Stream<Broken> professional() {
    return table(
        TransactionKind.P837,
        """
        BILLING_STREET        ; original claim  ; N3*1 MAIN   ; N3*PO BOX 12
        BILLING_STREET        ; original claim  ; N3*1 MAIN   ; N3*P.O. Box 12
        SELF_WITH_PATIENT     ; patient is 19   ; SBR*P       ; SBR*P*18*GRP1******CI
        PATIENT_UNKNOWN       ; original claim  ; SBR*P       ; SBR*P**GRP1******CI
        PATIENT_ADDRESS       ; original claim  ; N3*2 OAK    ;
        PATIENT_BIRTH         ; original claim  ; DMG         ;
        SUBSCRIBER_NUMBER     ; original claim  ; NM1*IL      ; NM1*IL*1*QUARTZ*OPAL
        MEDICARE_NOT_FIRST    ; Medicare as sec ; SBR*S       ; SBR*S*18*******MB
        REPLACED_CLAIM        ; R22 frequency 7 ; REF*F8      ;
        REPLACED_CLAIM        ; R22 frequency 8 ; REF*F8      ;
        DIAGNOSIS_EDITIONS    ; original claim  ; HI*         ; HI*ABK:J0190*BF:25000
        DIAGNOSIS_POINT       ; original claim  ; HI*         ; HI*ABK:J01.90*ABF:E119
        LINE_NUMBER           ; original claim  ; LX*2        ; LX*3
        LINE_CONTROL_TWICE    ; original claim  ; REF*6R*LINE2; REF*6R*LINE1
        PAPERWORK_NUMBER      ; paperwork on    ; PWK*OZ      ; PWK*OZ*EL
        PAPERWORK_NUMBER      ; every number, d ; PWK*OB      ; PWK*OB*BM
        DATE_ORDER            ; every number, d ; DTP*472     ; DTP*472*RD8*20260106-20260105
        DATE_ORDER            ; every date of a ; DTP*314     ; DTP*314*RD8*20260131-20260101
        DRUG_CODE             ; drug with its u ; LIN         ; LIN**N4*0000-1111-22
        PAYER_TURN_TWICE      ; R24 secondary, d; SBR*P       ; SBR*S*18*GRP2******CI
        PAYER_TURN_MISSING    ; original claim  ; SBR*P       ; SBR*S*18*GRP1******CI
        PAYER_TURN_MISSING    ; R24 secondary, d; SBR*S       ; SBR*T*18*GRP1******CI
        OTHER_PAYER_UNKNOWN   ; R24 secondary, d; SVD*FIR01*50; SVD*OTHER*50*HC:99213:25**1
        OTHER_PAYER_DATE      ; Medicare as sec ; DTP*573     ;
        OTHER_PAYER_PAYMENT   ; R24 secondary, d; AMT*D       ;
        ACCIDENT_DATE         ; property and cas; DTP*439     ;
        ACCIDENT_STATE        ; property and cas; CLM         ; CLM*PCN-1*150.5***11:B:1*Y*A*Y*Y**AA:OA
        ADMISSION_DATE        ; inpatient visit ; DTP*435     ;
        STAY_ORDER            ; inpatient visit ; DTP*096     ; DTP*096*D8*20251231
        CARE_DATES            ; every date of a ; DTP*091     ; DTP*091*D8*20251231
        CARE_DATES            ; every date of a ; DTP*091     ; DTP*090*D8*20260102
        MANIFESTATION_DATE    ; chiropractic tre; SBR*P       ; SBR*P*18*******MB
        REFERRAL_ROLES        ; referring, prima; NM1*DN      ; NM1*P3*1*REFER*ROSE****XX*1679576722
        AMBULANCE_PLACES      ; ambulance with t; NM1*45      ; NM1*82*1*RENDER*RHEA
        AMBULANCE_PLACES      ; ambulance points; NM1*45      ; NM1*DQ*1*SUPER*SUE
        AMBULANCE_TRANSPORT   ; original claim  ; HI*         ; CR1*LB*140**A*DH*12|HI*ABK:J0190*ABF:E119
        DIAGNOSIS_POINTER     ; original claim  ; HI*         ; HI*ABK:J0190
        ANESTHESIA_MINUTES    ; anesthesia in mi; SV1*HC:00840; SV1*HC:99213*100.5*MJ*95***1:2
        PROCEDURE_DESCRIPTION ; original claim  ; SV1*HC:99213; SV1*HC:E1399*100.5*UN*1***1:2
        EQUIPMENT_PROCEDURE   ; rented equipment; SV5         ; SV5*HC:E1391*DA*30*20*200*1
        CERTIFICATION_DATE    ; rented equipment; DTP*607     ;
        THERAPY_DATE          ; rented equipment; DTP*463     ;
        AMBULANCE_PATIENTS    ; original claim  ; REF*6R*LINE1; QTY*PT*2|REF*6R*LINE1
        """);
  }

  static Stream<Broken> institutional() {
    return table(
        TransactionKind.I837,
        """
        BILLING_STREET      ; outpatient visit of; N3*1 LAKE   ; N3*LOCKBOX 12
        SELF_WITH_PATIENT   ; dependent child    ; SBR*P       ; SBR*P*18*GRP1******CI
        PATIENT_UNKNOWN     ; outpatient visit of; SBR*P       ; SBR*P**GRP1******CI
        PATIENT_ADDRESS     ; outpatient visit of; N3*2 OAK    ;
        PATIENT_BIRTH       ; outpatient visit of; DMG         ;
        SUBSCRIBER_NUMBER   ; outpatient visit of; NM1*IL      ; NM1*IL*1*QUARTZ*OPAL
        REPLACED_CLAIM      ; R22 replacement    ; REF*F8      ;
        DIAGNOSIS_EDITIONS  ; outpatient visit of; HI*ABF      ; HI*BF:25000
        DIAGNOSIS_POINT     ; outpatient visit of; HI*ABF      ; HI*ABF:E11.9
        LINE_NUMBER         ; outpatient visit of; LX*1        ; LX*7
        LINE_CONTROL_TWICE  ; outpatient visit of; REF*6R*LINE2; REF*6R*LINE1
        PAPERWORK_NUMBER    ; paperwork, contract; PWK*OZ      ; PWK*OZ*EL
        DATE_ORDER          ; outpatient visit of; DTP*434     ; DTP*434*RD8*20260106-20260105
        DRUG_CODE           ; drug, taxes, notes ; LIN         ; LIN**N4*0000111122
        PAYER_TURN_TWICE    ; R24 secondary, decided by ; SBR*P       ; SBR*S*18*GRP2******CI
        PAYER_TURN_MISSING  ; outpatient visit of; SBR*P       ; SBR*S*18*GRP1******CI
        OTHER_PAYER_UNKNOWN ; R24 secondary, decided by ; SVD*FIR01*350; SVD*OTHER*350*HC:99283:25*0450*1
        OTHER_PAYER_DATE    ; R24 secondary, decided for; DTP*573     ;
        OTHER_PAYER_PAYMENT ; R24 secondary, decided for; AMT*D       ;
        ADMISSION_DATE      ; inpatient stay with; DTP*435     ;
        ADMITTING_DIAGNOSIS ; inpatient stay with; HI*ABJ      ;
        POINT_OF_ORIGIN     ; inpatient stay with; CL1         ; CL1*1**06
        DISCHARGE_HOUR      ; inpatient stay with; DTP*096     ;
        INTERIM_STATUS      ; interim bill       ; CL1         ; CL1*1*7*01
        STAY_ORDER          ; inpatient stay with; DTP*435     ; DTP*435*DT*202601060815
        OUTSIDE_STATEMENT   ; outpatient visit of; DTP*472     ; DTP*472*D8*20260106
        PRINCIPAL_PROCEDURE ; inpatient stay with; HI*BBR      ;
        OPERATING_PHYSICIAN ; inpatient stay with; NM1*72      ;
        OPERATING_PHYSICIAN ; every provider of a; NM1*72      ;
        ATTENDING_PROVIDER  ; outpatient visit of; NM1*71      ;
        REASON_FOR_VISIT    ; outpatient visit of; CL1         ; CL1*1*1*01
        RATE_CODE           ; outpatient visit of; SV2*0450    ; SV2*0024*HC:99283:25*500.5*UN*1
        """);
  }

  static Stream<Broken> answers() {
    return Stream.of(
            table(
                TransactionKind.R835,
                """
                PAYMENT_METHOD      ; ; BPR   ; BPR*H*110*C*NON************20260310
                TRANSFER_ACCOUNTS   ; ; BPR   ; BPR*I*110*C*ACH*CCP***********20260310
                REVERSAL_SIGN       ; ; CLP   ; CLP*PCN-1*22*150.5*115*25*12*PAYERCLAIM2*11*1
                DENIED_AND_PAID     ; ; CLP   ; CLP*PCN-1*4*150.5*115*25*12*PAYERCLAIM2*11*1
                FORWARDED_TO_NOBODY ; ; CLP   ; CLP*PCN-1*19*150.5*115*25*12*PAYERCLAIM2*11*1
                SERVICE_DATE        ; ; DTM*472 ;
                """),
            table(
                TransactionKind.Q270,
                """
                SEARCH_FIELDS ; ; NM1*IL ; NM1*IL*1
                NOTHING_ASKED ; ; EQ     ;
                """),
            table(TransactionKind.B271, "BENEFIT_AMOUNT ; ; EB*C ; EB*C*IND*30***23"),
            table(TransactionKind.Q276, "PATIENT_BIRTH ; ; DMG ;"),
            table(
                TransactionKind.A277CA,
                """
                ACTION_AGAINST_STATUS ; ; STC*A3:21 ; STC*A3:21:IL*20260305*WQ*150.5
                ACTION_AGAINST_STATUS ; ; STC*A1    ; STC*A1:19:PR*20260305*U*150.5
                STATUS_CATEGORY       ; ; STC*A3:21 ; STC*F2:21:IL*20260305*U*150.5
                """))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"professional", "institutional", "answers"})
  @DisplayName("A document that breaks one rule is told so, with its place and what to do")
  void told(Broken row) {
    assertThat(situations(document(row.kind(), row.document().segments()))).isEmpty();

    List<Finding> found = situations(document(row.kind(), row.broken().segments()));

    assertThat(found).extracting(Finding::code).contains(row.code());
    assertThat(found)
        .allSatisfy(
            finding -> {
              assertThat(finding.place().segmentNumber()).isPositive();
              assertThat(finding.place().loop()).isNotEmpty();
              assertThat(finding.place().segmentId()).isNotEmpty();
              assertThat(finding.sentence()).endsWith(".").contains(". ");
              assertThat(finding.sentence()).doesNotContain("QUARTZ", "OPAL", "MEM001");
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"professional", "institutional"})
  @DisplayName("A claim that breaks a rule is not written")
  void notWritten(Broken row) {
    List<X12Event> read = events(document(row.kind(), row.broken().segments()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String refused = "";
    try {
      write(row.kind(), read, out);
    } catch (IllegalArgumentException refusal) {
      refused = refusal.getMessage();
    }
    assertThat(refused).contains("loop 2");
  }

  @Test
  @DisplayName("Every rule of every guide is broken above")
  void complete() {
    List<Broken> rows =
        Stream.of(professional(), institutional(), answers()).flatMap(each -> each).toList();
    int rules = 0;
    for (TransactionKind kind : TransactionKind.values()) {
      Set<String> broken =
          rows.stream()
              .filter(row -> row.kind() == kind)
              .map(Broken::code)
              .collect(Collectors.toSet());
      Set<String> ofGuide =
          Guides.of(kind) == null ? Set.of() : SituationChecks.codes(Guides.require(kind));
      assertThat(broken).as(kind.displayCode()).isEqualTo(ofGuide);
      rules += ofGuide.size();
    }
    assertThat(rules).isGreaterThan(60);
  }

  private static Stream<Broken> table(TransactionKind kind, String rows) {
    return rows.lines()
        .map(line -> Arrays.stream(line.split(";", -1)).map(String::strip).toList())
        .map(
            row ->
                new Broken(
                    kind, row.get(0), Samples.document(kind, row.get(1)), row.get(2), row.get(3)));
  }

  private static Interchange document(TransactionKind kind, List<String> segments) {
    return Samples.interchange(kind, segments);
  }

  private static List<X12Event> events(Interchange document) {
    return document.events();
  }

  private static List<Finding> situations(Interchange document) {
    return events(document).stream()
        .filter(X12Event.FindingReported.class::isInstance)
        .map(event -> ((X12Event.FindingReported) event).finding())
        .filter(finding -> finding.level() == Finding.Level.SITUATION)
        .toList();
  }

  private static void write(TransactionKind kind, List<X12Event> read, ByteArrayOutputStream out) {
    if (kind == TransactionKind.P837) {
      List<ProfessionalClaim> claims =
          read.stream()
              .filter(X12Event.ClaimRead.class::isInstance)
              .map(event -> ((X12Event.ClaimRead) event).claim())
              .toList();
      ProfessionalClaimWriter writer = ProfessionalClaimWriter.open(out, Interchange.ENVELOPE);
      writer.openSet("B1", claims.get(0).submitter(), claims.get(0).receiver());
      claims.forEach(writer::write);
      writer.finish();
    } else {
      List<InstitutionalClaim> claims =
          read.stream()
              .filter(X12Event.InstitutionalClaimRead.class::isInstance)
              .map(event -> ((X12Event.InstitutionalClaimRead) event).claim())
              .toList();
      InstitutionalClaimWriter writer = InstitutionalClaimWriter.open(out, Interchange.ENVELOPE);
      writer.openSet("B1", claims.get(0).parties().submitter(), claims.get(0).parties().receiver());
      claims.forEach(writer::write);
      writer.finish();
    }
  }
}
