package io.claimline.clearinghouse;

import static io.claimline.clearinghouse.HandWritten.a837p;
import static io.claimline.clearinghouse.HandWritten.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.DataFolder;
import io.claimline.shared.PracticeScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class InboxTest {

  private static final String NPI = "1234567893";

  @Autowired Database database;
  @Autowired Inbox inbox;
  @Autowired InboundFiles files;
  @Autowired DataFolder data;

  private long practice;
  private Path charges = Path.of(".");

  @BeforeEach
  void practice() {
    practice = database.practice();
    String code =
        database
            .owner()
            .sql("select code from practice where id = :id")
            .param("id", practice)
            .query(String.class)
            .single();
    charges = data.folder("inbox/charges/" + code);
  }

  @Test
  @DisplayName("Charges laid into a practice's folder become its claims; the file moves to done")
  void charges() throws IOException {
    Path file = charges.resolve("visits.837");
    Files.writeString(file, a837p(NPI, List.of(claim("A1", "100"))));
    inbox.collect();
    assertThat(file).exists();
    inbox.collect();
    assertThat(file).doesNotExist();
    files.processWaiting();
    InboundFile taken = newest();
    assertThat(taken.name()).isEqualTo("visits.837");
    assertThat(taken.origin()).isEqualTo(Origin.INBOX);
    assertThat(taken.practiceId()).isEqualTo(practice);
    assertThat(taken.applied()).isEqualTo(1);
    assertThat(data.folder("inbox/done").resolve(taken.id() + "-visits.837")).exists();
  }

  @Test
  @DisplayName("Each practice finds a folder for its charges")
  void prepared() throws IOException {
    Files.delete(charges);
    inbox.prepare();
    assertThat(charges).isDirectory();
  }

  @Test
  @DisplayName("A file that still grows is not taken before it rests")
  void growing() throws IOException {
    String text = a837p(NPI, List.of(claim("B1", "100"), claim("B2", "80")));
    Path file = charges.resolve("slow.837");
    Files.writeString(file, text.substring(0, 400));
    inbox.collect();
    Files.writeString(file, text.substring(400), StandardOpenOption.APPEND);
    inbox.collect();
    assertThat(file).exists();
    inbox.collect();
    assertThat(file).doesNotExist();
    files.processWaiting();
    assertThat(newest().applied()).isEqualTo(2);
  }

  @Test
  @DisplayName("Unfinished and hidden files, links and foreign folders are left alone")
  void leftAlone() throws IOException {
    String text = a837p(NPI, List.of(claim("C1", "100")));
    Path outside = Files.writeString(data.folder(".").resolve("outside-" + practice), text);
    List<Path> left =
        List.of(
            Files.writeString(charges.resolve("visits.837.tmp"), text),
            Files.writeString(charges.resolve("visits.837.part"), text),
            Files.writeString(charges.resolve(".visits.837"), text),
            Files.createSymbolicLink(charges.resolve("link.837"), outside));
    inbox.collect();
    inbox.collect();
    assertThat(left).allSatisfy(path -> assertThat(Files.isReadable(path)).isTrue());
    assertThat(PracticeScope.writing(practice).call(() -> files.list(0)).files())
        .noneMatch(file -> Long.valueOf(practice).equals(file.practiceId()));
  }

  @Test
  @DisplayName("A crash between keeping and moving keeps the file once, and then moves it")
  void crashBeforeMoving() throws IOException {
    String text = a837p(NPI, List.of(claim("D1", "100")));
    Receipt kept = files.receive("visits.837", HandWritten.stream(text), Origin.INBOX, practice);
    Path file = Files.writeString(charges.resolve("visits.837"), text);
    inbox.collect();
    inbox.collect();
    assertThat(file).doesNotExist();
    files.processWaiting();
    assertThat(newest().id()).isEqualTo(kept.fileId());
    try (Stream<Path> done = Files.list(data.folder("inbox/done"))) {
      assertThat(done).anyMatch(path -> path.endsWith(kept.fileId() + "-visits.837"));
    }
  }

  private InboundFile newest() {
    return PracticeScope.writing(practice).call(() -> files.list(0)).files().stream()
        .filter(file -> Long.valueOf(practice).equals(file.practiceId()))
        .findFirst()
        .orElseThrow();
  }
}
