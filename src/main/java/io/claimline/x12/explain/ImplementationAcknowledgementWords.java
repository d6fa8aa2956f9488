package io.claimline.x12.explain;

import io.claimline.x12.ImplementationAcknowledgement;
import io.claimline.x12.ImplementationAcknowledgement.Context;
import io.claimline.x12.ImplementationAcknowledgement.ElementError;
import io.claimline.x12.ImplementationAcknowledgement.SegmentError;
import io.claimline.x12.ImplementationAcknowledgement.SetResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A 999 in plain words (R30). */
final class ImplementationAcknowledgementWords {
  private ImplementationAcknowledgementWords() {}

  static List<String> of(ImplementationAcknowledgement answer) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Group %s (%s): %s; %d of %d transaction sets accepted."
            .formatted(
                answer.groupControlNumber(),
                Words.lower(Words.meaning("479", answer.functionalId())),
                Words.lower(Words.meaning("715", answer.code())),
                answer.accepted(),
                answer.received()));
    for (String code : answer.errorCodes()) {
      lines.add("  " + Words.meaning("716", code));
    }
    answer.sets().forEach(set -> response(set, lines));
    return lines;
  }

  private static void response(SetResponse set, List<String> lines) {
    String consequence =
        set.isRejected() ? " Every claim in it returns to work: correct it and send it again." : "";
    lines.add(
        "  Transaction set %s: %s.%s"
            .formatted(
                set.controlNumber(), Words.lower(Words.meaning("717", set.code())), consequence));
    for (String code : set.errorCodes()) {
      lines.add("    " + Words.meaning("618", code));
    }
    set.errors().forEach(error -> segment(error, lines));
  }

  private static void segment(SegmentError error, List<String> lines) {
    lines.add(
        "    Segment %d, %s%s%s: %s"
            .formatted(
                error.position(),
                error.segmentId(),
                error.loop().isEmpty() ? "" : " in loop " + error.loop(),
                unit(error),
                Words.lower(Words.meaning("620", error.code()))));
    trigger("      ", error.contexts(), lines);
    for (ElementError element : error.elements()) {
      lines.add(
          "      %s%02d%s: %s"
              .formatted(
                  error.segmentId(),
                  element.position(),
                  element.component() == 0 ? "" : "-" + element.component(),
                  Words.lower(Words.meaning("621", element.code()))));
      trigger("        ", element.contexts(), lines);
    }
  }

  /** The claim that a context names. */
  private static String unit(SegmentError error) {
    return Stream.concat(
            error.contexts().stream(),
            error.elements().stream().flatMap(element -> element.contexts().stream()))
        .filter(context -> context.name().equals("CLM01") || context.name().equals("CLP01"))
        .map(context -> " (claim " + context.value() + ")")
        .findFirst()
        .orElse("");
  }

  private static void trigger(String indent, List<Context> contexts, List<String> lines) {
    for (Context context : contexts) {
      if (context.name().equals("SITUATIONAL TRIGGER") && !context.segmentId().isEmpty()) {
        lines.add(
            "%sBecause of %s%s%s."
                .formatted(
                    indent,
                    context.segmentId(),
                    context.element() == 0 ? "" : "%02d".formatted(context.element()),
                    context.position() == 0 ? "" : " at segment " + context.position()));
      }
    }
  }
}
