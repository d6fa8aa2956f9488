package io.claimline.x12.guide;

import io.claimline.x12.syntax.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes of an external code set: a list, or the form that they have. */
public final class CodeSet {
  private static final int MET_SLOTS = 512;
  private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(MET_SLOTS);
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private final Codes codes;
  private final List<Pattern> forms;

  /**
   * Codes that were met and have one of the forms, as numbers: a file repeats few. Threads may
   * overwrite each other's entry, each of them whole.
   */
  private final @Nullable Long[] met = new Long[MET_SLOTS];

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
    return !forms.isEmpty() && hasForm(Codes.key(segment, from, to), segment, from, to);
  }

  /**
   * True if these bytes of the segment are one of the codes.
   *
   * @param key {@link Codes#key} of them
   */
  boolean accepts(long key, Segment segment, int from, int to) {
    return (!codes.isAny() && codes.accepts(key))
        || (!forms.isEmpty() && hasForm(key, segment, from, to));
  }

  private boolean hasForm(long key, Segment segment, int from, int to) {
    int slot = (int) (key * MIXER >>> SHIFT);
    Long known = met[slot];
    if (known != null && known == key) {
      return true;
    }
    boolean accepted = accepts(segment.slice(from, to));
    if (accepted && key != 0) {
      met[slot] = key;
    }
    return accepted;
  }
}
