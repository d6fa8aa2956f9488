package io.claimline.remittance;

import io.claimline.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An 835 written by hand, segment by segment, as a payer sends it.
 *
 * <p>{@code an835("T1").paying("60").with("CLP*CL00000001*1*100*60*20*CI*PCN1", …)}
 */
final class Sample835 {

  static final String NPI = "1234567893";

  private final String trace;
  private final List<String> segments = new ArrayList<>();
  private String paid = "0";
  private String payee = "N1*PE*SAMPLE PRACTICE*XX*" + NPI;
  private String date = "20260120";
  private String payerId = "1999999999";
  private String payerCode = "SAMPLE";

  private Sample835(String trace) {
    this.trace = trace;
  }

  static Sample835 an835(String trace) {
    return new Sample835(trace);
  }

  Sample835 paying(String amount) {
    paid = amount;
    return this;
  }

  Sample835 paying(Money amount) {
    return paying(amount.toX12());
  }

  Sample835 to(String payeeSegment) {
    payee = payeeSegment;
    return this;
  }

  Sample835 toNpi(String npi) {
    return to("N1*PE*SAMPLE PRACTICE*XX*" + npi);
  }

  Sample835 on(String paymentDate) {
    date = paymentDate;
    return this;
  }

  Sample835 from(String originatingCompanyId) {
    payerId = originatingCompanyId;
    return this;
  }

  /** N1*PR: the number of the payer in the directory. */
  Sample835 byPayer(String code) {
    payerCode = code;
    return this;
  }

  Sample835 with(String... more) {
    segments.addAll(List.of(more));
    return this;
  }

  /** The file, as bytes. */
  InputStream open() {
    return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    List<String> set = new ArrayList<>();
    set.add("ST*835*0001");
    set.add("BPR*I*" + paid + "*C*ACH*CCP*01*111111111*DA*1*" + payerId + "**01*222*DA*2*" + date);
    set.add("TRN*1*" + trace + "*" + payerId);
    set.add("DTM*405*20260119");
    set.add("N1*PR*SAMPLE HEALTH*XV*" + payerCode);
    set.add("N3*1 PAYER WAY");
    set.add("N4*ALBANY*NY*12207");
    set.add("PER*BL*DESK*TE*5555550100");
    set.add(payee);
    if (segments.stream().anyMatch(segment -> segment.startsWith("CLP"))) {
      set.add("LX*1");
    }
    set.addAll(segments);
    set.add("SE*" + (set.size() + 1) + "*0001");
    return "ISA*00*          *00*          *ZZ*SAMPLE         *ZZ*PRACTICE       "
        + "*260120*1200*^*00501*000000001*0*P*:~"
        + "GS*HP*SAMPLE*PRACTICE*20260120*1200*1*X*005010X221A1~"
        + String.join("~", set)
        + "~GE*1*1~IEA*1*000000001~";
  }
}
