package io.claimline.fee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fees of some procedures, to be asked line for line. */
public final class FeeBook {

  private final Map<String, List<FeeCourse>> byProcedure;

  public FeeBook(List<FeeCourse> courses) {
    this.byProcedure =
        courses.stream().collect(Collectors.groupingBy(course -> course.service().procedure()));
  }

  /**
   * The fee of a line. That of most of the line's modifiers holds, of two such the one whose
   * modifier stands first on the line; then that of the kind of place before that of any place.
   *
   * @param modifiers as they stand on the line
   * @param placeOfService two digits; empty while it is not known
   */
  public Optional<Fee> fee(
      String procedure, List<String> modifiers, String placeOfService, LocalDate day) {
    return byProcedure.getOrDefault(procedure, List.of()).stream()
        .filter(course -> modifiers.containsAll(course.service().modifiers()))
        .filter(course -> course.service().place().holds(placeOfService))
        .flatMap(course -> course.on(day).stream())
        .min(
            Comparator.<Fee>comparingInt(fee -> -fee.service().modifiers().size())
                .thenComparingInt(fee -> firstOf(fee.service(), modifiers))
                .thenComparing(fee -> fee.service().place() == FeePlace.ANY));
  }

  /** All that was entered for a service. */
  FeeCourse course(FeeService service) {
    return byProcedure.getOrDefault(service.procedure(), List.of()).stream()
        .filter(course -> course.service().equals(service))
        .findFirst()
        .orElseGet(() -> new FeeCourse(service, List.of()));
  }

  private static int firstOf(FeeService service, List<String> modifiers) {
    return service.modifiers().stream().mapToInt(modifiers::indexOf).min().orElse(0);
  }
}
