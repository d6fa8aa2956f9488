package io.claimline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A reader or writer under measurement in a Java machine of its own, so that neither heap nor
 * compiled code of one touches another. It is told a file, handles it and answers its times.
 */
final class Contender implements AutoCloseable {
  /** What is measured: handles a file and says how many units (claims, events) it met. */
  @FunctionalInterface
  interface Task {
    long handle(Path file) throws Exception;
  }

  /**
   * One handling of a file.
   *
   * @param units claims or events
   * @param elapsed nanoseconds by the clock
   * @param processor nanoseconds of processor time
   * @param residentKilobytes most memory that the process ever had, 0 where nobody tells
   */
  record Round(long units, long elapsed, long processor, long residentKilobytes) {}

  /** The machine tells processor time in steps of a hundredth of a second. */
  private static final long SHORTEST_ROUND = 400_000_000;

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream questions;

  /** Starts one of the tasks of {@link X12Tasks} with this most heap, such as 64m. */
  Contender(String task, String heap) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // One collector without helping threads, so that processor time is that of one thread.
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Contender.class.getName(), task));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** Has the file handled once. */
  Round handle(Path file) throws IOException {
    questions.println(file);
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the measured process broke off, handling " + file);
    }
    String[] parts = answer.split(" ");
    Round round =
        new Round(
            Long.parseLong(parts[0]),
            Long.parseLong(parts[1]),
            Long.parseLong(parts[2]),
            Long.parseLong(parts[3]));
    MachineLoad.addChild(round.processor());
    return round;
  }

  @Override
  public void close() {
    questions.close();
    process.destroy();
  }

  /** The child: handles each file named on its input. */
  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    // What a library may say is no answer.
    System.setOut(System.err);
    Logger.getLogger("").setLevel(Level.WARNING);
    Task task = X12Tasks.named(arguments[0]);
    BufferedReader files =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String file = files.readLine(); file != null; file = files.readLine()) {
      Round round = round(task, Path.of(file));
      answers.println(
          round.units()
              + " "
              + round.elapsed()
              + " "
              + round.processor()
              + " "
              + round.residentKilobytes());
    }
  }

  /** Handles the file, again and again if that is too short to measure. */
  private static Round round(Task task, Path file) throws Exception {
    long processorBefore = ProcessTime.ofThisProcess();
    long begun = System.nanoTime();
    long units;
    long processor;
    int times = 0;
    do {
      units = task.handle(file);
      times++;
      processor = ProcessTime.ofThisProcess() - processorBefore;
    } while (processor < SHORTEST_ROUND);
    long elapsed = System.nanoTime() - begun;
    return new Round(units, elapsed / times, processor / times, residentKilobytes());
  }

  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    }
  }
}
