package io.claimline.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionTemplate;

@ClaimlineTest
class ChunkWriterTest {

  @Autowired Database database;
  @Autowired InboundFiles files;
  @Autowired FileTurns turns;
  @Autowired FileProgress progress;
  @Autowired AnswerIntake answers;
  @Autowired TransactionTemplate transactions;

  private long practice;
  private long file;
  private WaitingFile begun;

  @BeforeEach
  void keptFile() {
    files.processWaiting();
    practice = database.practice();
    file =
        files
            .receive(
                "f", HandWritten.stream("chunk writer of " + practice), Origin.UPLOAD, practice)
            .fileId();
    try (FileTurn turn = turns.next(Set.of()).orElseThrow()) {
      begun = turn.file();
    }
  }

  @AfterEach
  void endReading() {
    progress.finish(begun, FileState.DONE);
  }

  @Test
  @DisplayName("One step that fails does not keep the others of its chunk out, and is told")
  void oneFails() {
    write(
        List.of(
            step(1, practice, () -> Outcome.APPLIED),
            step(
                2,
                practice,
                () -> {
                  throw new IllegalStateException("a name that must not be told");
                }),
            step(3, practice, () -> Outcome.APPLIED)));
    FileDetail detail = PracticeScope.writing(practice).call(() -> files.get(file)).orElseThrow();
    assertThat(detail.file().applied()).isEqualTo(2);
    assertThat(detail.file().setAside()).isEqualTo(1);
    assertThat(detail.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("INTERNAL_ERROR");
              assertThat(finding.sentence())
                  .contains("IllegalStateException")
                  .doesNotContain("a name");
            });
    assertThat(eventsDone()).isEqualTo(3);
  }

  @Test
  @DisplayName("When the database is away nothing is skipped: the file goes on there later")
  void databaseAway() {
    List<Step> steps =
        List.of(
            step(1, practice, () -> Outcome.APPLIED),
            step(
                2,
                practice,
                () -> {
                  throw new TransientDataAccessResourceException("away");
                }));
    assertThatThrownBy(() -> write(steps)).isInstanceOf(TransientDataAccessResourceException.class);
    assertThat(eventsDone()).isZero();
  }

  @Test
  @DisplayName("Each practice is written in a transaction of its own")
  void practicesApart() {
    long other = database.practice();
    List<Long> written = new ArrayList<>();
    Supplier<Outcome> note =
        () -> {
          written.add(PracticeScope.current().requireWritable());
          return Outcome.APPLIED;
        };
    write(List.of(step(1, practice, note), step(2, other, note), step(3, practice, note)));
    assertThat(written).containsExactly(practice, other, practice);
    assertThat(eventsDone()).isEqualTo(3);
  }

  private void write(List<Step> steps) {
    new ChunkWriter(begun, progress, answers, transactions)
        .write(steps, steps.get(steps.size() - 1).event(), 0);
  }

  private static Step step(long event, long practiceId, Supplier<Outcome> work) {
    return Step.alone(event, null, practiceId, Place.NOWHERE, work);
  }

  private long eventsDone() {
    return database
        .sql()
        .sql("select events_done from inbound_file where id = :file")
        .param("file", file)
        .query(Long.class)
        .single();
  }
}
