package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.Claimline;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.SampleClaims;
import io.claimline.shared.MovableClock;
import io.claimline.workflow.dispatch.SignalDispatch;
import io.claimline.workflow.invariant.ClaimPlaceCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A second Claimline on the same database is killed, as by kill -9, at the worst moments. */
@ClaimlineTest
class KilledTest {

  @Autowired private Database database;
  @Autowired private ProcessFixture process;
  @Autowired private ClaimFacts facts;
  @Autowired private ClaimPlaceCheck check;
  @Autowired private MovableClock clock;

  @Test
  @DisplayName(
      "kill -9 between fact and signal, in the dispatch, and before the step loses nothing")
  void killed() throws Exception {
    long practice = database.practice();
    List<Long> claims = killAtTheWorstMoment(practice);
    long insideFact = claims.get(0);
    long beforeStep = claims.get(1);
    long insideDispatch = claims.get(2);

    Awaitility.await("the database notices that the connections are gone")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              process.settle(practice);
              assertThat(process.place(practice, insideDispatch)).isEqualTo("AWAIT_ADJUDICATION");
            });
    assertThat(process.place(practice, beforeStep)).isEqualTo("AWAIT_ADJUDICATION");
    assertThat(database.call(practice, () -> facts.of(insideFact)))
        .extracting(ClaimFact::kind)
        .endsWith(FactKind.SENT);
    assertThat(process.place(practice, insideFact)).isEqualTo("AWAIT_ACCEPTANCE");
    assertThat(check.check(practice)).isEmpty();

    process.append(practice, insideFact, FactKind.ACCEPTED);
    process.settle(practice);
    assertThat(process.place(practice, insideFact)).isEqualTo("AWAIT_ADJUDICATION");
  }

  private List<Long> killAtTheWorstMoment(long practice) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Doomed.class.getName(),
                "--spring.profiles.active=test",
                "--server.port=0",
                "--practice=" + practice,
                "--ahead=" + Duration.between(Instant.now(), clock.instant())));
    command.addAll(database.address());
    Process doomed = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> output = new ArrayList<>();
    try (var lines = doomed.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.startsWith(Doomed.READY)) {
        output.add(line);
        line = lines.readLine();
      }
      assertThat(line).as(String.join("\n", output)).isNotNull();
      return Arrays.stream(line.substring(Doomed.READY.length()).split(" "))
          .map(Long::valueOf)
          .toList();
    } finally {
      doomed.destroyForcibly().waitFor();
    }
  }

  /** Brings three claims to three bad moments, says which, and waits to be killed. */
  static final class Doomed {

    static final String READY = "ready: ";

    private Doomed() {}

    public static void main(String[] arguments) throws InterruptedException {
      ConfigurableApplicationContext context =
          new SpringApplication(
                  Claimline.class, Database.class, SampleClaims.class, ProcessFixture.class)
              .run(arguments);
      // The other one lives in the same time as this one.
      context
          .getBean(MovableClock.class)
          .advance(context.getEnvironment().getRequiredProperty("ahead", Duration.class));
      Database database = context.getBean(Database.class);
      ProcessFixture process = context.getBean(ProcessFixture.class);
      ClaimFacts facts = context.getBean(ClaimFacts.class);
      SignalDispatch dispatch = context.getBean(SignalDispatch.class);
      long practice = context.getEnvironment().getRequiredProperty("practice", Long.class);
      long insideFact = process.open(practice, process.aVisit().build());
      long beforeStep = process.open(practice, process.aVisit().build());
      long insideDispatch = process.open(practice, process.aVisit().build());
      process.settle(practice);
      process.sendBatch(practice);
      process.settle(practice);

      process.append(practice, beforeStep, FactKind.ACCEPTED);
      dispatch.dispatch(practice);
      process.append(practice, insideDispatch, FactKind.ACCEPTED);
      CountDownLatch inside = new CountDownLatch(2);
      stayInside(database, practice, inside, () -> dispatch.dispatch(practice));
      stayInside(
          database,
          practice,
          inside,
          () -> facts.append(NewFact.of(insideFact, FactKind.ACCEPTED)));
      inside.await();
      System.out.println(READY + insideFact + " " + beforeStep + " " + insideDispatch);
      new CountDownLatch(1).await();
    }

    /** Does the work in a transaction that never ends. */
    private static void stayInside(
        Database database, long practice, CountDownLatch inside, Runnable work) {
      new Thread(
              () ->
                  database.run(
                      practice,
                      () -> {
                        work.run();
                        inside.countDown();
                        forever();
                      }))
          .start();
    }

    private static void forever() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException never) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
