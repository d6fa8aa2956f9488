package io.claimline.x12.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimline.x12.Corpus;
import io.claimline.x12.Finding;
import io.claimline.x12.Place;
import io.claimline.x12.X12Event;
import io.claimline.x12.inspect.FileExamination;
import io.claimline.x12.inspect.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class X12CommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  @DisplayName("A clean claim file: what it is, its claims and charge, exit 0")
  void clean() throws IOException {
    assertThat(run(file("claims.837", Samples.claim()))).isZero();
    assertThat(said())
        .contains("interchange 000000007 from SENDER to RECEIVER, 2026-03-04, test")
        .contains("837P  005010X222A1 0001", "1 claim, $125.00 charged, balanced")
        .contains("no problems");
  }

  @Test
  @DisplayName("R3 A remittance that does not balance says so with segment and amounts, exit 1")
  void unbalanced() throws IOException {
    String file = file("answer.835", Samples.remittance().replace("BPR*I*70*", "BPR*I*71*"));
    assertThat(run(file)).isEqualTo(1);
    assertThat(said()).contains("$100.00 charged, $71.00 paid, NOT BALANCED", "OUT_OF_BALANCE_R3");
    assertThat(said()).containsOnlyOnce("segment 4 BPR02");
  }

  @Test
  @DisplayName("Inquiries are counted in words, and are no claims")
  void inquiries() throws IOException {
    String inquiry =
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260304*1016*^*00501*"
            + "000000007*0*T*:~GS*HS*SENDER*RECEIVER*20260304*1016*8*X*005010X279A1~"
            + "ST*270*0009*005010X279A1~BHT*0022*13*TRACE1*20260304*1016~HL*1**20*1~"
            + "NM1*PR*2*GREEN HEALTH*****PI*GRN01~HL*2*1*21*1~"
            + "NM1*1P*2*NORTH CLINIC*****XX*1234567893~HL*3*2*22*0~"
            + "NM1*IL*1*QUARTZ*OPAL****MI*MEM001~EQ*30~SE*10*0009~GE*1*8~IEA*1*000000007~";
    String file = file("ask.270", inquiry);
    assertThat(run(file)).isZero();
    assertThat(said()).contains("270   005010X279A1 0009       1 inquiry");
    assertThat(run("--json", file)).isZero();
    assertThat(said()).contains("\"claims\":0");
  }

  @Test
  @DisplayName("Who waits for a large file is told how far it has come, apart from the answer")
  void progress() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    AtomicLong clock = new AtomicLong();
    Progress progress =
        new Progress(FileExamination.Observer.NOBODY, new PrintStream(told, true), clock::get);
    Finding finding = new Finding(Finding.Level.SYNTAX, "CODE", Place.NOWHERE, "");
    for (int i = 0; i < 2_100; i++) {
      clock.addAndGet(5_000_000);
      progress.event(new X12Event.FindingReported(finding));
    }
    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("  … 0 records read so far", "  … 0 records read so far");
  }

  @Test
  @DisplayName("What is no X12, or is not there, exits 2")
  void unreadable() throws IOException {
    assertThat(run(file("letter.txt", "Dear payer,"))).isEqualTo(2);
    assertThat(said()).contains("NOT_X12");
    assertThat(run(folder.resolve("nowhere.835").toString())).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("There is no such file");
    assertThat(run("--sideways", "x")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  @Test
  @DisplayName("Of several files the worst decides the exit status, and each is told")
  void several() throws IOException {
    String clean = file("a.837", Samples.claim());
    String bad = file("b.837", Samples.claim().replace("SE*23", "SE*99"));
    assertThat(run(clean, bad)).isEqualTo(1);
    assertThat(said()).contains("a.837", "b.837", "SE_COUNT");
  }

  @Test
  @DisplayName("JSON is one object a file on a line, with the promised names and nothing else")
  void json() throws IOException {
    String answer = file("answer \"1\".835", Samples.remittance().replace("SE*18", "SE*99"));
    assertThat(run("--json", answer, file("b.837", Samples.claim()))).isEqualTo(1);
    List<String> lines = said().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode json = new ObjectMapper().readTree(lines.get(0));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("file", "interchanges", "transactionSets", "claims", "findings");
    assertThat(json.get("file").asText()).isEqualTo(answer);
    JsonNode set = json.get("transactionSets").get(0);
    assertThat(set.fieldNames())
        .toIterable()
        .containsExactly(
            "kind", "version", "control", "claims", "chargeCents", "paidCents", "balanced");
    assertThat(set.get("kind").asText()).isEqualTo("835");
    assertThat(set.get("chargeCents").asLong()).isEqualTo(10000);
    assertThat(set.get("paidCents").asLong()).isEqualTo(7000);
    assertThat(set.get("balanced").isBoolean()).isTrue();
    JsonNode finding = json.get("findings").get(0);
    assertThat(finding.fieldNames())
        .toIterable()
        .containsExactly("level", "code", "segment", "id", "element", "message");
    assertThat(finding.get("code").asText()).isEqualTo("SE_COUNT");
    assertThat(finding.get("segment").asInt()).isEqualTo(20);
    assertThat(finding.get("element").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("Segments stand under their loops with names and meanings, findings beside them")
  void segments() throws IOException {
    String file = file("claims.837", Samples.claim().replace("*UN*1***1~", "*UN*x***1~"));
    assertThat(run("--segments", file)).isEqualTo(1);
    assertThat(said())
        .contains("Loop 2300", "CLM", "11  = Office", "Principal diagnosis (ICD-10)")
        .containsPattern("SV1 .*\\R(.*\\R)*? +! .*04");
  }

  @Test
  @DisplayName("Validation lists every level, also those at which nothing was found")
  void validate() throws IOException {
    assertThat(run("--validate", file("c.837", Samples.claim().replace("SE*23", "SE*99"))))
        .isEqualTo(1);
    assertThat(said())
        .contains("level 1, envelope: 1", "level 2, syntax: nothing", "level 3, balance: nothing");
  }

  @Test
  @DisplayName("A remittance is told in plain words; a kind that has no words says what it is")
  void explain() throws IOException {
    assertThat(run("--explain", file("answer.835", Samples.remittance()))).isZero();
    assertThat(said()).contains("SECOND HEALTH", "PCN-1", "70.00").doesNotContain("QUARTZ");
    out.reset();
    assertThat(run("--explain", file("claims.837", Samples.claim()))).isZero();
    assertThat(said()).contains("837P has no explanation; --segments shows what it holds");
  }

  @Test
  @DisplayName("A difference is told with its elements, exit 1; none, exit 0")
  void diff() throws IOException {
    String one = file("one.837", Samples.claim());
    String other = file("other.837", Samples.claim().replace("CLM*PCN-1*125*", "CLM*PCN-1*130*"));
    assertThat(run("--diff", one, other)).isEqualTo(1);
    assertThat(said()).contains("CLM02  125 -> 130", "1 segment differs");
    assertThat(run("--diff", one, one)).isZero();
  }

  @Test
  @DisplayName("A copy for sharing is written beside the file, whose own bytes stay")
  void redact() throws IOException {
    String file = file("claims.837", Samples.claim());
    assertThat(run("--redact", file)).isZero();
    assertThat(Files.readString(Path.of(file + ".redacted"))).doesNotContain("QUARTZ");
    assertThat(Files.readString(Path.of(file))).isEqualTo(Samples.claim());
    assertThat(run("--redact", "--to", file, file)).isEqualTo(2);
    assertThat(Files.readString(Path.of(file))).isEqualTo(Samples.claim());
  }

  @Test
  @DisplayName("Every corpus file is told with its kind and claims; none makes the command fail")
  void corpus() throws IOException {
    Corpus corpus = Corpus.find().orElse(null);
    if (corpus == null) {
      return;
    }
    for (Corpus.Entry entry : corpus.entries()) {
      out.reset();
      Path copy = folder.resolve("corpus.edi");
      Files.write(copy, corpus.bytes(entry));
      assertThat(run("--json", copy.toString())).as(entry.path()).isLessThan(2);
      JsonNode json = new ObjectMapper().readTree(said());
      assertThat(json.get("transactionSets"))
          .as(entry.path())
          .extracting(set -> set.get("kind").asText())
          .contains(entry.kind());
      if (List.of("837P", "837I", "835").contains(entry.kind())) {
        assertThat(json.get("claims").asInt()).as(entry.path()).isEqualTo(entry.claims());
      }
      assertThat(run("--segments", copy.toString())).as(entry.path()).isLessThan(2);
    }
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private int run(String... arguments) {
    return new X12Command(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8))
        .run(List.of(arguments));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
