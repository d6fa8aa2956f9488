package io.claimline.x12.guide;

import io.claimline.x12.CodeSets;
import io.claimline.x12.guide.ElementDefinition.Type;
import io.claimline.x12.syntax.Decimals;
import io.claimline.x12.syntax.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an element looks like that is plainly right. One that does not look so need not be wrong: it
 * is left to the checks that know what is.
 */
final class PlainForm {
  private static final int CENTS_DIGITS = 2;
  private static final int DAY_DIGITS = 8;

  private enum Kind {
    TEXT,
    CODE,
    NUMBER,
    DECIMAL,
    MONEY,
    DAY,
    COMPOSITE,
    /** Always looked at closely. */
    RARE
  }

  private final Kind kind;
  private final int shortest;
  private final int longest;
  private final boolean required;
  private final boolean repeats;
  private final Codes codes;

  /** Name of an external code set, or empty. */
  private final String codeSet;

  private final @Nullable PlainForm[] components;

  private PlainForm(ElementUse use, boolean component) {
    this.kind = kind(use, component);
    this.shortest = use.shortest();
    this.longest = use.longest();
    this.required = use.required();
    this.repeats = use.repeats() > 1;
    this.codes = use.codes();
    this.codeSet = use.codeSet();
    this.components = forms(use.components(), true);
  }

  /** The forms of elements or components, null where the guide does not use one. */
  static @Nullable PlainForm[] forms(List<@Nullable ElementUse> uses, boolean components) {
    @Nullable PlainForm[] forms = new PlainForm[uses.size()];
    for (int i = 0; i < forms.length; i++) {
      ElementUse use = uses.get(i);
      forms[i] = use == null ? null : new PlainForm(use, components);
    }
    return forms;
  }

  private static Kind kind(ElementUse use, boolean component) {
    Type type = use.definition().type();
    return switch (type) {
      case AN, ID -> use.codes().isAny() ? Kind.TEXT : Kind.CODE;
      case N -> Kind.NUMBER;
      case R -> use.definition().isMoney() && !component ? Kind.MONEY : Kind.DECIMAL;
      case DT -> use.longest() >= DAY_DIGITS && !component ? Kind.DAY : Kind.RARE;
      case COMPOSITE -> use.components().isEmpty() ? Kind.RARE : Kind.COMPOSITE;
      case TM, B -> Kind.RARE;
    };
  }

  boolean isRequired() {
    return required;
  }

  /** True if these bytes, which are not empty, are plainly right, their code known to the sets. */
  boolean fits(Segment segment, int from, int to, CodeSets sets) {
    if (repeats && segment.holds(from, to, segment.delimiters().repetition())) {
      return false;
    }
    return switch (kind) {
      case TEXT -> isPlainText(segment, from, to) && isKnown(segment, from, to, sets);
      case CODE -> codes.accepts(segment, from, to) && hasLength(to - from);
      case NUMBER, DECIMAL, MONEY -> isPlainNumber(segment, from, to);
      case DAY -> to - from == DAY_DIGITS && segment.isDay(from);
      case COMPOSITE -> fitComponents(segment, from, to, sets);
      case RARE -> false;
    };
  }

  private boolean hasLength(int length) {
    return length >= shortest && length <= longest;
  }

  private boolean isPlainText(Segment segment, int from, int to) {
    return hasLength(to - from)
        && segment.byteAt(from) > ' '
        && segment.byteAt(to - 1) > ' '
        && !segment.holdsDelimiter(from, to);
  }

  private boolean isKnown(Segment segment, int from, int to, CodeSets sets) {
    if (codeSet.isEmpty()) {
      return true;
    }
    CodeSet set = sets.find(codeSet);
    return set == null || set.accepts(segment, from, to);
  }

  /** Looks at up to eight characters at once; amounts are rarely longer. */
  private boolean isPlainNumber(Segment segment, int from, int to) {
    int begin = segment.byteAt(from) == '-' ? from + 1 : from;
    int length = to - begin;
    if (length > Long.BYTES) {
      return false;
    }
    long word = segment.packed(begin, to);
    long points = Decimals.points(word);
    if (points == 0) {
      return hasLength(length) && length > 0 && Decimals.areDigits(word, length);
    }
    boolean tooFine = kind == Kind.MONEY && Decimals.places(points) > CENTS_DIGITS;
    int digits = length - 1;
    return !tooFine
        && kind != Kind.NUMBER
        && digits > 0
        && hasLength(digits)
        && Decimals.areDigits(Decimals.withoutPoint(word, points), digits);
  }

  private boolean fitComponents(Segment segment, int from, int to, CodeSets sets) {
    byte separator = (byte) segment.delimiters().component();
    int component = 0;
    int begin = from;
    for (int i = from; i <= to; i++) {
      if (i == to || segment.byteAt(i) == separator) {
        if (component == components.length || !fitsComponent(component, segment, begin, i, sets)) {
          return false;
        }
        component++;
        begin = i + 1;
      }
    }
    for (; component < components.length; component++) {
      PlainForm lacking = components[component];
      if (lacking != null && lacking.required) {
        return false;
      }
    }
    return true;
  }

  private boolean fitsComponent(int component, Segment segment, int from, int to, CodeSets sets) {
    PlainForm form = components[component];
    if (from == to) {
      return form == null || !form.required;
    }
    return form != null && form.fits(segment, from, to, sets);
  }
}
