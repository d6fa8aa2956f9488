package io.claimline.x12.proof;

import io.claimline.x12.Finding;
import io.claimline.x12.X12Event;
import io.claimline.x12.X12Event.FindingReported;
import io.claimline.x12.X12Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Reads so many damaged files, in a Java machine of its own whose heap bounds what reading may
 * hold. Prints the seed that a failure is repeated with, and ends with 1 at the first failure.
 */
final class MutantReading {
  private static final double MOST_SECONDS = 2;

  /** Names and numbers of people in the samples: no finding repeats them. */
  private static final List<String> PERSONAL =
      List.of("QUARTZ", "MEM001", "19800102", "999001111", "2 OAK ST");

  private MutantReading() {}

  /** Arguments: how many, the first seed. */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    List<byte[]> samples = Samples.files();
    int told = 0;
    double slowest = 0;
    for (int i = 0; i < count; i++) {
      byte[] mutant = Mutation.of(samples.get(i % samples.size()), seed + i);
      long begun = System.nanoTime();
      try {
        told += read(mutant) > 0 ? 1 : 0;
      } catch (Throwable failure) {
        System.out.println("FAILED sample " + i % samples.size() + " with seed " + (seed + i));
        failure.printStackTrace(System.out);
        System.exit(1);
      }
      slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e9);
      if (slowest > MOST_SECONDS) {
        System.out.println("TOO SLOW: " + slowest + " s with seed " + (seed + i));
        System.exit(1);
      }
    }
    System.out.printf(
        "%d damaged files from seed %d: findings in %d, slowest %.3f s%n",
        count, seed, told, slowest);
    if (told < count * 9L / 10) {
      System.out.println("FAILED: damage went unnoticed too often");
      System.exit(1);
    }
  }

  private static int read(byte[] mutant) throws IOException {
    int findings = 0;
    try (X12Reader reader = X12Reader.open("mutant", new ByteArrayInputStream(mutant))) {
      for (X12Event event = reader.next(); event != null; event = reader.next()) {
        if (event instanceof FindingReported reported) {
          check(reported.finding());
          findings++;
        }
      }
    }
    return findings;
  }

  private static void check(Finding finding) {
    boolean named = finding.place().fileName().equals("mutant") && !finding.code().isEmpty();
    String words = finding.sentence() + ' ' + finding.value();
    if (!named || !finding.sentence().endsWith(".")) {
      throw new AssertionError("a finding lacks its place or words: " + finding.code());
    }
    for (String personal : PERSONAL) {
      if (words.contains(personal)) {
        throw new AssertionError(finding.code() + " tells what is nobody's business");
      }
    }
  }
}
