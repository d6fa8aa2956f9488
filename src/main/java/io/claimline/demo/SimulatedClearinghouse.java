package io.claimline.demo;

import io.claimline.shared.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A clearinghouse and the payers behind it, who know nothing but the files that pass: they take
 * what lies in the outbox folder (837P, 270, 276, and letters of appeal) and lay their answers into
 * the inbox folder (999, 277CA, 835, 271, 277) and the folder of letters, each when its time has
 * come.
 *
 * <p>Answers wait in a folder of their own, and so do the errands of payers: what they will do of
 * themselves. So a restart loses nothing.
 */
public final class SimulatedClearinghouse {

  private static final String LETTER = ".appeal";
  private static final Duration SEARCH = Duration.ofDays(1);

  private final Path outbox;
  private final Path taken;
  private final Path inbox;
  private final HeldFiles answers;
  private final PayerErrands errands;
  private final ClaimDesk claims;
  private final SimulatedEligibility eligibility;
  private final SimulatedStatus status;
  private final ScenarioChooser chooser;
  private final DemoSettings settings;
  private final Clock clock;

  SimulatedClearinghouse(
      DataFolder data, ScenarioChooser chooser, DemoSettings settings, Clock clock) {
    Path own = data.folder("clearinghouse");
    Chance chance = new Chance(settings.seed());
    PayerBooks books = new PayerBooks(data.folder("clearinghouse/books"));
    PaymentRun payments =
        new PaymentRun(
            chance,
            books,
            new CarriedForward(own.resolve("carried-forward.txt")),
            new BankBook(own.resolve("bank")));
    SimulatedAdjudication adjudication = new SimulatedAdjudication(chance);
    this.outbox = data.folder("outbox");
    this.taken = data.folder("outbox/taken");
    this.inbox = data.folder("inbox");
    this.answers = new HeldFiles(data.folder("clearinghouse/held"));
    this.errands =
        new PayerErrands(
            new HeldFiles(data.folder("clearinghouse/errands")),
            answers,
            data.folder("letters"),
            books,
            payments,
            adjudication,
            chance);
    this.claims =
        new ClaimDesk(
            new AnsweredClaims(own.resolve("answered.txt")),
            new Receptions(chooser, books),
            books,
            payments,
            adjudication,
            answers,
            errands,
            settings);
    this.eligibility = new SimulatedEligibility(chooser, chance);
    this.status = new SimulatedStatus(books);
    this.chooser = chooser;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes what lies in the outbox, runs the payers' errands and lays out what is due.
   *
   * @throws UncheckedIOException if a folder cannot be used
   */
  public synchronized void work() {
    Instant now = clock.instant();
    try {
      for (Path file : sent()) {
        take(file, now);
      }
      errands.run(now);
      for (Path file : answers.due(now)) {
        Files.move(file, inbox.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Path file, Instant now) throws IOException {
    Path after = taken.resolve(file.getFileName());
    // The same file twice is one file; its sender may have crashed before noting that it was sent.
    if (!Files.exists(after)) {
      if (file.toString().endsWith(LETTER)) {
        appeal(file, now);
      } else {
        answer(SentBatch.read(file), now);
      }
    }
    Files.move(file, after, StandardCopyOption.REPLACE_EXISTING);
  }

  private void answer(SentBatch batch, Instant now) throws IOException {
    if (batch.interchange() == null) {
      return;
    }
    SimulatedFiles files = new SimulatedFiles(batch, now);
    claims.answer(batch, files, now);
    Instant due = now.plus(settings.answerAfter());
    if (!batch.coverageQuestions().isEmpty()) {
      answers.hold(
          batch.name() + "-5.271",
          eligibility.a271(batch.coverageQuestions(), files.envelope(5), now),
          due);
    }
    if (!batch.statusQuestions().isEmpty()) {
      SimulatedStatus.Answer answer = status.a277(batch.statusQuestions(), files.envelope(6), now);
      answers.hold(batch.name() + "-6.277", answer.file(), due);
      errands.plan(batch.name() + ".found", answer.lost(), due.plus(SEARCH));
    }
  }

  private void appeal(Path file, Instant now) throws IOException {
    AppealLetter letter = AppealLetter.read(file);
    AppealScenario scenario = chooser.choose(letter);
    errands.plan(
        file.getFileName().toString(),
        List.of(
            new Errand(
                scenario.isOverturned() ? Errand.Task.OVERTURN : Errand.Task.UPHOLD,
                letter.payerId(),
                letter.claimNumber(),
                letter.level() + " " + letter.reference())),
        now.plus(Duration.ofDays(scenario.days())));
  }

  private List<Path> sent() throws IOException {
    try (Stream<Path> entries = Files.list(outbox)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".tmp"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
