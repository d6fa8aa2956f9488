package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.ClaimStatusInquiryWriter;
import io.claimline.x12.EligibilityInquiryWriter;
import io.claimline.x12.RemittanceWriter;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Event.ClaimPaymentRead;
import io.claimline.x12.X12Event.ClaimStatusInquiryRead;
import io.claimline.x12.X12Event.EligibilityInquiryRead;
import io.claimline.x12.X12Event.ProviderAdjustmentRead;
import io.claimline.x12.X12Event.RemittanceOpened;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Remittances and inquiries that we write, before the checker and before StAEDI. */
class AnswersTest {
  @Test
  @DisplayName("R1 R2 R3 R6 An 835 that we write is accepted, to the segment")
  void remittance() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RemittanceWriter writer = RemittanceWriter.open(out, Interchange.ENVELOPE);
    for (X12Event event : Samples.remittance().read()) {
      if (event instanceof RemittanceOpened opened) {
        writer.openRemittance(opened.remittance());
      } else if (event instanceof ClaimPaymentRead read) {
        writer.write(read.payment());
      } else if (event instanceof ProviderAdjustmentRead read) {
        writer.write(read.adjustment());
      }
    }
    writer.finish();
    accepted(out, Samples.remittance());
  }

  @Test
  @DisplayName("A 270 that we write is accepted, to the segment")
  void eligibility() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EligibilityInquiryWriter writer = EligibilityInquiryWriter.open(out, Interchange.ENVELOPE);
    for (X12Event event : Samples.eligibilityInquiry().read()) {
      if (event instanceof EligibilityInquiryRead read) {
        writer.write(read.inquiry());
      }
    }
    writer.finish();
    accepted(out, Samples.eligibilityInquiry());
  }

  @Test
  @DisplayName("A 276 that we write is accepted, to the segment")
  void status() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimStatusInquiryWriter writer = ClaimStatusInquiryWriter.open(out, Interchange.ENVELOPE);
    for (X12Event event : Samples.statusInquiry().read()) {
      if (event instanceof ClaimStatusInquiryRead read) {
        writer.write(read.inquiry());
      }
    }
    writer.finish();
    accepted(out, Samples.statusInquiry());
  }

  @Test
  @DisplayName("R1 R2 R3 An 835 that is a cent short is refused at its level")
  void cent() {
    String text = Samples.remittance().toString();
    assertThat(complaints(text.replace("*100.5*75*", "*100.5*74.99*"))).contains("R1");
    assertThat(complaints(text.replace("*150.5*115*", "*150.5*114.99*"))).contains("R2", "R3");
    assertThat(complaints(text.replace("BPR*I*110*", "BPR*I*109.99*"))).contains("R3");
  }

  private static void accepted(ByteArrayOutputStream out, Interchange said) throws Exception {
    Interchange written = new Interchange(out.toByteArray());
    assertThat(GuideChecker.complaints(written.bytes())).isEmpty();
    assertThat(written.content()).isEqualTo(said.content());
    OtherReaders.staedi(written);
  }

  private static String complaints(String text) {
    return String.join(
        "\n", GuideChecker.complaints(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }
}
