package io.claimline.fee;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FeeBookTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private final List<Fee> entered = new ArrayList<>();

  @Test
  @DisplayName("A fee holds from its first day; one that begins later takes over from its own")
  void laterFeeTakesOver() {
    enter("99213", "", FeePlace.ANY, "120", JANUARY, null);
    enter("99213", "", FeePlace.ANY, "130", JULY, null);
    assertThat(asked("99213", "11", JANUARY.minusDays(1))).isEqualTo("none");
    assertThat(asked("99213", "11", JANUARY)).isEqualTo("120.00");
    assertThat(asked("99213", "11", JULY.minusDays(1))).isEqualTo("120.00");
    assertThat(asked("99213", "11", JULY)).isEqualTo("130.00");
    FeeCourse course = book().course(service("99213", "", FeePlace.ANY));
    assertThat(course.lastDay(course.on(JANUARY).orElseThrow())).contains(JULY.minusDays(1));
    enter("99213", "", FeePlace.ANY, "125", JANUARY, null);
    assertThat(asked("99213", "11", JANUARY)).as("entered again").isEqualTo("125.00");
    assertThat(asked("99213", "11", JULY)).as("the later day's stays").isEqualTo("130.00");
  }

  @Test
  @DisplayName("A fee ends with its last day, and what was withdrawn never held")
  void endedAndWithdrawn() {
    enter("99213", "", FeePlace.ANY, "120", JANUARY, JULY.minusDays(1));
    assertThat(asked("99213", "11", JULY.minusDays(1))).isEqualTo("120.00");
    assertThat(asked("99213", "11", JULY)).isEqualTo("none");
    enter("87880", "", FeePlace.ANY, "30", JANUARY, null);
    enter("87880", "", FeePlace.ANY, "40", JULY, null);
    enter("87880", "", FeePlace.ANY, "40", JULY, JULY.minusDays(1));
    assertThat(asked("87880", "11", JULY)).as("as if it had not been entered").isEqualTo("30.00");
  }

  @Test
  @DisplayName("The fee of most of the line's modifiers goes before others, then the line's first")
  void modifiers() {
    enter("73610", "", FeePlace.ANY, "64", JANUARY, null);
    enter("73610", "26", FeePlace.ANY, "22", JANUARY, null);
    enter("73610", "RT", FeePlace.ANY, "65", JANUARY, null);
    enter("73610", "26 RT", FeePlace.ANY, "23", JANUARY, null);
    assertThat(asked("73610", "11", JANUARY)).isEqualTo("64.00");
    assertThat(asked("73610", "11", JANUARY, "59")).as("one without a fee").isEqualTo("64.00");
    assertThat(asked("73610", "11", JANUARY, "26", "59")).isEqualTo("22.00");
    assertThat(asked("73610", "11", JANUARY, "RT", "26")).isEqualTo("23.00");
    enter("73610", "26 RT", FeePlace.ANY, "23", JANUARY, JANUARY.minusDays(1));
    assertThat(asked("73610", "11", JANUARY, "RT", "26")).isEqualTo("65.00");
    assertThat(asked("73610", "11", JANUARY, "26", "RT")).isEqualTo("22.00");
  }

  @Test
  @DisplayName("A fee for facilities holds in a hospital, and goes there before that for any place")
  void places() {
    enter("99213", "", FeePlace.ANY, "125", JANUARY, null);
    enter("99213", "", FeePlace.FACILITY, "98", JANUARY, null);
    enter("99214", "", FeePlace.OFFICE, "168", JANUARY, null);
    assertThat(asked("99213", "11", JANUARY)).isEqualTo("125.00");
    assertThat(asked("99213", "22", JANUARY)).isEqualTo("98.00");
    assertThat(asked("99213", "", JANUARY)).as("no place told").isEqualTo("125.00");
    assertThat(asked("99214", "11", JANUARY)).isEqualTo("168.00");
    assertThat(asked("99214", "22", JANUARY)).isEqualTo("none");
    assertThat(asked("99214", "", JANUARY)).isEqualTo("none");
  }

  private String asked(String procedure, String place, LocalDate day, String... modifiers) {
    return book()
        .fee(procedure, List.of(modifiers), place, day)
        .map(fee -> fee.amount().toString())
        .orElse("none");
  }

  private void enter(
      String procedure,
      String modifiers,
      FeePlace place,
      String amount,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    entered.add(
        new Fee(
            entered.size() + 1,
            service(procedure, modifiers, place),
            Money.parse(amount),
            firstDay,
            lastDay,
            "test",
            Instant.EPOCH,
            "test"));
  }

  private static FeeService service(String procedure, String modifiers, FeePlace place) {
    return new FeeService(procedure, FeeService.modifiersIn(modifiers), place);
  }

  private FeeBook book() {
    return new FeeBook(
        entered.stream().collect(Collectors.groupingBy(Fee::service)).entrySet().stream()
            .map(entry -> new FeeCourse(entry.getKey(), entry.getValue()))
            .toList());
  }
}
