package io.claimline.bench;

import io.claimline.bench.Contender.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How fast 835 and 837P are read, beside a plain splitter and two other libraries, on the same
 * generated files; a file of 1 GB in a heap of 64 MB; and how fast 837P is written.
 *
 * <p>Every reader runs in a Java machine of its own, all on one thread; their rounds alternate, so
 * that what else the machine does meets them alike. Speeds are megabytes (1,000,000 bytes) by
 * second of processor time, the median of the rounds after a warm-up. It is the time of the whole
 * process: what is collected as garbage and compiled meanwhile counts, for all alike; the figures
 * by the clock leave out what a second processor did of it.
 *
 * <p>Our reader makes the values of a payment when they are asked for. So they are asked for:
 * {@code Claimline} takes of each claim what a posting needs ({@link TakenValues#posted}, {@link
 * TakenValues#submitted}), {@code Claimline (every field)} takes all there is of an 835, and {@code
 * Claimline (nothing asked)} only tells what reading and checking cost by themselves. An 837P claim
 * is made whole when it is read.
 */
final class X12Bench {
  private static final long SEED = 20_261_122;
  private static final double MEGABYTE = 1e6;
  private static final int CLAIMS_IN_SET = 200;

  /** Rounds of one reader end when they have taken this long together. */
  private static final double ENOUGH_SECONDS = 20;

  /** Each takes 0.4 s of processor time or more; the compiler needs its share of a busy machine. */
  private static final int WARM_UP_ROUNDS = 20;

  private static final double LONGEST_WARM_UP_SECONDS = 40;

  private final Options options;
  private final Figures figures = new Figures("x12");
  private final Path folder = Path.of("target", "bench");

  X12Bench(Options options) {
    this.options = options;
  }

  /**
   * What may be chosen.
   *
   * @param size megabytes of the files that all readers read
   * @param large megabytes of the file that ours reads in a bound heap; 0 for none
   * @param rounds at most so many rounds of each
   * @param only readers to run beside ours and the splitter; empty means all
   */
  record Options(int size, int large, int rounds, Set<String> only) {
    static Options parse(String[] arguments) {
      int size = 50;
      int large = -1;
      int rounds = 7;
      Set<String> only = Set.of();
      for (int i = 0; i < arguments.length; i += 2) {
        String value = i + 1 < arguments.length ? arguments[i + 1] : "";
        switch (arguments[i]) {
          case "--size" -> size = number(value);
          case "--large" -> large = number(value);
          case "--rounds" -> rounds = number(value);
          case "--only" -> only = Set.of(value.split(","));
          default -> throw new WrongOptionException("unknown option " + arguments[i]);
        }
      }
      return new Options(size, large < 0 ? 20 * size : large, rounds, only);
    }

    private static int number(String value) {
      if (!value.matches("\\d{1,5}")) {
        throw new WrongOptionException("a number is needed, not '" + value + "'");
      }
      return Integer.parseInt(value);
    }

    boolean runs(String reader) {
      return only.isEmpty() || only.contains(reader);
    }
  }

  /** Measures and prints. */
  void run() throws IOException {
    Files.createDirectories(folder);
    Path remittances = folder.resolve("x12.835");
    Path claims = folder.resolve("x12.837");
    long size = (long) (options.size() * MEGABYTE);
    new GeneratedRemittances(SEED).write(remittances, size, CLAIMS_IN_SET);
    new GeneratedClaims(SEED).write(claims, size, CLAIMS_IN_SET);
    try {
      read("835", remittances);
      read("837P", claims);
      write(claims);
      if (options.large() > 0) {
        readLarge();
      }
    } finally {
      Files.deleteIfExists(remittances);
      Files.deleteIfExists(claims);
    }
    figures.finish();
  }

  private void read(String kind, Path file) throws IOException {
    Map<String, String> heaps = new LinkedHashMap<>();
    heaps.put("scan", "256m");
    heaps.put("splitter", "256m");
    heaps.put("Claimline", "256m");
    if (kind.equals("835")) {
      heaps.put("Claimline (nothing asked)", "256m");
      heaps.put("Claimline (every field)", "256m");
    }
    heaps.put("StAEDI", "256m");
    // It keeps the whole file, fifty times its size and more.
    heaps.put("imsweb", Math.max(512, 80 * options.size()) + "m");
    heaps.keySet().removeIf(reader -> !options.runs(reader));
    Map<String, Measured> measured = measure(kind, heaps, file);
    for (Map.Entry<String, Measured> entry : measured.entrySet()) {
      figures.add(kind + " " + entry.getKey(), entry.getValue().speed(file), "MB/s");
    }
    Measured ours = measured.get("Claimline");
    if (ours == null) {
      return;
    }
    figures.add(kind + " claims", ours.unitsPerSecond(), "claims/s");
    for (String reader : List.of("splitter", "Claimline")) {
      Measured timed = measured.get(reader);
      if (timed != null) {
        figures.add(kind + " " + reader + " by the clock", timed.speedByClock(file), "MB/s");
      }
    }
    for (String other : List.of("splitter", "StAEDI", "imsweb")) {
      Measured theirs = measured.get(other);
      if (theirs != null) {
        figures.addRatio(kind + " ratio to " + other, ours.speed(file) / theirs.speed(file));
      }
    }
  }

  private Map<String, Measured> measure(String kind, Map<String, String> heaps, Path file)
      throws IOException {
    Map<String, Contender> contenders = new LinkedHashMap<>();
    Map<String, Measured> measured = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, String> entry : heaps.entrySet()) {
        String reader = entry.getKey();
        String task = reader.equals("scan") ? reader : reader + " " + kind;
        contenders.put(reader, new Contender(task, entry.getValue()));
        measured.put(reader, new Measured());
      }
      warmUp(kind, contenders);
      for (int round = 0; round < options.rounds(); round++) {
        for (Map.Entry<String, Contender> entry : contenders.entrySet()) {
          Measured reader = measured.get(entry.getKey());
          if (reader != null && reader.seconds() < ENOUGH_SECONDS) {
            reader.rounds.add(entry.getValue().handle(file));
          }
        }
      }
    } finally {
      contenders.values().forEach(Contender::close);
    }
    return measured;
  }

  /** A small file, until the machine has compiled what is hot. */
  private void warmUp(String kind, Map<String, Contender> contenders) throws IOException {
    Path small = folder.resolve("x12-warm-up." + kind.toLowerCase(Locale.ROOT));
    long size = (long) (Math.min(options.size(), 2) * MEGABYTE);
    if (kind.equals("835")) {
      new GeneratedRemittances(SEED).write(small, size, CLAIMS_IN_SET);
    } else {
      new GeneratedClaims(SEED).write(small, size, CLAIMS_IN_SET);
    }
    for (Contender contender : contenders.values()) {
      long begun = System.nanoTime();
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        contender.handle(small);
        if ((System.nanoTime() - begun) / 1e9 > LONGEST_WARM_UP_SECONDS) {
          break;
        }
      }
    }
    Files.delete(small);
  }

  private void write(Path claims) throws IOException {
    Map<String, Measured> measured = measure("837P", Map.of("writer", "256m"), claims);
    Measured writer = measured.get("writer");
    if (writer != null) {
      figures.add("837P writing", writer.speed(claims), "MB/s");
      figures.add("837P writing claims", writer.unitsPerSecond(), "claims/s");
    }
  }

  /** One transaction set that fills the whole file. */
  private void readLarge() throws IOException {
    Path large = folder.resolve("x12-large.835");
    long size = (long) (options.large() * MEGABYTE);
    GeneratedRemittances generated = new GeneratedRemittances(SEED);
    generated.write(large, size, generated.claimsIn(size));
    try (Contender reader = new Contender("Claimline 835", "64m")) {
      Round round = reader.handle(large);
      Measured measured = new Measured();
      measured.rounds.add(round);
      figures.add("835 large file", Files.size(large) / MEGABYTE, "MB");
      figures.add("835 large file in 64 MB of heap", measured.speed(large), "MB/s");
      figures.add("835 large file claims", round.units(), "claims");
      figures.add("835 large file resident", round.residentKilobytes() / 1024.0, "MiB");
    } finally {
      Files.deleteIfExists(large);
    }
  }

  /** The rounds of one reader. */
  private static final class Measured {
    private final List<Round> rounds = new ArrayList<>();

    double seconds() {
      return rounds.stream().mapToLong(Round::processor).sum() / 1e9;
    }

    double speed(Path file) throws IOException {
      return Files.size(file)
          / MEGABYTE
          / (median(Comparator.comparing(Round::processor)).processor() / 1e9);
    }

    double speedByClock(Path file) throws IOException {
      return Files.size(file)
          / MEGABYTE
          / (median(Comparator.comparing(Round::elapsed)).elapsed() / 1e9);
    }

    double unitsPerSecond() {
      Round round = median(Comparator.comparing(Round::processor));
      return round.units() / (round.processor() / 1e9);
    }

    private Round median(Comparator<Round> order) {
      return rounds.stream().sorted(order).toList().get(rounds.size() / 2);
    }
  }
}
