package io.claimline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.claimline.Browser;
import io.claimline.ClaimlineTest;
import io.claimline.Database;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.shared.MovableClock;
import io.claimline.workflow.dispatch.StepDispatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a connection did before, it shows the next practice nothing of the one before. */
@ClaimlineTest
class PracticesInTurnTest {

  private static final int ROUNDS = 10_000;
  private static final int THREADS = 4;
  private static final String PROCESS = "isolation-probe";

  @LocalServerPort private int port;
  @Autowired private Database database;
  @Autowired private HikariDataSource pool;
  @Autowired private Staff staff;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;
  @Autowired private EngineJobs jobs;
  @Autowired private StepDispatch steps;
  @Autowired private MovableClock clock;
  @Autowired private IsolationProbe probe;

  private final List<Long> practices = new ArrayList<>();
  private int usualConnections;
  private String deployment = "";

  @BeforeEach
  void twoPracticesAndTwoConnections() {
    practices.add(database.practice());
    practices.add(database.practice());
    for (long practice : practices) {
      staff.add("turn" + practice, "Invented", Browser.PASSWORD, false);
      staff.grant("turn" + practice, practice, Role.BILLER);
    }
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                PROCESS + ".bpmn",
                Bpmn.createExecutableProcess(PROCESS)
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .serviceTask("job")
                    .camundaAsyncBefore()
                    .camundaDelegateExpression("${isolationStep}")
                    .intermediateCatchEvent("later")
                    .timerWithDuration("PT1H")
                    .serviceTask("timer")
                    .camundaDelegateExpression("${isolationStep}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    usualConnections = pool.getMaximumPoolSize();
    resize(2);
    // Hundreds of steps fail on purpose.
    engineLogs(LogLevel.OFF);
    jobs.start();
  }

  @AfterEach
  void asBefore() {
    jobs.pause();
    engineLogs(LogLevel.WARN);
    resize(usualConnections);
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName(
      "Two practices in turn over two connections, by requests, jobs, timers and failures: no foreign row")
  void noForeignRow() throws Exception {
    inParallel(this::rounds);
    assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isBetween(1, 2);
    letTimePass();

    assertThat(probe.foreign()).isEmpty();
    for (long practice : practices) {
      assertThat(notes(practice, "request")).isEqualTo(ROUNDS * 6 / 10 / 2);
      assertThat(notes(practice, "failing")).isZero();
      assertThat(notes(practice, "job")).isEqualTo(ROUNDS / 10 / 2);
      assertThat(notes(practice, "timer")).isEqualTo(ROUNDS / 10 / 2);
    }
    assertThat(misplaced()).isZero();
  }

  /** The rounds of one thread, which takes the practices in turn. */
  private void rounds(int thread) {
    List<Browser> browsers = new ArrayList<>();
    for (long practice : practices) {
      Browser browser = new Browser(port);
      browser.signIn("turn" + practice, Browser.PASSWORD);
      browsers.add(browser);
    }
    for (int i = 0; i < ROUNDS / THREADS; i++) {
      int turn = (i + thread) % 2;
      switch (i / 2 % 10) {
        case 0 -> {
          begin(practices.get(turn), "process " + thread + "/" + i, i % 100 < 20);
          steps.goOn(practices.get(turn));
        }
        case 1 -> assertRefused(practices.get(turn), practices.get(1 - turn));
        case 2, 3 -> assertThat(visit(browsers.get(turn), "failing", i, true)).isEqualTo(409);
        default -> assertThat(visit(browsers.get(turn), "request", i, false)).isEqualTo(200);
      }
    }
  }

  private static int visit(Browser browser, String kind, int round, boolean failing) {
    return browser
        .get("/isolation-probe?note=" + kind + Browser.encode(" " + round) + "&failing=" + failing)
        .status();
  }

  private void begin(long practice, String note, boolean failing) {
    database.run(
        practice,
        () ->
            runtime.startProcessInstanceByKey(
                PROCESS, Map.<String, Object>of("note", note, "failing", failing)));
  }

  /** An error of the database itself, which ends its transaction. */
  private void assertRefused(long practice, long other) {
    try {
      database.run(
          practice,
          () ->
              database
                  .sql()
                  .sql("INSERT INTO isolation_probe (practice_id, note) VALUES (?, 'foreign')")
                  .param(other)
                  .update());
      probe.foreign().add(practice + " wrote for " + other);
    } catch (RuntimeException refused) {
      assertThat(refused).rootCause().hasMessageContaining("row-level security");
    }
  }

  /** Retries fall due after minutes, timers after an hour, and timers have retries too. */
  private void letTimePass() {
    for (int hour = 0; hour < 4; hour++) {
      clock.advance(Duration.ofHours(1));
      // It has seen that nothing is due for an hour, and would rest for a while.
      jobs.pause();
      jobs.start();
      await().atMost(Duration.ofMinutes(2)).until(this::isNothingDue);
    }
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count()).isZero();
  }

  private boolean isNothingDue() {
    practices.forEach(steps::goOn);
    return management.createJobQuery().processDefinitionKey(PROCESS).executable().count() == 0;
  }

  private void inParallel(IntConsumer work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        tasks.add(
            () -> {
              work.accept(number);
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void engineLogs(LogLevel level) {
    LoggingSystem.get(PracticesInTurnTest.class.getClassLoader())
        .setLogLevel("org.camunda.bpm.engine", level);
    LoggingSystem.get(PracticesInTurnTest.class.getClassLoader())
        .setLogLevel(StepDispatch.class.getName(), level);
  }

  private void resize(int connections) {
    pool.getHikariConfigMXBean().setMinimumIdle(connections);
    pool.getHikariConfigMXBean().setMaximumPoolSize(connections);
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  private int notes(long practice, String kind) {
    return database
        .owner()
        .sql("SELECT count(*) FROM isolation_probe WHERE practice_id = ? AND note LIKE ?")
        .params(practice, kind + " % of " + practice)
        .query(Integer.class)
        .single();
  }

  /** Rows whose note names another practice than the one they belong to. */
  private int misplaced() {
    return database
        .owner()
        .sql(
            """
            SELECT count(*) FROM isolation_probe
            WHERE practice_id IN (?, ?) AND note NOT LIKE '% of ' || practice_id
            """)
        .params(practices)
        .query(Integer.class)
        .single();
  }
}
