package io.claimline.x12.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.x12.Corpus;
import io.claimline.x12.Finding;
import io.claimline.x12.inspect.FileExamination;
import io.claimline.x12.inspect.FileSummary;
import io.claimline.x12.inspect.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RedactionTest {

  @Test
  @DisplayName("No name, address, number or birth date of anybody is left in the copy")
  void nothingLeft() throws IOException {
    String copy = redacted(Samples.claim());
    for (String secret :
        List.of(
            "QUARTZ",
            "OPAL",
            "MEM001",
            "NORTH",
            "MAIN ST",
            "OAK",
            "TROY",
            "12180",
            "123456789",
            "1234567893",
            "PCN-1",
            "5555550100",
            "19800102",
            "20260105",
            "GRP1",
            "ANNA",
            "BATCH-1",
            "FIR01",
            "SENDER",
            "RECEIVER")) {
      assertThat(copy).doesNotContain(secret);
    }
    assertThat(copy).contains("HI*ABK:J0190~", "SV1*HC:99213*125*UN*1***1~", "NM1*IL*1*");
  }

  @Test
  @DisplayName("What belonged together still does, and the copy is as clean as the original")
  void consistent() throws IOException {
    String copy = redacted(Samples.claim().replace("N3*2 OAK ST", "N3*1 MAIN ST"));
    List<String> streets = copy.lines().filter(line -> line.startsWith("N3")).toList();
    assertThat(streets.get(0)).isEqualTo(streets.get(1)).hasSize("N3*1 MAIN ST~".length());
    FileSummary summary = examine(copy.getBytes(StandardCharsets.UTF_8));
    assertThat(summary.findings()).isEmpty();
    assertThat(summary.claims()).isEqualTo(1);
    assertThat(summary.sets().get(0).chargeCents()).isEqualTo(12500L);
  }

  @Test
  @DisplayName("Two copies of a file cannot be laid side by side: each has inventions of its own")
  void fresh() throws IOException {
    assertThat(redacted(Samples.claim())).isNotEqualTo(redacted(Samples.claim()));
  }

  @Test
  @DisplayName("Every corpus file keeps its sets, claims, amounts and the kinds of its findings")
  void corpus() throws IOException {
    Corpus corpus = Corpus.find().orElse(null);
    if (corpus == null) {
      return;
    }
    for (Corpus.Entry entry : corpus.entries()) {
      FileSummary before = examine(corpus.bytes(entry));
      if (before.findings().stream().anyMatch(RedactionTest::isDamage)) {
        continue;
      }
      FileSummary after = examine(redacted(corpus.bytes(entry)));
      assertThat(after.claims()).as(entry.path()).isEqualTo(before.claims());
      assertThat(after.sets().stream().map(set -> set.kind() + " " + set.paidCents()))
          .as(entry.path())
          .isEqualTo(
              before.sets().stream().map(set -> set.kind() + " " + set.paidCents()).toList());
      assertThat(codes(after)).as(entry.path()).isEqualTo(codes(before));
    }
  }

  /** What the tokenizer mends or drops is not in the copy. */
  private static boolean isDamage(Finding finding) {
    return finding.level() == Finding.Level.ENVELOPE;
  }

  private static List<String> codes(FileSummary summary) {
    return summary.findings().stream().map(Finding::code).toList();
  }

  private static FileSummary examine(byte[] bytes) throws IOException {
    return FileExamination.of(
        "x.edi", () -> new ByteArrayInputStream(bytes), FileExamination.Observer.NOBODY);
  }

  private static String redacted(String text) throws IOException {
    return new String(redacted(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static byte[] redacted(byte[] bytes) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    Redaction.withFreshSecret().copy(new ByteArrayInputStream(bytes), copy);
    return copy.toByteArray();
  }
}
