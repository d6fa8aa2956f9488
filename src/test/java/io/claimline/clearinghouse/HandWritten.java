package io.claimline.clearinghouse;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** X12 put together by hand, so that no writer of ours decides what a test reads. */
final class HandWritten {

  private static final AtomicInteger NUMBERS = new AtomicInteger(500_000);

  private HandWritten() {}

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** An interchange with one group and one set of these segments, each a text line. */
  static String interchange(String group, String set, String version, String segments) {
    int number = NUMBERS.incrementAndGet();
    StringBuilder body = new StringBuilder();
    segments.strip().lines().forEach(line -> body.append(line.strip()).append("~\n"));
    long count = segments.strip().lines().count() + 2;
    return isa(number)
        + "GS*%s*CLEARINGHOUSE*CLAIMLINE*20260112*1200*%d*X*%s~\n".formatted(group, number, version)
        + "ST*%s*0001*%s~\n".formatted(set, version)
        + body
        + "SE*%d*0001~\nGE*1*%d~\nIEA*1*%09d~\n".formatted(count, number, number);
  }

  static String a999(String segments) {
    return interchange("FA", "999", "005010X231A1", segments);
  }

  static String a277ca(String segments) {
    return interchange("HN", "277", "005010X214", segments);
  }

  static String ta1(String segment) {
    int number = NUMBERS.incrementAndGet();
    return isa(number) + segment + "~\nIEA*0*%09d~\n".formatted(number);
  }

  private static String isa(int number) {
    return "ISA*00*          *00*          *ZZ*CLEARINGHOUSE  *ZZ*CLAIMLINE      *260112*1200*^*00501*%09d*0*P*:~\n"
        .formatted(number);
  }

  /** The beginning of a 277CA: who answers, and for which batch of ours. */
  static String answering(String role, String reference, String receiverStatus) {
    return """
        BHT*0085*08*ANSWER1*20260112*1200*TH
        HL*1**20*1
        NM1*%s*2*ANSWERER*****46*ANSWERER1
        TRN*1*SOURCE1
        DTP*050*D8*20260112
        DTP*009*D8*20260112
        HL*2*1*21*1
        NM1*41*2*CLAIMLINE BILLING*****46*CLAIMLINE
        TRN*2*%s
        STC*%s
        """
        .formatted(role, reference, receiverStatus);
  }

  /** A provider of a 277CA; its claims follow. */
  static String provider(int level) {
    return """
        HL*%d*2*19*1
        NM1*85*2*LAKESIDE FAMILY PRACTICE*****XX*1234567893
        """
        .formatted(level);
  }

  /** A claim of a 277CA. */
  static String status(int level, int provider, String claimNumber, String stc) {
    return """
        HL*%d*%d*PT
        NM1*QC*1*WINTER*NORA****MI*W100200300
        TRN*2*%s
        STC*%s
        REF*1K*PAYER-%s
        DTP*472*D8*20260105
        """
        .formatted(level, provider, claimNumber, stc, claimNumber);
  }

  /** An 837P of one subscriber with these claims, billed under this NPI. */
  static String a837p(String npi, Iterable<String> claims) {
    StringBuilder segments =
        new StringBuilder(
            """
            BHT*0019*00*SENDER1*20260110*1200*CH
            NM1*41*2*SENDING SYSTEM*****46*SENDER
            PER*IC*DESK*TE*5555550199
            NM1*40*2*CLAIMLINE*****46*CLAIMLINE
            HL*1**20*1
            NM1*85*2*LAKESIDE FAMILY PRACTICE*****XX*%s
            N3*12 HARBOR ROAD
            N4*ALBANY*NY*122071234
            REF*EI*123456789
            HL*2*1*22*0
            SBR*P*18*******CI
            NM1*IL*1*WINTER*NORA****MI*W100200300
            N3*1 ELM STREET
            N4*ALBANY*NY*12207
            DMG*D8*19840517*F
            NM1*PR*2*NORTHERN HEALTH PLAN*****PI*60054
            """
                .formatted(npi));
    claims.forEach(segments::append);
    return interchange("HC", "837", "005010X222A1", segments.toString());
  }

  /** A claim of an 837P with one line. */
  static String claim(String number, String charge) {
    return """
        CLM*%s*%s***11:B:1*Y*A*Y*Y
        HI*ABK:J069
        LX*1
        SV1*HC:99213*%s*UN*1***1
        DTP*472*D8*20260105
        """
        .formatted(number, charge, charge);
  }
}
