package io.claimline.demo;

import io.claimline.shared.DataFolder;
import io.claimline.x12.ProfessionalClaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A clearinghouse and the payers behind it, who know nothing but the files that pass: they take our
 * batches from the outbox folder and lay 999, 277CA and 835 into the inbox folder, each when its
 * time has come.
 *
 * <p>An answer is written into a folder of its own first and waits there; the time at which it is
 * due stands in the file's modification time. So a restart loses nothing.
 */
public final class SimulatedClearinghouse {

  private final Path outbox;
  private final Path taken;
  private final Path held;
  private final Path inbox;
  private final AnsweredClaims answered;
  private final ScenarioChooser chooser;
  private final Chance chance;
  private final DemoSettings settings;
  private final Clock clock;

  SimulatedClearinghouse(
      DataFolder data, ScenarioChooser chooser, DemoSettings settings, Clock clock) {
    this.outbox = data.folder("outbox");
    this.taken = data.folder("outbox/taken");
    this.held = data.folder("clearinghouse/held");
    this.inbox = data.folder("inbox");
    this.answered = new AnsweredClaims(data.folder("clearinghouse").resolve("answered.txt"));
    this.chooser = chooser;
    this.chance = new Chance(settings.seed());
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes what lies in the outbox and lays out what is due.
   *
   * @throws UncheckedIOException if a folder cannot be used
   */
  public synchronized void work() {
    try {
      for (Path file : files(outbox, ".837")) {
        take(file);
      }
      layOutWhatIsDue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Path file) throws IOException {
    Path after = taken.resolve(file.getFileName());
    // The same file twice is one file; its sender may have crashed before noting that it was sent.
    if (!Files.exists(after)) {
      SentBatch batch = SentBatch.read(file);
      if (!batch.claims().isEmpty()) {
        answer(batch);
        answered.add(batch);
      }
    }
    Files.move(file, after, StandardCopyOption.REPLACE_EXISTING);
  }

  private void answer(SentBatch batch) throws IOException {
    Function<ProfessionalClaim, Scenario> scenarios = scenarios(batch);
    Instant now = clock.instant();
    SimulatedFiles files = new SimulatedFiles(batch, now);
    SimulatedAdjudication adjudication = new SimulatedAdjudication(chance);
    SimulatedAcknowledgements acknowledgements =
        new SimulatedAcknowledgements(batch, scenarios, files, adjudication);
    List<SentBatch.SentSet> taken =
        batch.sets().stream().filter(set -> !acknowledgements.isRejected(set)).toList();
    hold(batch.name() + "-1.999", acknowledgements.a999(), now);
    hold(
        batch.name() + "-2.277ca",
        acknowledgements.a277ca(),
        now.plus(settings.acknowledgeAfter()));
    hold(
        batch.name() + "-3.835",
        new SimulatedRemittances(batch, scenarios, files, adjudication, chance).a835(taken),
        now.plus(settings.remitAfter()));
  }

  private Function<ProfessionalClaim, Scenario> scenarios(SentBatch batch) throws IOException {
    Map<String, Integer> earlier = answered.earlierThan(batch.name());
    Map<String, Scenario> chosen = new HashMap<>();
    for (ProfessionalClaim claim : batch.claims()) {
      String number = claim.patientControlNumber();
      chosen.put(number, chooser.choose(claim, earlier.getOrDefault(number, 0)));
    }
    return claim -> chosen.getOrDefault(claim.patientControlNumber(), Scenario.NO_ANSWER);
  }

  private void hold(String name, byte[] content, Instant due) throws IOException {
    if (content.length == 0) {
      return;
    }
    Path unfinished = held.resolve(name + ".tmp");
    Files.write(unfinished, content);
    Files.setLastModifiedTime(unfinished, FileTime.from(due));
    Files.move(unfinished, held.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void layOutWhatIsDue() throws IOException {
    Instant now = clock.instant();
    for (Path file : files(held, "")) {
      boolean due = !Files.getLastModifiedTime(file).toInstant().isAfter(now);
      if (due && !file.getFileName().toString().endsWith(".tmp")) {
        Files.move(file, inbox.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
