package io.claimline.clearinghouse;

import static io.claimline.clearinghouse.HandWritten.a837p;
import static io.claimline.clearinghouse.HandWritten.claim;
import static io.claimline.clearinghouse.HandWritten.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.shared.PracticeScope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClaimlineTest
class FileTurnsTest {

  private static final String NPI = "1234567893";
  private static final String READERS =
      "select pid from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted";

  @Autowired Database database;
  @Autowired InboundFiles files;
  @Autowired FileTurns turns;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource pool;
  @Autowired Clock clock;

  private long practice;
  private long other;
  private FileTurns otherNode;

  @BeforeEach
  void twoNodes() {
    files.processWaiting();
    practice = database.practice();
    other = database.practice();
    otherNode = new FileTurns(jdbc, pool, clock);
  }

  @AfterEach
  void nothingIsLocked() {
    assertThat(database.sql().sql(READERS).query(Long.class).list()).isEmpty();
    files.processWaiting();
  }

  @Test
  @DisplayName("Files of different practices are read at the same time, those of one in turn")
  void sideBySide() {
    long first = received("A1", practice);
    long second = received("A2", practice);
    long others = received("A3", other);
    try (FileTurn here = turn(turns);
        FileTurn there = turn(otherNode)) {
      assertThat(here.file().fileId()).isEqualTo(first);
      assertThat(there.file().fileId()).isEqualTo(others);
      assertThat(turns.next(Set.of())).isEmpty();
      // Even who passes the first over does not read the second beside it.
      assertThat(otherNode.next(Set.of(first, others))).isEmpty();
    }
    try (FileTurn after = turn(turns, first, others)) {
      assertThat(after.file().fileId()).isEqualTo(second);
    }
  }

  @Test
  @DisplayName("A file whose practice only its content tells waits for all before it, and is alone")
  void anybodys() {
    long first = received("B1", practice);
    long anybodys = received("B2", null);
    received("B3", other);
    try (FileTurn here = turn(turns)) {
      assertThat(here.file().fileId()).isEqualTo(first);
      assertThat(otherNode.next(Set.of())).isEmpty();
    }
    try (FileTurn here = turn(turns, first)) {
      assertThat(here.file().fileId()).isEqualTo(anybodys);
      assertThat(otherNode.next(Set.of(first))).isEmpty();
      assertThat(otherNode.next(Set.of(first, anybodys))).isEmpty();
    }
  }

  @Test
  @DisplayName("A reader that dies leaves nothing locked, and brings nothing to effect any more")
  void dies() {
    long file = received("C1", practice);
    FileTurn dead = turn(turns);
    assertThat(otherNode.next(Set.of())).isEmpty();
    database
        .sql()
        .sql("select pg_terminate_backend(pid) from (" + READERS + ") r")
        .query(gone -> {});
    try (FileTurn next = turn(otherNode)) {
      assertThat(next.file().fileId()).isEqualTo(file);
      assertThat(next.file().reading()).isEqualTo(dead.file().reading() + 1);
    } finally {
      dead.close();
    }
  }

  @Test
  @DisplayName("A small file does not wait until the large one of another practice is read")
  void smallBesideLarge() throws Exception {
    long large =
        files
            .receive(
                "large.837",
                stream(
                    a837p(
                        NPI,
                        IntStream.range(0, 300).mapToObj(i -> claim("D" + i, "100")).toList())),
                Origin.UPLOAD,
                practice)
            .fileId();
    long behind = received("D-behind", practice);
    long small = received("D-small", other);
    CompletableFuture<Integer> reader = new CompletableFuture<>();
    // The large file's reader waits where it would take the first claim in.
    database.run(
        practice,
        () -> {
          database
              .sql()
              .sql("select pg_advisory_xact_lock(hashtextextended('claim import', ?))")
              .param(practice)
              .query(locked -> {});
          reader.completeAsync(files::processWaiting);
          awaitState(large, FileState.PROCESSING);
          assertThat(CompletableFuture.supplyAsync(files::processWaiting).join()).isEqualTo(1);
          assertThat(state(small)).isEqualTo(FileState.DONE);
          assertThat(state(large)).isEqualTo(FileState.PROCESSING);
          assertThat(state(behind)).isEqualTo(FileState.RECEIVED);
        });
    assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(2);
    assertThat(state(large)).isEqualTo(FileState.DONE);
    assertThat(state(behind)).isEqualTo(FileState.DONE);
    assertThat(applied(large, practice)).isEqualTo(300);
  }

  @Test
  @DisplayName("Who was overtaken by another reader commits nothing more")
  void overtaken() {
    long file = received("E1", practice);
    WaitingFile mine;
    try (FileTurn turn = turn(turns)) {
      mine = turn.file();
    }
    try (FileTurn theirs = turn(otherNode)) {
      assertThat(theirs.file().fileId()).isEqualTo(file);
      assertThatThrownBy(() -> database.run(practice, () -> progress().advance(mine, 1, 1)))
          .isInstanceOf(ReadingStoppedException.class);
    }
  }

  private FileProgress progress() {
    return new FileProgress(jdbc, clock);
  }

  private long received(String number, @Nullable Long chosen) {
    return files
        .receive(
            number + ".837",
            stream(a837p(NPI, List.of(claim(number + practice, "100")))),
            Origin.UPLOAD,
            chosen)
        .fileId();
  }

  private static FileTurn turn(FileTurns node, Long... except) {
    Optional<FileTurn> turn = node.next(Set.of(except));
    assertThat(turn).isPresent();
    return turn.orElseThrow();
  }

  private void awaitState(long file, FileState state) {
    await().until(() -> state(file) == state);
  }

  private FileState state(long file) {
    return FileState.valueOf(
        database
            .owner()
            .sql("select state from inbound_file where id = ?")
            .param(file)
            .query(String.class)
            .single());
  }

  private long applied(long file, long of) {
    return PracticeScope.writing(of).call(() -> files.get(file)).orElseThrow().file().applied();
  }
}
