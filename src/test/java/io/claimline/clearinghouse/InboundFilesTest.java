package io.claimline.clearinghouse;

import static io.claimline.clearinghouse.HandWritten.a837p;
import static io.claimline.clearinghouse.HandWritten.claim;
import static io.claimline.clearinghouse.HandWritten.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.clearinghouse.Receipt.AlreadyReceived;
import io.claimline.clearinghouse.Receipt.Received;
import io.claimline.shared.PracticeScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class InboundFilesTest {

  private static final String NPI = "1234567893";

  @Autowired Database database;
  @Autowired InboundFiles files;
  @Autowired FileStore store;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("A file is kept whole before anything is read from it")
  void keptWhole() throws IOException {
    String text = a837p(NPI, List.of(claim("K1", "100")));
    long file = received("visits.837", text, practice);
    assertThat(detail(file).file().state()).isEqualTo(FileState.RECEIVED);
    try (InputStream kept = store.open(file)) {
      assertThat(kept.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(text);
    }
  }

  @Test
  @DisplayName("The same bytes are one file, whatever they are called")
  void sameFileTwice() {
    String text = a837p(NPI, List.of(claim("T1", "100")));
    long file = received("visits.837", text, practice);
    assertThat(files.receive("visits.837", stream(text), Origin.UPLOAD, practice))
        .isEqualTo(new AlreadyReceived(file));
    assertThat(files.receive("renamed.txt", stream(text), Origin.INBOX, null))
        .isEqualTo(new AlreadyReceived(file));
    files.processWaiting();
    assertThat(count("claim")).isEqualTo(1);
    assertThat(parts(file)).isEqualTo(1);
  }

  @Test
  @DisplayName("Bytes that break off while they come in leave nothing behind")
  void brokenUpload() {
    InputStream broken =
        new SequenceInputStream(
            stream("ISA*00*" + "x".repeat(2_000_000)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection lost");
              }
            });
    long before = files();
    assertThatThrownBy(() -> files.receive("lost.837", broken, Origin.UPLOAD, practice))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  @DisplayName("The claims of a file become claims of the practice that was chosen for it")
  void taken() {
    long file = read(a837p(NPI, List.of(claim("A1", "100"), claim("A2", "80.50"))), practice);
    FileDetail detail = detail(file);
    assertThat(detail.file().state()).isEqualTo(FileState.DONE);
    assertThat(detail.file().kinds()).containsExactly("837P");
    assertThat(detail.file().percentDone()).isEqualTo(100);
    assertThat(detail.sets()).hasSize(1);
    InboundSet set = detail.sets().get(0);
    assertThat(set.complete()).isTrue();
    assertThat(set.units()).isEqualTo(2);
    assertThat(set.applied()).isEqualTo(2);
    assertThat(set.reference()).isEqualTo("SENDER1");
    assertThat(detail.findings()).isEmpty();
    assertThat(count("claim where source_file_id = " + file)).isEqualTo(2);
  }

  @Test
  @DisplayName("Claims that came before in another file are told, not doubled")
  void told() {
    read(a837p(NPI, List.of(claim("B1", "100"))), practice);
    long again = read(a837p(NPI, List.of(claim("B1", "100"), claim("B2", "55"))), practice);
    assertThat(detail(again).file().already()).isEqualTo(1);
    assertThat(detail(again).file().applied()).isEqualTo(1);
    assertThat(count("claim")).isEqualTo(2);
  }

  @Test
  @DisplayName("A claim that cannot be taken is told with its place, and the rest goes on")
  void refused() {
    String noLines = "CLM*C1*100***11:B:1*Y*A*Y*Y\nHI*ABK:J069\n";
    long file = read(a837p(NPI, List.of(noLines, claim("C2", "80"))), practice);
    assertThat(detail(file).file().setAside()).isEqualTo(1);
    assertThat(detail(file).file().applied()).isEqualTo(1);
    assertThat(detail(file).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("NO_LINES");
              assertThat(finding.place().segmentId()).isEqualTo("CLM");
              assertThat(finding.place().segmentNumber()).isEqualTo(20);
              assertThat(finding.place().fileName()).isEqualTo("visits.837");
            });
  }

  @Test
  @DisplayName("Whose claims they are is told by the NPI that bills, if it is one practice's")
  void practiceByNpi() {
    String npi = ownNpi(practice);
    long file = read(a837p(npi, List.of(claim("D1", "100"))), null);
    assertThat(detail(file).file().applied()).isEqualTo(1);
    assertThat(count("claim")).isEqualTo(1);
  }

  @Test
  @DisplayName("A file that nobody can be found for waits until its practice is chosen")
  void choosePractice() {
    long file = read(a837p("1000000004", List.of(claim("E1", "100"))), null);
    assertThat(detail(file).findings())
        .extracting(FileFinding::code)
        .containsExactly("CHOOSE_PRACTICE");
    assertThat(detail(file).file().setAside()).isEqualTo(1);
    assertThat(inScope(() -> files.choosePractice(file, practice))).isTrue();
    files.processWaiting();
    assertThat(detail(file).file().applied()).isEqualTo(1);
    assertThat(detail(file).findings()).isEmpty();
    assertThat(count("claim")).isEqualTo(1);
  }

  @Test
  @DisplayName("Who did not send a file that is nobody's cannot make it his practice's")
  void choosePracticeOfOthers() {
    long file = read(a837p("1000000004", List.of(claim("E2", "100"))), null);
    database
        .sql()
        .sql("update inbound_file set received_by = 'somebody' where id = :file")
        .param("file", file)
        .update();
    assertThat(detail(file).practiceChoosable()).isFalse();
    assertThat(inScope(() -> files.choosePractice(file, practice))).isFalse();
    long other = database.practice();
    assertThat(inScope(() -> files.choosePractice(file, other))).isFalse();
    assertThat(count("claim")).isZero();
  }

  @Test
  @DisplayName("A claim that another practice bills is not taken into the one that was chosen")
  void otherPractice() {
    long other = database.practice();
    long file = read(a837p(ownNpi(other), List.of(claim("F1", "100"))), practice);
    assertThat(detail(file).findings())
        .extracting(FileFinding::code)
        .containsExactly("OTHER_PRACTICE");
    assertThat(count("claim")).isZero();
  }

  @Test
  @DisplayName("What is not X12 fails with its place, and is kept")
  void notX12() {
    long file = read("Dear colleagues,\nplease find our claims enclosed.\n", practice);
    assertThat(detail(file).file().state()).isEqualTo(FileState.FAILED);
    assertThat(detail(file).findings())
        .extracting(FileFinding::code)
        .contains("NOT_X12", "NOTHING_TO_TAKE");
    assertThat(detail(file).findings().get(0).place().fileName()).isEqualTo("visits.837");
  }

  @Test
  @DisplayName("A truncated file gives what is whole in it and says where it ends")
  void truncated() {
    String whole = a837p(NPI, List.of(claim("G1", "100"), claim("G2", "80"), claim("G3", "60")));
    long file = read(whole.substring(0, whole.indexOf("SV1*HC:99213*60")), practice);
    FileDetail detail = detail(file);
    assertThat(detail.file().state()).isEqualTo(FileState.DONE);
    assertThat(detail.file().applied()).isEqualTo(2);
    assertThat(detail.sets().get(0).complete()).isFalse();
    assertThat(detail.findings()).isNotEmpty();
    assertThat(count("claim")).isEqualTo(2);
  }

  @Test
  @DisplayName("R29 A damaged header is told; the interchange after it is read")
  void damagedHeader() {
    String good = a837p(NPI, List.of(claim("H1", "100")));
    String damaged = good.replace("*ZZ*CLEARINGHOUSE  *", "*ZZ*CLEARINGHOUSE*").replace("H1", "H0");
    long file = read(damaged + a837p(NPI, List.of(claim("H2", "80"))), practice);
    assertThat(detail(file).findings()).isNotEmpty();
    assertThat(
            database.call(
                practice,
                () ->
                    database
                        .sql()
                        .sql("select sender_claim_number from claim")
                        .query(String.class)
                        .list()))
        .contains("H2");
  }

  @Test
  @DisplayName("A kind that is not taken is told, and the file's other sets are read")
  void unknownKind() {
    String other =
        HandWritten.interchange("HS", "270", "005010X279A1", "BHT*0022*13*Q1*20260112*1200");
    long file = read(other + a837p(NPI, List.of(claim("I1", "100"))), practice);
    assertThat(detail(file).file().applied()).isEqualTo(1);
    assertThat(detail(file).file().kinds()).containsExactly("270", "837P");
    assertThat(detail(file).findings()).isNotEmpty();
  }

  @Test
  @DisplayName("An institutional claim can be read but is not taken: one sentence says so")
  void institutional() {
    String stay =
        HandWritten.interchange(
            "HC", "837", "005010X223A2", "BHT*0019*00*Q1*20260112*1200*CH\nHL*1**20*1\n");
    long file = read(stay + a837p(NPI, List.of(claim("I2", "100"))), practice);
    assertThat(detail(file).file().applied()).isEqualTo(1);
    assertThat(detail(file).file().kinds()).containsExactly("837I", "837P");
    assertThat(detail(file).findings()).extracting(FileFinding::code).containsExactly("NOT_TAKEN");
  }

  @Test
  @DisplayName("A reading that breaks off goes on where it stood: nothing is lost or doubled")
  void resumes() {
    int claims = 400;
    List<String> visits = IntStream.range(0, claims).mapToObj(i -> visit("R" + i)).toList();
    long file = received("big.837", notTaken(700_000) + a837p(NPI, visits), practice);
    assertThat(parts(file)).isEqualTo(2);
    hidePart(file, 1, 1001);
    files.processWaiting();
    FileDetail brokenOff = detail(file);
    assertThat(brokenOff.file().state()).isEqualTo(FileState.PROCESSING);
    assertThat(brokenOff.file().applied()).isBetween(100L, claims - 1L);
    assertThat(brokenOff.file().percentDone()).isBetween(1, 99);
    hidePart(file, 1001, 1);
    files.processWaiting();
    FileDetail whole = detail(file);
    assertThat(whole.file().state()).isEqualTo(FileState.DONE);
    assertThat(whole.file().applied()).isEqualTo(claims);
    assertThat(whole.file().already()).isZero();
    // The guide allows a patient a hundred claims in one file; these are four hundred.
    assertThat(whole.findings())
        .extracting(FileFinding::code)
        .containsOnlyOnce("NOT_TAKEN")
        .isSubsetOf("NOT_TAKEN", "TOO_MANY_SEGMENTS", "MORE_OF_TOO_MANY_SEGMENTS");
    assertThat(count("claim")).isEqualTo(claims);
  }

  @Test
  @DisplayName("A reading that always breaks off fails in the end and does not hold up the others")
  void givesUp() {
    long broken = received("broken.837", a837p(NPI, List.of(claim("J1", "100"))), practice);
    hidePart(broken, 0, 1000);
    long good = received("good.837", a837p(NPI, List.of(claim("J2", "80"))), practice);
    IntStream.range(0, 5).forEach(i -> files.processWaiting());
    assertThat(detail(good).file().applied()).isEqualTo(1);
    assertThat(detail(broken).file().state()).isEqualTo(FileState.FAILED);
    assertThat(detail(broken).findings())
        .extracting(FileFinding::code)
        .containsExactly("BROKEN_OFF");
    hidePart(broken, 1000, 0);
    assertThat(inScope(() -> files.readAgain(broken))).isTrue();
    files.processWaiting();
    assertThat(detail(broken).file().state()).isEqualTo(FileState.DONE);
    assertThat(detail(broken).file().applied()).isEqualTo(1);
  }

  @Test
  @DisplayName("Who may not read a file's practice sees neither the file nor its text")
  void strangers() {
    long file = read(a837p(NPI, List.of(claim("L1", "100"))), practice);
    PracticeScope stranger = PracticeScope.writing(database.practice());
    assertThat(stranger.call(() -> files.get(file))).isEmpty();
    assertThat(stranger.call(() -> files.segments(file, 1, 10))).isEmpty();
    assertThat(stranger.call(() -> files.readAgain(file))).isFalse();
    assertThat(stranger.call(() -> files.list(0)).files())
        .extracting(InboundFile::id)
        .doesNotContain(file);
    assertThat(inScope(() -> files.list(0)).files()).extracting(InboundFile::id).contains(file);
  }

  @Test
  @DisplayName("The text around a finding is shown by segment number, as it was sent")
  void segments() {
    long file = read(a837p(NPI, List.of(claim("M1", "100"))), practice);
    assertThat(inScope(() -> files.segments(file, 20, 2)))
        .containsExactly(
            new RawSegment(20, "CLM*M1*100***11:B:1*Y*A*Y*Y"), new RawSegment(21, "HI*ABK:J069"));
    assertThat(inScope(() -> files.segments(file, 1, 1)).get(0).text()).startsWith("ISA*00*");
  }

  @Test
  @DisplayName("30 MB stream through without being held in memory")
  void large() {
    streams(30);
  }

  @Test
  @Tag("long")
  @DisplayName("200 MB stream through without being held in memory")
  void veryLarge() {
    streams(200);
  }

  /** A claim behind megabytes of sets that nobody takes. */
  private void streams(int megabytes) {
    MeasuredStream in =
        new MeasuredStream(notTaken(1_100_000), megabytes, a837p(NPI, List.of(claim("N1", "100"))));
    Received received = (Received) files.receive("large.837", in, Origin.UPLOAD, practice);
    files.processWaiting();
    FileDetail detail = detail(received.fileId());
    assertThat(detail.file().sizeBytes()).isGreaterThan(megabytes * 1_000_000L);
    assertThat(detail.file().state()).isEqualTo(FileState.DONE);
    assertThat(detail.file().applied()).isEqualTo(1);
    assertThat(in.mostHeapGrowth()).isLessThan(24L << 20);
  }

  /** A claim of about a thousand bytes. */
  private static String visit(String number) {
    return claim(number, "100").replace("HI*", ("K3*" + "X".repeat(80) + "\n").repeat(10) + "HI*");
  }

  /** A set of about so many bytes that nobody takes. */
  private static String notTaken(int bytes) {
    return HandWritten.interchange(
        "HS",
        "270",
        "005010X279A1",
        "BHT*0022*13*Q1*20260112*1200\n" + ("NTE*ADD*" + "Y".repeat(70) + "\n").repeat(bytes / 80));
  }

  private long received(String name, String text, @Nullable Long chosen) {
    Receipt receipt = files.receive(name, stream(text), Origin.UPLOAD, chosen);
    assertThat(receipt).isInstanceOf(Received.class);
    return receipt.fileId();
  }

  private long read(String text, @Nullable Long chosen) {
    long file = received("visits.837", text, chosen);
    files.processWaiting();
    return file;
  }

  private FileDetail detail(long file) {
    return inScope(() -> files.get(file)).orElseThrow();
  }

  private <T> T inScope(Supplier<T> work) {
    return PracticeScope.writing(practice).call(work);
  }

  private String ownNpi(long practiceId) {
    String npi =
        String.valueOf(ThreadLocalRandom.current().nextLong(1_500_000_000L, 2_000_000_000L));
    database.run(
        practiceId,
        () ->
            database
                .sql()
                .sql("update practice set npi = :npi where id = :id")
                .param("npi", npi)
                .param("id", practiceId)
                .update());
    return npi;
  }

  private long count(String tableAndCondition) {
    return database.call(
        practice,
        () ->
            database
                .sql()
                .sql("select count(*) from " + tableAndCondition)
                .query(Long.class)
                .single());
  }

  private long files() {
    return database.sql().sql("select count(*) from inbound_file_chunk").query(Long.class).single();
  }

  private long parts(long file) {
    return database
        .sql()
        .sql("select count(*) from inbound_file_chunk where file_id = :file")
        .param("file", file)
        .query(Long.class)
        .single();
  }

  private void hidePart(long file, int number, int as) {
    database
        .sql()
        .sql(
            "update inbound_file_chunk set number = :as where file_id = :file and number = :number")
        .param("as", as)
        .param("file", file)
        .param("number", number)
        .update();
  }
}
