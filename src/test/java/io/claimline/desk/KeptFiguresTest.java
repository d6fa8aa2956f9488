package io.claimline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeptFiguresTest {

  private final ExecutorService counter = Executors.newSingleThreadExecutor();
  private final AtomicInteger truth = new AtomicInteger(1);

  @AfterEach
  void end() {
    counter.shutdownNow();
  }

  @Test
  @DisplayName("What is counted quickly is counted each time")
  void quick() {
    KeptFigures<String, Integer> figures = figures(Duration.ofHours(1));
    assertThat(figures.of("claims")).isEqualTo(1);
    truth.set(2);
    assertThat(figures.of("claims")).isEqualTo(2);
  }

  @Test
  @DisplayName("What takes long is shown as it was, and is up to date soon after")
  void costly() {
    KeptFigures<String, Integer> figures = figures(Duration.ZERO.minusNanos(1));
    assertThat(figures.of("claims")).isEqualTo(1);
    truth.set(2);
    Awaitility.await().until(() -> figures.of("claims") == 2);
    assertThat(figures.of("files")).isEqualTo(2);
  }

  @Test
  @DisplayName("A count that fails leaves the old figure, and the next is tried")
  void fails() {
    KeptFigures<String, Integer> figures = figures(Duration.ZERO.minusNanos(1));
    assertThat(figures.of("claims")).isEqualTo(1);
    truth.set(-1);
    for (int i = 0; i < 50; i++) {
      assertThat(figures.of("claims")).isEqualTo(1);
    }
    truth.set(3);
    Awaitility.await().until(() -> figures.of("claims") == 3);
  }

  private KeptFigures<String, Integer> figures(Duration quick) {
    return new KeptFigures<>(
        key -> {
          int now = truth.get();
          if (now < 0) {
            throw new IllegalStateException("not now");
          }
          return now;
        },
        counter,
        quick);
  }
}
