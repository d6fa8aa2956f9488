package io.claimline.x12.institutional;

import io.claimline.x12.InstitutionalCode;
import io.claimline.x12.InstitutionalCode.Kind;
import io.claimline.x12.writing.SegmentBuilder;
import io.claimline.x12.writing.SetWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From {@link InstitutionalCode}s to HI segments; inverse of {@link CodeMapping}. */
final class CodeSegments {
  private final SetWriter out;

  CodeSegments(SetWriter out) {
    this.out = out;
  }

  /** Codes of one kind that follow each other share a segment, as many as it holds. */
  void write(List<InstitutionalCode> codes) {
    int at = 0;
    while (at < codes.size()) {
      Kind kind = codes.get(at).kind();
      int most = Math.min(codes.size(), at + kind.mostInSegment());
      SegmentBuilder hi = out.segment("HI");
      for (; at < most && codes.get(at).kind() == kind; at++) {
        hi.composite(components(codes.get(at)));
      }
      hi.end();
    }
  }

  private static List<String> components(InstitutionalCode code) {
    LocalDate from = code.from();
    List<String> components = new ArrayList<>(List.of(code.qualifier(), code.code()));
    components.add(form(code));
    components.add(from == null ? "" : days(code, from, code.through()));
    components.add(SegmentBuilder.decimalText(code.value()));
    components.addAll(List.of("", "", "", code.presentOnAdmission()));
    return components;
  }

  private static String form(InstitutionalCode code) {
    if (code.from() == null) {
      return "";
    }
    return isSpan(code) ? "RD8" : "D8";
  }

  private static String days(InstitutionalCode code, LocalDate from, @Nullable LocalDate through) {
    String first = DateTimeFormatter.BASIC_ISO_DATE.format(from);
    return isSpan(code)
        ? first + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(through == null ? from : through)
        : first;
  }

  /** A span of occurrence is a range even where it is one day long. */
  private static boolean isSpan(InstitutionalCode code) {
    LocalDate through = code.through();
    return code.kind() == Kind.OCCURRENCE_SPAN || (through != null && !through.equals(code.from()));
  }
}
