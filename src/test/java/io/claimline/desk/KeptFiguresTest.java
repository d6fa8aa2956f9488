package io.claimline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
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

  @Test
  @DisplayName("What is not large is counted each time, however long it takes")
  void small() {
    KeptFigures<String, Integer> figures =
        figures(Duration.ZERO.minusNanos(1), figure -> figure > 10);
    assertThat(figures.of("tasks")).isEqualTo(1);
    truth.set(11);
    assertThat(figures.of("tasks")).isEqualTo(11);
    truth.set(12);
    assertThat(figures.of("tasks")).isEqualTo(11);
    Awaitility.await().until(() -> figures.of("tasks") == 12);
  }

  private KeptFigures<String, Integer> figures(Duration quick) {
    return figures(quick, figure -> true);
  }

  private KeptFigures<String, Integer> figures(Duration quick, Predicate<Integer> large) {
    return new KeptFigures<>(
        key -> {
          int now = truth.get();
          if (now < 0) {
            throw new IllegalStateException("not now");
          }
          return now;
        },
        counter,
        quick,
        large);
  }
}
