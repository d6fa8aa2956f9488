package io.claimline.desk.settings;

import io.claimline.codes.Code;
import io.claimline.codes.CodeSet;
import io.claimline.codes.Codes;
import io.claimline.fee.Fee;
import io.claimline.fee.FeeCourse;
import io.claimline.fee.FeePage;
import io.claimline.fee.FeePlace;
import io.claimline.fee.FeeService;
import io.claimline.fee.Fees;
import io.claimline.practice.Practice;
import io.claimline.shared.PracticeScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fee schedule of a practice as its pages show it: with what the codes mean. */
@Component
class FeeViews {

  /**
   * A service with its fee today.
   *
   * @param label what the procedure is; empty if its code is not loaded
   * @param now null if there is none today
   * @param next null if none begins later
   * @param ended the last day of the last fee; null unless it lies before today
   */
  record Row(
      long id,
      FeeService service,
      String label,
      @Nullable Fee now,
      @Nullable LocalDate lastDay,
      @Nullable Fee next,
      @Nullable LocalDate ended) {}

  /**
   * @param goOn the service behind which the next page begins; empty on the last one
   */
  record Listed(List<Row> rows, String goOn) {

    Listed {
      rows = List.copyOf(rows);
    }
  }

  private final Fees fees;
  private final Codes codes;
  private final Clock clock;

  FeeViews(Fees fees, Codes codes, Clock clock) {
    this.fees = fees;
    this.codes = codes;
    this.clock = clock;
  }

  /** Today where the practice is. */
  LocalDate today(Practice practice) {
    return LocalDate.ofInstant(clock.instant(), practice.timeZone());
  }

  /**
   * A page of the schedule.
   *
   * @param text the beginning of a code, or words of what it means; empty for all
   * @param behind as {@link Listed#goOn} told it; empty for the first page
   */
  Listed list(Practice practice, String text, String behind) {
    LocalDate today = today(practice);
    return PracticeScope.writing(practice.id())
        .call(
            () -> {
              FeePage page = page(text.strip(), service(behind).orElse(null), today);
              Map<String, Code> meant = labels(page.courses(), today);
              List<Row> rows =
                  page.courses().stream().map(course -> row(course, meant, today)).toList();
              FeeService goOn = page.goOn();
              return new Listed(rows, goOn == null ? "" : told(goOn));
            });
  }

  private FeePage page(String text, @Nullable FeeService behind, LocalDate today) {
    if (text.matches("[0-9A-Za-z]{0,5}") && !text.matches("[A-Za-z]{2,}")) {
      return fees.beginning(text, behind);
    }
    return fees.among(
        codes.find(CodeSet.PROCEDURE, text, today).stream().map(Code::code).toList(), behind);
  }

  /** What the procedures of courses mean, by their codes. */
  Map<String, Code> labels(List<FeeCourse> courses, LocalDate today) {
    return codes.known(
        CodeSet.PROCEDURE,
        courses.stream().map(course -> course.service().procedure()).collect(Collectors.toSet()),
        today);
  }

  static String label(Map<String, Code> meant, FeeService service) {
    Code code = meant.get(service.procedure());
    return code == null ? "" : code.label();
  }

  private static Row row(FeeCourse course, Map<String, Code> meant, LocalDate today) {
    Optional<Fee> now = course.on(today);
    Optional<Fee> next = course.next(today);
    return new Row(
        course.seen(),
        course.service(),
        label(meant, course.service()),
        now.orElse(null),
        now.flatMap(course::lastDay).orElse(null),
        next.orElse(null),
        now.isPresent() || next.isPresent() ? null : course.ended().orElse(null));
  }

  /** A service as an address or a form carries it. */
  private static String told(FeeService service) {
    return service.procedure() + "|" + service.modifiersText() + "|" + service.place();
  }

  private static Optional<FeeService> service(String told) {
    String[] parts = told.split("\\|", -1);
    try {
      return parts.length == 3
          ? Optional.of(
              new FeeService(
                  parts[0], FeeService.modifiersIn(parts[1]), FeePlace.valueOf(parts[2])))
          : Optional.empty();
    } catch (IllegalArgumentException noService) {
      return Optional.empty();
    }
  }
}
