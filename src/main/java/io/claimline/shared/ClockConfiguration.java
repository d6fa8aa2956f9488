package io.claimline.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the application. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  @Bean
  @Profile("!demo & !test")
  Clock clock() {
    return Clock.systemUTC();
  }

  /** A restart of the demo goes on at the day it had reached. */
  @Bean
  @Profile("demo | test")
  MovableClock movableClock(DataFolder data) {
    Path kept = data.folder(".").resolve("clock-offset");
    return new MovableClock(read(kept), offset -> write(kept, offset));
  }

  private static Duration read(Path kept) {
    try {
      return Files.exists(kept) ? Duration.parse(Files.readString(kept).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path kept, Duration offset) {
    try {
      Files.writeString(kept, offset.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
