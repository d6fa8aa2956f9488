package io.claimline.clearinghouse;

import static io.claimline.clearinghouse.FileDecision.Verdict.REFUSED;
import static io.claimline.clearinghouse.FileDecision.Verdict.RELEASED;
import static io.claimline.clearinghouse.FileDecision.Verdict.SET_ASIDE;
import static io.claimline.clearinghouse.HandWritten.a837p;
import static io.claimline.clearinghouse.HandWritten.claim;
import static io.claimline.clearinghouse.HandWritten.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.audit.CurrentActor;
import io.claimline.shared.PracticeScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

@ClaimlineTest
class FileDecisionsTest {

  private static final String NPI = "1234567893";

  @Autowired Database database;
  @Autowired InboundFiles files;
  @Autowired FileDecisions decisions;
  @Autowired FileStore store;
  @Autowired FileTurns turns;
  @Autowired FileProgress progress;
  @Autowired ChargeIntake charges;
  @Autowired AnswerIntake answers;
  @Autowired List<TransactionSetHandler> handlers;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;

  private long practice;

  @BeforeEach
  void practice() {
    practice = database.practice();
  }

  @Test
  @DisplayName("A file that waits is set aside, is not read, and is read once it is released")
  void released() {
    long file = received(a837p(NPI, List.of(claim("A1", "100"))));
    assertThat(setAside(file, "came from nowhere")).isTrue();
    files.processWaiting();
    assertThat(file(file).state()).isEqualTo(FileState.QUARANTINED);
    assertThat(inScope(() -> files.undecided(0)).files())
        .extracting(InboundFile::id)
        .containsExactly(file);
    assertThat(inScope(files::countUndecided)).isEqualTo(1);
    assertThat(count("claim")).isZero();
    assertThat(inScope(() -> decisions.release(file, last(file), "the sender called"))).isTrue();
    files.processWaiting();
    assertThat(file(file).state()).isEqualTo(FileState.DONE);
    assertThat(count("claim")).isEqualTo(1);
    assertThat(inScope(() -> decisions.of(file)))
        .extracting(FileDecision::verdict, FileDecision::reason)
        .containsExactly(
            tuple(RELEASED, "the sender called"), tuple(SET_ASIDE, "came from nowhere"));
    assertThat(inScope(() -> files.undecided(0)).files()).isEmpty();
  }

  @Test
  @DisplayName("A refused file is never read: not by releasing it, reading it again or sending it")
  void refused() {
    String text = a837p(NPI, List.of(claim("B1", "100")));
    long file = received(text);
    setAside(file, "a wrong practice's");
    long seen = last(file);
    assertThat(inScope(() -> decisions.refuse(file, seen, "not ours"))).isTrue();
    assertThat(inScope(() -> decisions.release(file, last(file), "after all"))).isFalse();
    assertThat(inScope(() -> files.readAgain(file))).isFalse();
    assertThat(files.receive("again.837", stream(text), Origin.UPLOAD, practice))
        .isEqualTo(new Receipt.AlreadyReceived(file));
    files.processWaiting();
    assertThat(file(file).state()).isEqualTo(FileState.REFUSED);
    assertThat(file(file).finishedAt()).isNotNull();
    assertThat(inScope(() -> decisions.of(file)).get(0).verdict()).isEqualTo(REFUSED);
    assertThat(count("claim")).isZero();
  }

  @Test
  @DisplayName("A file that is being read stops after its chunk; what had its effect stays")
  void stopsReading() throws Exception {
    int claims = 500;
    long file =
        received(
            a837p(NPI, IntStream.range(0, claims).mapToObj(i -> claim("C" + i, "100")).toList()));
    CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(files::processWaiting);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> database.call(practice, () -> file(file).applied()) > 0);
    assertThat(setAside(file, "wait")).isTrue();
    reader.get();
    InboundFile stopped = file(file);
    assertThat(stopped.state()).isEqualTo(FileState.QUARANTINED);
    assertThat(stopped.applied()).isBetween(100L, claims - 1L);
    assertThat(count("claim")).isEqualTo(stopped.applied());
    assertThat(inScope(() -> decisions.release(file, last(file), "go on"))).isTrue();
    files.processWaiting();
    assertThat(file(file).state()).isEqualTo(FileState.DONE);
    assertThat(file(file).applied()).isEqualTo(claims);
    assertThat(file(file).already()).isZero();
    assertThat(count("claim")).isEqualTo(claims);
  }

  @Test
  @DisplayName("Who decides second, or without having seen the last decision, changes nothing")
  void twoDecide() {
    long file = received(a837p(NPI, List.of(claim("D1", "100"))));
    setAside(file, "first time");
    long seen = last(file);
    assertThat(setAside(file, "once more")).isFalse();
    assertThat(inScope(() -> decisions.release(file, seen, "fine"))).isTrue();
    assertThat(inScope(() -> decisions.refuse(file, seen, "bad"))).isFalse();
    setAside(file, "second time");
    assertThat(inScope(() -> decisions.refuse(file, seen, "bad"))).isFalse();
    assertThat(file(file).state()).isEqualTo(FileState.QUARANTINED);
    assertThat(inScope(() -> decisions.refuse(file, last(file), "bad"))).isTrue();
    assertThat(inScope(() -> decisions.of(file))).hasSize(4);
  }

  @Test
  @DisplayName("What is done or failed is not set aside, and no stranger decides about a file")
  void notByStrangers() {
    long read = received(a837p(NPI, List.of(claim("E1", "100"))));
    files.processWaiting();
    assertThat(setAside(read, "too late")).isFalse();
    long file = received(a837p(NPI, List.of(claim("E2", "100"))));
    PracticeScope stranger = PracticeScope.writing(database.practice());
    assertThat(stranger.call(() -> decisions.setAside(file, "mine"))).isFalse();
    setAside(file, "ours");
    assertThat(stranger.call(() -> decisions.release(file, last(file), "mine"))).isFalse();
    assertThat(stranger.call(() -> decisions.refuse(file, last(file), "mine"))).isFalse();
    assertThat(stranger.call(() -> decisions.of(file))).isEmpty();
    assertThat(stranger.call(files::countUndecided)).isZero();
    assertThat(inScope(() -> decisions.refuse(Long.MAX_VALUE, 0, "none"))).isFalse();
  }

  @Test
  @DisplayName("A decision is kept as it was: the application can neither change nor remove it")
  void appendOnly() {
    long file = received(a837p(NPI, List.of(claim("F1", "100"))));
    setAside(file, "for good");
    for (String attack :
        List.of(
            "update inbound_file_decision set reason = ''", "delete from inbound_file_decision")) {
      assertThatThrownBy(() -> database.run(practice, () -> database.sql().sql(attack).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  @DisplayName("Where tests wait, one in the file stops it before its first effect, and only once")
  void testInterchange() {
    String file =
        a837p(NPI, List.of(claim("G1", "100")))
            + a837p(NPI, List.of(claim("G2", "80"))).replace("*0*P*:~", "*0*T*:~")
            + a837p(NPI, List.of(claim("G3", "60"))).replace("*0*P*:~", "*0*T*:~");
    long id = received(file);
    FileIntake careful = intake(true, false);
    assertThat(careful.processWaiting()).isZero();
    assertThat(file(id).state()).isEqualTo(FileState.QUARANTINED);
    assertThat(numbers()).containsExactly("G1");
    FileDecision byRule = inScope(() -> decisions.of(id)).get(0);
    assertThat(byRule.by()).isEqualTo(CurrentActor.CLAIMLINE);
    assertThat(byRule.reason()).contains("test").contains("ISA15").contains("segment");
    assertThat(inScope(() -> decisions.release(id, byRule.id(), "wanted"))).isTrue();
    assertThat(careful.processWaiting()).isEqualTo(1);
    assertThat(file(id).state()).isEqualTo(FileState.DONE);
    assertThat(file(id).applied()).isEqualTo(3);
    assertThat(numbers()).containsExactly("G1", "G2", "G3");
  }

  @Test
  @DisplayName("A person's releasing does not let in tests that nobody had seen")
  void releasedByHandOnly() {
    long id = received(a837p(NPI, List.of(claim("H1", "80"))).replace("*0*P*:~", "*0*T*:~"));
    setAside(id, "looks odd");
    inScope(() -> decisions.release(id, last(id), "looks well"));
    intake(true, false).processWaiting();
    assertThat(file(id).state()).isEqualTo(FileState.QUARANTINED);
    assertThat(count("claim")).isZero();
  }

  @Test
  @DisplayName("Tests are read where nobody asked to hold them, and where we test ourselves")
  void testsTaken() {
    for (FileIntake intake : List.of(intake(false, false), intake(true, true))) {
      long id =
          received(
              a837p(NPI, List.of(claim("I" + System.identityHashCode(intake), "80")))
                  .replace("*0*P*:~", "*0*T*:~"));
      intake.processWaiting();
      assertThat(file(id).state()).isEqualTo(FileState.DONE);
      assertThat(file(id).applied()).isEqualTo(1);
    }
  }

  /** An intake under other settings than the application's. */
  private FileIntake intake(boolean quarantineTests, boolean test) {
    ClearinghouseSettings settings =
        new ClearinghouseSettings(
            "ZZ",
            "US",
            "US",
            "DESK",
            "5555550100",
            "ZZ",
            "CH",
            "CH",
            Duration.ofSeconds(5),
            test,
            quarantineTests,
            2);
    return new FileIntake(
        store,
        turns,
        progress,
        new Admission(settings, decisions),
        charges,
        answers,
        handlers,
        transactions,
        events);
  }

  private long received(String text) {
    return files.receive("visits.837", stream(text), Origin.UPLOAD, practice).fileId();
  }

  private boolean setAside(long file, String reason) {
    return inScope(() -> decisions.setAside(file, reason));
  }

  private long last(long file) {
    return inScope(() -> decisions.of(file)).get(0).id();
  }

  private InboundFile file(long file) {
    return inScope(() -> files.get(file)).orElseThrow().file();
  }

  private List<String> numbers() {
    return database.call(
        practice,
        () ->
            database
                .sql()
                .sql("select sender_claim_number from claim order by id")
                .query(String.class)
                .list());
  }

  private long count(String table) {
    return database.call(
        practice,
        () -> database.sql().sql("select count(*) from " + table).query(Long.class).single());
  }

  private <T> T inScope(Supplier<T> work) {
    return PracticeScope.writing(practice).call(work);
  }
}
