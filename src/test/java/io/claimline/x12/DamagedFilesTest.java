package io.claimline.x12;

import static io.claimline.x12.Documents.RICH_CLAIM;
import static io.claimline.x12.Documents.RICH_REMITTANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.claimline.x12.X12Event.ClaimRead;
import io.claimline.x12.X12Event.TransactionSetClosed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files as they should not be: findings with a place, the rest read on, nothing thrown. */
class DamagedFilesTest {
  private static final String CLAIM = Documents.claims(RICH_CLAIM);

  /** Told once for a whole file, so that a failure can be repeated. */
  private static final long SEED = 20_260_304L;

  @Test
  @DisplayName("An empty file gives one finding")
  void empty() {
    assertThat(Reading.of("").codes()).containsExactly("EMPTY");
    assertThat(Reading.of(" \r\n\r\n").codes()).containsExactly("EMPTY");
  }

  @Test
  @DisplayName("A file that is not X12 gives one finding")
  void notX12() {
    for (String text :
        List.of("%PDF-1.7 VISA ISABELLA", "<html><body>ISA</body></html>", "ISA*00*", "I", "IS")) {
      Reading reading = Reading.of(text);
      assertThat(reading.codes()).as(text).containsExactly("NOT_X12");
      assertThat(reading.events()).hasSize(1);
      assertThat(reading.findings().get(0).place().fileName()).isEqualTo("test.x12");
    }
  }

  @Test
  @DisplayName("R29 Line ends, indentation, byte-order mark and other delimiters change nothing")
  void dressings() {
    ProfessionalClaim plain = Reading.of(CLAIM).claims().get(0).content();
    String other = CLAIM.replace('*', '|').replace(':', '>').replace('~', '\n').replace('^', '`');
    for (String text :
        List.of(
            CLAIM.replace("~", "~\r\n"),
            CLAIM.replace("~", "~\n   "),
            "\uFEFF" + CLAIM,
            other,
            other.replace("\n", "\r\n"),
            CLAIM + "\n\n",
            CLAIM.replace('*', '\u001d').replace('~', '\u001c'))) {
      Reading reading = Reading.of(text);
      assertThat(reading.findings()).isEmpty();
      assertThat(reading.claims())
          .singleElement()
          .extracting(ProfessionalClaim::content)
          .isEqualTo(plain);
    }
  }

  @Test
  @DisplayName("A line wrapped at eighty characters is put together again")
  void wrapped() {
    String wrapped = CLAIM.replaceAll("(.{80})", "$1\r\n");
    Reading reading = Reading.of(wrapped);
    assertThat(reading.codes()).isEmpty();
    assertThat(reading.claims().get(0).content())
        .isEqualTo(Reading.of(CLAIM).claims().get(0).content());
  }

  @Test
  @DisplayName("Junk before and after an interchange is skipped and told")
  void junk() {
    Reading reading = Reading.of("HEADER LINE\n" + CLAIM + "\ntrailer");
    assertThat(reading.codes()).containsExactly("JUNK", "JUNK");
    assertThat(reading.claims()).hasSize(1);
  }

  @Test
  @DisplayName("R29 Several interchanges, groups and sets in one file are all read")
  void several() {
    Reading reading = Reading.of(CLAIM + "\n" + CLAIM.replace("*:~", "*>~").replace(":", ">"));
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.claims()).hasSize(2);
    assertThat(reading.all(TransactionSetClosed.class))
        .extracting(closed -> closed.set().indexInFile())
        .containsExactly(0, 1);
  }

  @Test
  @DisplayName("A file cut anywhere: every claim handed out is whole, and the cut is told")
  void truncated() {
    ProfessionalClaim whole = Reading.of(CLAIM).claims().get(0).content();
    for (int cut = 0; cut < CLAIM.length() - 1; cut++) {
      Reading reading = Reading.of(CLAIM.substring(0, cut));
      assertThat(reading.findings()).as("cut at " + cut).isNotEmpty();
      assertThat(reading.claims())
          .as("cut at " + cut)
          .allMatch(claim -> claim.content().equals(whole));
    }
    Reading within = Reading.of(CLAIM.substring(0, CLAIM.indexOf("LX*2")));
    assertThat(within.codes()).containsExactly("TRUNCATED", "INCOMPLETE");
    assertThat(within.claims()).isEmpty();
    assertThat(within.all(TransactionSetClosed.class).get(0).counts().complete()).isFalse();
  }

  @Test
  @DisplayName("A remittance that breaks off is closed as not complete")
  void truncatedRemittance() {
    String text = Documents.remittance(RICH_REMITTANCE);
    Reading reading = Reading.of(text.substring(0, text.indexOf("SVC*HC:J1234")));
    assertThat(reading.payments()).isEmpty();
    assertThat(reading.all(TransactionSetClosed.class).get(0).counts().complete()).isFalse();
  }

  @Test
  @DisplayName("Counts and control numbers of SE, GE and IEA are checked, each with its place")
  void counts() {
    assertThat(Reading.of(CLAIM.replaceFirst("SE\\*\\d+\\*0009", "SE*5*0008")).findings())
        .extracting(finding -> finding.code() + " " + finding.place().element())
        .containsExactly("SE_COUNT 1", "SE_CONTROL 2");
    assertThat(Reading.of(CLAIM.replace("GE*1*8~", "GE*2*9~")).codes())
        .containsExactly("GE_COUNT", "GE_CONTROL");
    assertThat(Reading.of(CLAIM.replace("IEA*1*000000007", "IEA*3*000000001")).codes())
        .containsExactly("IEA_COUNT", "IEA_CONTROL");
  }

  @Test
  @DisplayName("R29 An unknown segment is kept with the claim and told, never fatal")
  void unknownSegment() {
    List<String> segments = new ArrayList<>(RICH_CLAIM);
    segments.add(segments.indexOf("LX*2"), "ZZZ*SECRET*VALUE");
    Reading reading = Reading.of(Documents.claims(segments));
    assertThat(reading.codes()).containsExactly("UNEXPECTED_SEGMENT");
    assertThat(reading.findings().get(0).sentence()).doesNotContain("SECRET");
    assertThat(reading.findings().get(0).place().segmentId()).isEqualTo("ZZZ");
    ProfessionalClaim claim = reading.claims().get(0);
    assertThat(claim.otherSegments())
        .singleElement()
        .extracting(KeptSegment::text)
        .isEqualTo("ZZZ*SECRET*VALUE");
    assertThat(claim.raw()).contains("ZZZ*SECRET*VALUE");
  }

  @Test
  @DisplayName("An unreadable date or amount is told by its element; the segment is kept")
  void unreadableElements() {
    String text =
        CLAIM
            .replace("DTP*431*D8*20260101", "DTP*431*D8*20261301")
            .replace("AMT*F5*20", "AMT*F5*2O");
    Reading reading = Reading.of(text);
    assertThat(reading.findings())
        .extracting(finding -> finding.code() + " " + finding.place().segmentId())
        .containsExactlyInAnyOrder("INVALID_DATE DTP", "INVALID_AMOUNT AMT");
    assertThat(reading.claims().get(0).otherSegments())
        .extracting(KeptSegment::text)
        .containsExactly("DTP*431*D8*20261301", "AMT*F5*2O");
  }

  @Test
  @DisplayName("A missing terminator at a line's end is mended and told")
  void missingTerminator() {
    String text = CLAIM.replace("~", "~\n").replace("HI*BG:05~\n", "HI*BG:05\n");
    Reading reading = Reading.of(text);
    assertThat(reading.codes()).containsExactly("MISSING_TERMINATOR");
    assertThat(reading.claims().get(0).conditionCodes()).containsExactly("05");
    assertThat(reading.claims().get(0).pricing()).isNotNull();
  }

  @Test
  @DisplayName("A component separator other than the declared one is told, and read")
  void wrongComponentSeparator() {
    String head = CLAIM.substring(0, 106);
    Reading reading = Reading.of(head + CLAIM.substring(106).replace(':', '>'));
    assertThat(reading.codes()).containsExactly("COMPONENT_SEPARATOR");
    assertThat(reading.claims().get(0).content())
        .isEqualTo(Reading.of(CLAIM).claims().get(0).content());
  }

  @Test
  @DisplayName("A segment beyond any measure is skipped, and reading goes on")
  void hugeElement() {
    String text = CLAIM.replace("NTE*ADD*SOME TEXT", "NTE*ADD*" + "x".repeat(3_000_000));
    Reading reading = Reading.of(text);
    assertThat(reading.codes()).contains("SEGMENT_TOO_LONG");
    assertThat(reading.claims()).hasSize(1);
    assertThat(reading.claims().get(0).notes()).isEmpty();
  }

  @Test
  @DisplayName("Empty lines without number within a segment cost no more than other bytes")
  void emptyLines() {
    for (int lines : new int[] {50_000, 5_000_000}) {
      String text = CLAIM.replace("NTE*ADD*SOME", "NTE*ADD*SOME" + "\n".repeat(lines));
      assertTimeout(Duration.ofSeconds(2), () -> Reading.of(text));
    }
  }

  @Test
  @DisplayName("A claim of more segments than any may have is cut, told, and the next one is read")
  void tooManySegments() {
    String claim = CLAIM.substring(CLAIM.indexOf("CLM*"), CLAIM.indexOf("~SE*") + 1);
    String text =
        CLAIM
            .replace("HI*ABK", "REF*EA*1~".repeat(60_000) + "HI*ABK")
            .replace("~SE*", "~" + claim + "SE*");
    Reading reading = Reading.of(text);
    assertThat(reading.codes()).containsOnlyOnce("TOO_LARGE");
    assertThat(reading.all(ClaimRead.class)).hasSize(2);
    assertThat(reading.claims().get(1).lines()).hasSize(2);
  }

  @Test
  @DisplayName("Control characters are read as blanks and told")
  void controlCharacters() {
    Reading reading = Reading.of(CLAIM.replace("SOME TEXT", "SOME\u0000\u0007TEXT"));
    assertThat(reading.codes()).containsExactly("CONTROL_CHARACTER");
    assertThat(reading.claims().get(0).notes().get(0).text()).isEqualTo("SOME  TEXT");
  }

  @Test
  @DisplayName("Accented names are read in UTF-8 and in Latin-1")
  void charsets() {
    String text = CLAIM.replace("QUARTZ*JADE", "QUARTZ*JOSÉ");
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      Reading reading = Reading.of("names.837", text.getBytes(charset));
      assertThat(reading.findings()).isEmpty();
      assertThat(reading.claims().get(0).treatedPerson().firstName()).isEqualTo("JOSÉ");
    }
  }

  @Test
  @DisplayName("A fault that stands everywhere is listed a bounded number of times")
  void boundedFindings() {
    Reading reading = Reading.of(CLAIM.replace("LX*2", "ZZZ*1~".repeat(5_000) + "LX*2"));
    assertThat(reading.findings()).hasSizeLessThan(X12Reader.MOST_FINDINGS_OF_A_CODE + 5);
    assertThat(reading.codes()).contains("MORE_OF_UNEXPECTED_SEGMENT");
    assertThat(reading.claims().get(0).otherSegments()).hasSize(5_000);
  }

  @Test
  @DisplayName("Thousands of seeded mutations: nothing thrown, every finding has place and words")
  void mutations() {
    System.out.println("DamagedFilesTest mutations with seed " + SEED);
    Random random = new Random(SEED);
    List<String> originals = List.of(CLAIM, Documents.remittance(RICH_REMITTANCE));
    int told = 0;
    for (int i = 0; i < 6_000; i++) {
      byte[] bytes = originals.get(i % 2).getBytes(StandardCharsets.US_ASCII);
      Reading reading = Reading.of("mutant", mutate(bytes, random));
      told += reading.findings().size();
      assertThat(reading.findings())
          .allMatch(finding -> finding.place().fileName().equals("mutant"))
          .allMatch(finding -> finding.sentence().endsWith("."));
    }
    assertThat(told).isGreaterThan(6_000);
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    byte[] mutant = bytes;
    for (int change = 0; change <= random.nextInt(4); change++) {
      int at = random.nextInt(mutant.length);
      int length = Math.min(1 + random.nextInt(40), mutant.length - at);
      mutant =
          switch (random.nextInt(5)) {
            case 0 -> replaceAt(mutant, at, (byte) random.nextInt(256));
            case 1 -> replaceAt(mutant, at, (byte) "*~:^\nISAGSTE0".charAt(random.nextInt(13)));
            case 2 -> splice(mutant, at, length, new byte[0]);
            case 3 -> splice(mutant, at, 0, Arrays.copyOfRange(mutant, at, at + length));
            default -> splice(mutant, at, 0, new byte[] {(byte) random.nextInt(256)});
          };
    }
    return mutant;
  }

  private static byte[] replaceAt(byte[] bytes, int at, byte value) {
    byte[] copy = bytes.clone();
    copy[at] = value;
    return copy;
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] inserted) {
    byte[] spliced = new byte[bytes.length - removed + inserted.length];
    System.arraycopy(bytes, 0, spliced, 0, at);
    System.arraycopy(inserted, 0, spliced, at, inserted.length);
    System.arraycopy(
        bytes, at + removed, spliced, at + inserted.length, bytes.length - at - removed);
    return spliced;
  }
}
