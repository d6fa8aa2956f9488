package io.claimline.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Corpus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClaimlineTest
class CorpusIntakeTest {

  private static final Set<String> OUR_FAULTS =
      Set.of("INTERNAL_ERROR", "SET_NOT_TAKEN", "BROKEN_OFF");
  private static final Set<String> ANSWERS = Set.of("999", "TA1", "277CA");

  @Autowired Database database;
  @Autowired InboundFiles files;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("Every file of others is read to its end, without an error of ours")
  void everyFile() {
    Corpus.find().ifPresent(this::everyFileOf);
  }

  private void everyFileOf(Corpus corpus) {
    TreeMap<String, TreeMap<FileState, Integer>> states = new TreeMap<>();
    for (Corpus.Entry entry : corpus.entries()) {
      FileDetail detail = read(entry.path(), corpus.bytes(entry));
      states
          .computeIfAbsent(entry.kind(), any -> new TreeMap<>())
          .merge(detail.file().state(), 1, Integer::sum);
      assertThat(detail.file().state()).as(entry.path()).isIn(FileState.DONE, FileState.FAILED);
      assertThat(detail.findings())
          .as(entry.path())
          .extracting(FileFinding::code)
          .doesNotContainAnyElementsOf(OUR_FAULTS);
      if (detail.file().state() == FileState.FAILED) {
        assertThat(detail.findings())
            .as(entry.path())
            .extracting(FileFinding::code)
            .contains("NOTHING_TO_TAKE");
      }
      if (ANSWERS.contains(entry.kind())) {
        assertThat(detail.file().applied()).as(entry.path()).isZero();
      }
    }
    assertThat(states.get("837P")).containsOnlyKeys(FileState.DONE);
    assertThat(states.get("835")).containsOnlyKeys(FileState.DONE);
    assertThat(states.get("270")).containsOnlyKeys(FileState.FAILED);
  }

  @Test
  @DisplayName("R32 Answers of the corpus match nothing of ours and are kept")
  void answersKept() {
    Corpus.find().ifPresent(this::answersKeptOf);
  }

  private void answersKeptOf(Corpus corpus) {
    List<Corpus.Entry> acknowledgements =
        corpus.entries().stream().filter(e -> e.kind().equals("277CA")).toList();
    for (Corpus.Entry entry : acknowledgements) {
      FileDetail detail = read(entry.path(), corpus.bytes(entry));
      assertThat(detail.file().setAside()).isEqualTo(1);
      assertThat(detail.findings()).extracting(FileFinding::code).contains("UNMATCHED");
    }
    assertThat(acknowledgements).isNotEmpty();
  }

  /** Another test may have read the same bytes: blanks at the end make them this test's own. */
  private FileDetail read(String name, byte[] bytes) {
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    own.writeBytes(bytes);
    own.writeBytes(
        ("\n" + " ".repeat((int) (practice % 1_000) + 1)).getBytes(StandardCharsets.UTF_8));
    long file =
        files
            .receive(name, new ByteArrayInputStream(own.toByteArray()), Origin.UPLOAD, practice)
            .fileId();
    files.processWaiting();
    return PracticeScope.writing(practice).call(() -> files.get(file)).orElseThrow();
  }
}
