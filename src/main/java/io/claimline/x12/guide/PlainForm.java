package io.claimline.x12.guide;

import io.claimline.x12.CodeSets;
import io.claimline.x12.guide.ElementDefinition.Type;
import io.claimline.x12.syntax.Days;
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

  private static final int TEXT = 0;
  private static final int CODE = 1;
  private static final int MONEY = 2;
  private static final int DECIMAL = 3;
  private static final int NUMBER = 4;
  private static final int DAY = 5;
  private static final int COMPOSITE = 6;

  /** Text that has to be known to a code set. */
  private static final int LISTED = 7;

  /** Always looked at closely. */
  private static final int RARE = 8;

  /** One of the above: this is asked of every element of a file. */
  private final int kind;

  private final int shortest;
  private final int longest;
  private final boolean required;
  private final Codes codes;

  /** Name of an external code set, or empty. */
  private final String codeSet;

  /** Where the code set was found last; threads may overwrite each other's, each of them whole. */
  private FoundSet foundSet = new FoundSet(CodeSets.NONE, null);

  private final @Nullable PlainForm[] components;

  /** Whether what is right depends on the code sets that are loaded. */
  private final boolean listsComponents;

  /** Composites that were seen to be right: procedures and diagnoses come back again and again. */
  private final SeenComposites seen;

  /**
   * A code set that was looked up by its name.
   *
   * @param sets in which
   * @param set or null if it is not loaded
   */
  private record FoundSet(CodeSets sets, @Nullable CodeSet set) {}

  private PlainForm(ElementUse use, boolean component) {
    this.kind = kind(use, component);
    this.shortest = use.shortest();
    this.longest = use.longest();
    this.required = use.required();
    this.codes = use.codes();
    this.codeSet = use.codeSet();
    this.components = forms(use.components(), true);
    this.listsComponents =
        use.components().stream().anyMatch(part -> part != null && !part.codeSet().isEmpty());
    this.seen = new SeenComposites(kind == COMPOSITE);
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

  private static int kind(ElementUse use, boolean component) {
    Type type = use.definition().type();
    return switch (type) {
      case AN, ID -> !use.codes().isAny() ? CODE : use.codeSet().isEmpty() ? TEXT : LISTED;
      case N -> NUMBER;
      case R -> use.definition().isMoney() && !component ? MONEY : DECIMAL;
      case DT -> use.longest() >= DAY_DIGITS && !component ? DAY : RARE;
      case COMPOSITE -> use.components().isEmpty() ? RARE : COMPOSITE;
      case TM, B -> RARE;
    };
  }

  boolean isRequired() {
    return required;
  }

  /** True if this code, of so many characters, is plainly right wherever it stands. */
  boolean isRightCode(long code, int length) {
    return kind == CODE && codes.accepts(code) && hasLength(length);
  }

  /** True if these bytes, which are not empty, are plainly right, their code known to the sets. */
  boolean fits(Segment segment, int from, int to, CodeSets sets) {
    int length = to - from;
    if (length > Long.BYTES) {
      return kind == TEXT
          ? isPlainLongText(segment, from, to)
          : kind == COMPOSITE && isPlainComposite(segment, from, to, sets);
    }
    long word = segment.packed(from, to);
    return switch (kind) {
      case TEXT -> isPlainText(segment, word, length);
      case LISTED -> isPlainText(segment, word, length) && isKnown(word, segment, from, to, sets);
      case CODE -> codes.accepts(word) && hasLength(length);
      case MONEY, DECIMAL, NUMBER -> isPlainNumber(word, length);
      case DAY -> length == DAY_DIGITS && Days.isDay(word);
      case COMPOSITE -> isPlainComposite(segment, from, to, sets);
      default -> false;
    };
  }

  private boolean hasLength(int length) {
    return length >= shortest && length <= longest;
  }

  private boolean isPlainText(Segment segment, long word, int length) {
    return hasLength(length)
        && word >>> Byte.SIZE * (length - 1) > ' '
        && (word & 0xff) > ' '
        && !segment.holdsDelimiter(word);
  }

  private boolean isPlainLongText(Segment segment, int from, int to) {
    return hasLength(to - from)
        && segment.byteAt(from) > ' '
        && segment.byteAt(to - 1) > ' '
        && !segment.holdsDelimiter(from, to);
  }

  private boolean isKnown(long word, Segment segment, int from, int to, CodeSets sets) {
    FoundSet found = foundSet;
    if (found.sets != sets) {
      found = new FoundSet(sets, sets.find(codeSet));
      foundSet = found;
    }
    return found.set == null || found.set.accepts(word, segment, from, to);
  }

  /** Looks at up to eight characters at once; amounts are rarely longer. */
  private boolean isPlainNumber(long sent, int sentLength) {
    if (Decimals.isOfCents(sent, sentLength)) {
      return kind != NUMBER && hasLength(sentLength - 1);
    }
    boolean negative = sent >>> Byte.SIZE * (sentLength - 1) == '-';
    int length = negative ? sentLength - 1 : sentLength;
    long word = negative ? sent & (1L << Byte.SIZE * length) - 1 : sent;
    long points = Decimals.points(word);
    if (points == 0) {
      return hasLength(length) && length > 0 && Decimals.areDigits(word, length);
    }
    boolean tooFine = kind == MONEY && Decimals.places(points) > CENTS_DIGITS;
    int digits = length - 1;
    return !tooFine
        && kind != NUMBER
        && digits > 0
        && hasLength(digits)
        && Decimals.areDigits(Decimals.withoutPoint(word, points), digits);
  }

  private boolean isPlainComposite(Segment segment, int from, int to, CodeSets sets) {
    if (to - from > SeenComposites.LONGEST || listsComponents) {
      return fitComponents(segment, from, to, sets);
    }
    if (seen.contains(segment, from, to)) {
      return true;
    }
    boolean fits = fitComponents(segment, from, to, sets);
    if (fits) {
      seen.add(segment, from, to);
    }
    return fits;
  }

  private boolean fitComponents(Segment segment, int from, int to, CodeSets sets) {
    char separator = segment.delimiters().component();
    int component = 0;
    int begin = from;
    while (begin <= to) {
      int end = segment.indexOf(separator, begin, to);
      if (component == components.length || !fitsComponent(component, segment, begin, end, sets)) {
        return false;
      }
      component++;
      begin = end + 1;
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
