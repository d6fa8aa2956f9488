package io.claimline.desk;

import io.claimline.BrowserTest;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.IncomingClaim;
import io.claimline.claim.NewFact;
import io.claimline.claim.SampleClaims;
import io.claimline.clearinghouse.InboundFiles;
import io.claimline.clearinghouse.Sending;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the desk's pages have in common: claims at their stations, and files. */
abstract class DeskTest extends BrowserTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  @Autowired private SampleClaims samples;
  @Autowired private Sending sending;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimAccount account;
  @Autowired private InboundFiles files;
  @Autowired private Claims claims;

  /** A claim to be scrubbed. */
  long opened(long practice, String... charges) {
    return database.call(practice, () -> samples.open(SampleClaims.content(charges)));
  }

  /** A claim that stands with its payer. */
  long sent(long practice, String... charges) {
    return sending.sent(
        practice,
        IncomingClaim.anIncomingClaim()
            .numbered("DESK" + NUMBERS.incrementAndGet())
            .of(charges)
            .build());
  }

  /** A file with one claim that lies in the outbox folder, by its id. */
  long sentFile(long practice) {
    sending.queued(
        practice,
        IncomingClaim.anIncomingClaim()
            .numbered("DESK" + NUMBERS.incrementAndGet())
            .of("100.00")
            .build());
    sending.send(practice);
    return sending.batch(practice).id();
  }

  /** Mends the claim and lets it wait for the next batch. */
  void correct(long practice, long claim, UnaryOperator<ProfessionalClaim> mended) {
    database.run(
        practice,
        () ->
            claims.correct(
                claim,
                claims.get(claim).contentVersion(),
                mended.apply(claims.content(claim)),
                "as the payer asked"));
    sending.queue(practice, claim);
  }

  /** A claim of which the patient owes this amount and nobody anything else. */
  long owedByPatient(long practice, String charge, String owed) {
    long claim = opened(practice, charge);
    database.run(
        practice,
        () -> {
          facts.append(NewFact.of(claim, FactKind.ADJUDICATED));
          account.transferToPatient(claim, Money.parse(owed), "coinsurance", "t" + claim);
          account.writeOffInsurance(
              claim, Money.parse(charge).minus(Money.parse(owed)), "contract", "w" + claim);
        });
    return claim;
  }

  void append(long practice, long claim, FactKind kind, String reason) {
    database.run(practice, () -> facts.append(NewFact.of(claim, kind).because(reason)));
  }

  void pay(long practice, long claim, String amount) {
    database.run(
        practice,
        () -> account.takePatientPayment(claim, Money.parse(amount), "Check", "p" + claim));
  }

  String number(long practice, long claim) {
    return sending.number(practice, claim);
  }

  /** Renames the claim's patient. */
  void patientOf(long practice, long claim, String lastName, String firstName) {
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql(
                    """
                    update patient set last_name = ?, first_name = ?
                    where id = (select patient_id from claim where id = ?)
                    """)
                .params(lastName, firstName, claim)
                .update());
  }

  /** Gives the practice a name to be seen and an NPI by which files find it. */
  String register(long practice, String name) {
    String npi = String.format(Locale.ROOT, "1%09d", 700_000_000 + practice);
    database.run(
        practice,
        () ->
            database
                .sql()
                .sql("update practice set name = ?, npi = ? where id = ?")
                .params(name, npi, practice)
                .update());
    return npi;
  }

  /** Reads what was uploaded, as the background does. */
  void readFiles() {
    files.processWaiting();
  }

  /** A file with one claim, whose charge may differ from its line. */
  static String an837p(String npi, String clm01, String charge) {
    return interchange(
        "HC",
        "005010X222A1",
        List.of(
            "ST*837*0001*005010X222A1",
            "BHT*0019*00*REF" + clm01 + "*20260110*1200*CH",
            "NM1*41*2*SENDER SYSTEM*****46*SENDER",
            "PER*IC*DESK*TE*5555550100",
            "NM1*40*2*RECEIVER*****46*RECEIVER",
            "HL*1**20*1",
            "NM1*85*2*RIVERBEND CLINIC*****XX*" + npi,
            "N3*1 RIVER ROAD",
            "N4*ALBANY*NY*122070001",
            "REF*EI*123456789",
            "HL*2*1*22*0",
            "SBR*P*18*******CI",
            "NM1*IL*1*FARROW*JUNE****MI*DESK" + clm01,
            "N3*2 ELM STREET",
            "N4*ALBANY*NY*12207",
            "DMG*D8*19700101*F",
            "NM1*PR*2*SAMPLE HEALTH*****PI*SAMPLE",
            "CLM*" + clm01 + "*" + charge + "***11:B:1*Y*A*Y*Y",
            "HI*ABK:J069",
            "LX*1",
            "SV1*HC:99213*125*UN*1***1",
            "DTP*472*D8*20260105"));
  }

  /** A remittance that pays claims, each given as its CLP and what hangs on it. */
  static String an835(String npi, String trace, String paid, String... segments) {
    List<String> set =
        new java.util.ArrayList<>(
            List.of(
                "ST*835*0001",
                "BPR*I*" + paid + "*C*ACH*CCP*01*111111111*DA*1*1999999999**01*222*DA*2*20260120",
                "TRN*1*" + trace + "*1999999999",
                "DTM*405*20260119",
                "N1*PR*SAMPLE HEALTH*XV*SAMPLE",
                "N3*1 PAYER WAY",
                "N4*ALBANY*NY*12207",
                "PER*BL*DESK*TE*5555550100",
                "N1*PE*RIVERBEND CLINIC*XX*" + npi,
                "LX*1"));
    set.addAll(List.of(segments));
    return interchange("HP", "005010X221A1", set);
  }

  private static String interchange(String group, String version, List<String> set) {
    int number = NUMBERS.incrementAndGet();
    return "ISA*00*          *00*          *ZZ*SAMPLE         *ZZ*PRACTICE       *260120*1200*^*00501*%09d*0*P*:~"
            .formatted(number)
        + "GS*%s*SAMPLE*PRACTICE*20260120*1200*%d*X*%s~".formatted(group, number, version)
        + String.join("~", set)
        + "~SE*%d*0001~GE*1*%d~IEA*1*%09d~".formatted(set.size() + 1, number, number);
  }
}
