package io.claimline.scrub;

import io.claimline.x12.ServiceLine;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Service lines: 2400. */
final class LineEdits {

  private static final int MOST_LINES = 50;
  private static final int MOST_POINTERS = 4;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]{5}");
  private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

  private LineEdits() {}

  static List<RuleFinding> count(ScrubSubject subject) {
    return subject.claim().lines().size() > MOST_LINES
        ? List.of(
            RuleFinding.error(
                "line-count", "lines", "Split the claim: it may have at most 50 lines."))
        : List.of();
  }

  static List<RuleFinding> procedure(ScrubSubject subject) {
    return subject.eachLine(
        (index, line) -> {
          boolean hcpcs = line.procedure().qualifier().equals("HC");
          return PROCEDURE.matcher(line.procedure().code()).matches()
                  || (!hcpcs && !line.procedure().isAbsent())
              ? Stream.empty()
              : error(
                  "procedure", index, "procedure", "Enter a procedure code of five characters.");
        });
  }

  static List<RuleFinding> modifiers(ScrubSubject subject) {
    return subject.eachLine(
        (index, line) -> {
          List<String> modifiers = line.procedure().modifiers();
          if (!modifiers.stream().allMatch(m -> MODIFIER.matcher(m).matches())) {
            return error(
                "modifier-format", index, "modifiers", "Write each modifier with two characters.");
          }
          return new HashSet<>(modifiers).size() < modifiers.size()
              ? error("modifier-repeated", index, "modifiers", "Leave each modifier once.")
              : Stream.empty();
        });
  }

  static List<RuleFinding> pointers(ScrubSubject subject) {
    int diagnoses = subject.claim().diagnoses().size();
    return subject.eachLine(
        (index, line) -> {
          List<Integer> pointers = line.diagnosisPointers();
          if (pointers.isEmpty()) {
            return error(
                "pointer-missing", index, "pointers", "Point to the diagnosis that was treated.");
          }
          boolean valid =
              pointers.size() <= MOST_POINTERS
                  && Set.copyOf(pointers).size() == pointers.size()
                  && pointers.stream().allMatch(p -> p >= 1 && p <= diagnoses);
          return valid
              ? Stream.empty()
              : error(
                  "pointer-invalid",
                  index,
                  "pointers",
                  "Point to up to four diagnoses of the claim, each once.");
        });
  }

  static List<RuleFinding> dates(ScrubSubject subject) {
    return subject.eachLine((index, line) -> date(subject.today(), index, line));
  }

  private static Stream<RuleFinding> date(LocalDate today, int index, ServiceLine line) {
    LocalDate from = line.serviceFrom();
    LocalDate through = line.serviceThrough();
    if (from == null || through == null) {
      return error("service-date", index, "from", "Enter the date of service.");
    }
    if (through.isBefore(from)) {
      return error("service-date", index, "through", "The last day lies before the first.");
    }
    if (through.isAfter(today)) {
      return error("service-date", index, "from", "The date of service lies in the future.");
    }
    return from.isBefore(EARLIEST)
        ? error("service-date", index, "from", "Check the date of service: it is too long ago.")
        : Stream.empty();
  }

  static List<RuleFinding> units(ScrubSubject subject) {
    return subject.eachLine(
        (index, line) -> {
          if (line.quantity().signum() <= 0) {
            return error("units", index, "units", "Enter how often, as a number above 0.");
          }
          return Set.of("UN", "MJ").contains(line.unit())
              ? Stream.empty()
              : error("unit", index, "unit", "Enter UN for units or MJ for minutes.");
        });
  }

  static List<RuleFinding> charge(ScrubSubject subject) {
    return subject.eachLine(
        (index, line) ->
            line.charge().isNegative()
                ? error("line-charge", index, "charge", "Enter a charge that is not below 0.")
                : Stream.empty());
  }

  /** R22: a second original for the same service is denied as a duplicate (CO-18). */
  static List<RuleFinding> chargedBefore(ScrubSubject subject) {
    return subject.eachLine(
        (index, line) ->
            subject.chargedBefore().contains(index)
                ? error(
                    "duplicate",
                    index,
                    "procedure",
                    "An older open claim charges this service too: remove the line, or tell the"
                        + " repetition by a modifier such as 76 or 59.")
                : Stream.empty());
  }

  private static Stream<RuleFinding> error(String rule, int index, String field, String message) {
    return Stream.of(RuleFinding.error(rule, Fields.line(index, field), message));
  }
}
