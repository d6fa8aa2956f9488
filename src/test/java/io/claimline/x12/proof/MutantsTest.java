package io.claimline.x12.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged files without number: findings, never an exception, in 2 s and 64 MB each. */
class MutantsTest {
  private static final long SEED = 20_261_122;

  @Test
  @DisplayName("20,000 damaged files give findings and nothing else")
  void many() throws Exception {
    read(20_000, SEED);
  }

  @Test
  @Tag("long")
  @DisplayName("200,000 further damaged files give findings and nothing else")
  void veryMany() throws Exception {
    read(200_000, SEED + 1_000_000);
  }

  private static void read(int count, long seed) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    MutantReading.class.getName(),
                    String.valueOf(count),
                    String.valueOf(seed)))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
