package io.claimline.demo;

import io.claimline.shared.DataFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Properties;

/**
 * What a data folder's demo began with: kept there at the first start, so that a later start goes
 * on with the same world whatever it is told.
 *
 * @param claims how many invented claims; 0 for the few that are written down
 * @param seed of the invented claims and of what payers do
 * @param at the demo's time then
 */
record DemoBeginning(int claims, long seed, Instant at) {

  private static final String FILE = "demo.properties";
  private static final long USUAL_SEED = 1;

  /** The kept beginning, else what was ordered, which is kept from now on. */
  static DemoBeginning of(DataFolder data, DemoOrder order, Clock clock) {
    Path file = data.folder(".").resolve(FILE);
    try {
      if (Files.exists(file)) {
        return read(file);
      }
      // Folders of the time before this file was kept have the written claims.
      boolean begun = order.claims() == null || DemoPractices.haveBegunIn(data);
      DemoBeginning beginning =
          new DemoBeginning(
              begun ? 0 : order.claims(),
              order.seed() == null ? USUAL_SEED : order.seed(),
              clock.instant());
      beginning.write(file);
      return beginning;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this is what was ordered, as far as something was. */
  boolean serves(DemoOrder order) {
    return (order.claims() == null || order.claims() == claims)
        && (order.seed() == null || order.seed() == seed);
  }

  /** As {@code 500 invented claims and the seed 7}. */
  String words() {
    return (claims == 0 ? "the written claims" : "%,d invented claims".formatted(claims))
        + " and the seed "
        + seed;
  }

  private static DemoBeginning read(Path file) throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    return new DemoBeginning(
        Integer.parseInt(kept.getProperty("claims")),
        Long.parseLong(kept.getProperty("seed")),
        Instant.parse(kept.getProperty("at")));
  }

  private void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("claims", Integer.toString(claims));
    kept.setProperty("seed", Long.toString(seed));
    kept.setProperty("at", at.toString());
    Path unfinished = file.resolveSibling(FILE + ".tmp");
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      kept.store(writer, "What this demo began with");
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
