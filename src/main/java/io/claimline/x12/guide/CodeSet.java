package io.claimline.x12.guide;

import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The codes of an external code set: a list, or the form that they have. */
public final class CodeSet {
  private final Codes codes;
  private final List<Pattern> forms;

  CodeSet(List<String> codes, List<Pattern> forms) {
    this.codes = new Codes(codes);
    this.forms = List.copyOf(forms);
  }

  /** A set of these codes. */
  public static CodeSet of(Collection<String> codes) {
    return new CodeSet(new ArrayList<>(codes), List.of());
  }

  /** True if this text is one of the codes. */
  public boolean accepts(String text) {
    return (!codes.isAny() && codes.accepts(text))
        || forms.stream().anyMatch(form -> form.matcher(text).matches());
  }

  /** True if these bytes of the segment are one of the codes. */
  public boolean accepts(Segment segment, int from, int to) {
    if (!codes.isAny() && codes.accepts(segment, from, to)) {
      return true;
    }
    return !forms.isEmpty() && accepts(segment.slice(from, to));
  }
}
