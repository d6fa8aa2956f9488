package io.claimline.x12.guide;

import io.claimline.x12.guide.TableLines.Line;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code code-sets.dictionary}: the code sets that are shipped. */
public final class CodeSetTable {
  private static final Pattern RANGE = Pattern.compile("([A-Z]*)(\\d+)\\.\\.\\1(\\d+)");

  private CodeSetTable() {}

  /** The shipped sets by name, in the table's order. */
  public static Map<String, CodeSet> shipped() {
    Map<String, CodeSet> sets = new LinkedHashMap<>();
    List<Line> lines = TableLines.of("code-sets.dictionary");
    for (int at = 0; at < lines.size(); at++) {
      Line head = lines.get(at);
      if (head.depth() > 0 || !head.words().get(0).equals("set")) {
        throw head.wrong("a set should begin here");
      }
      List<String> codes = new ArrayList<>();
      List<Pattern> forms = new ArrayList<>();
      for (; at + 1 < lines.size() && lines.get(at + 1).depth() > 0; at++) {
        lines.get(at + 1).words().forEach(word -> add(word, codes, forms));
      }
      sets.put(head.words().get(1), new CodeSet(codes, forms));
    }
    return sets;
  }

  private static void add(String word, List<String> codes, List<Pattern> forms) {
    Matcher range = RANGE.matcher(word);
    if (word.startsWith("meanings:")) {
      codes.addAll(Meanings.standard().codes(word.substring("meanings:".length())));
    } else if (word.startsWith("form:")) {
      forms.add(Pattern.compile(word.substring("form:".length())));
    } else if (word.equals("java:countries")) {
      codes.addAll(List.of(Locale.getISOCountries()));
    } else if (word.equals("java:currencies")) {
      Currency.getAvailableCurrencies().forEach(each -> codes.add(each.getCurrencyCode()));
    } else if (range.matches()) {
      for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(3)); i++) {
        codes.add(range.group(1) + i);
      }
    } else {
      codes.add(word);
    }
  }
}
