package io.claimline.desk.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, and what it may mean.
 *
 * @param text as typed, may be a name: never to be put into an address or a log
 * @param names the ways to read it as a name, none where it is none
 * @param birthDate a day in it, null where there is none
 * @param number a number in it as typed, empty where there is none
 */
record SearchText(String text, List<Name> names, @Nullable LocalDate birthDate, String number) {

  private static final int SHORTEST = 2;
  private static final int SHORTEST_NUMBER = 3;
  private static final int MOST_WORDS = 4;
  private static final Pattern ONE_NUMBER = Pattern.compile("(?=.*\\d)\\S+");
  private static final Pattern DIGITS_WITH_SIGNS = Pattern.compile("(?=.*\\d)[-+ ().0-9]+");
  private static final Pattern ACCOUNT = Pattern.compile("#?(\\d{1,18})");

  /** A last and a first name; an empty part stands for any. */
  record Name(String last, String first) {}

  /**
   * Reads what was typed.
   *
   * @param today no birth date is later
   */
  static SearchText of(String typed, LocalDate today) {
    String text = typed.strip().replaceAll("\\s+", " ");
    Optional<WrittenDate> date = WrittenDate.in(text, today);
    String rest = date.map(WrittenDate::rest).orElse(text);
    return new SearchText(
        text, names(rest), date.map(WrittenDate::date).orElse(null), number(text));
  }

  public boolean isTooShort() {
    return names.isEmpty() && birthDate == null && number.isEmpty() && account().isEmpty();
  }

  /**
   * The ways to read it as a misspelled name: of two words neither is left out, or all who bear the
   * one would be like it.
   */
  List<Name> misspelledNames() {
    List<Name> whole =
        names.stream().filter(name -> !name.last.isEmpty() && !name.first.isEmpty()).toList();
    return whole.isEmpty() ? names : whole;
  }

  /** The guarantor's number, if it may be one. */
  Optional<Long> account() {
    var digits = ACCOUNT.matcher(text);
    return digits.matches() ? Optional.of(Long.valueOf(digits.group(1))) : Optional.empty();
  }

  private static String number(String text) {
    boolean number =
        ONE_NUMBER.matcher(text).matches() || DIGITS_WITH_SIGNS.matcher(text).matches();
    return number && text.length() >= SHORTEST_NUMBER ? text : "";
  }

  private static List<Name> names(String rest) {
    if (rest.chars().anyMatch(Character::isDigit)
        || rest.chars().filter(Character::isLetter).count() < SHORTEST) {
      return List.of();
    }
    int comma = rest.indexOf(',');
    if (comma >= 0) {
      return lastThenFirst(rest.substring(0, comma).strip(), rest.substring(comma + 1).strip());
    }
    List<String> words = List.of(rest.split(" ", MOST_WORDS));
    List<Name> names = new ArrayList<>();
    names.add(new Name(rest, ""));
    if (words.size() == 1) {
      names.add(new Name("", rest));
      return names;
    }
    for (int i = 1; i < words.size(); i++) {
      String one = String.join(" ", words.subList(0, i));
      String other = String.join(" ", words.subList(i, words.size()));
      names.add(new Name(other, one));
      names.add(new Name(one, other));
    }
    if (words.size() > 2) {
      // What stands between may be a middle name.
      names.add(new Name(words.get(words.size() - 1), words.get(0)));
    }
    return names;
  }

  private static List<Name> lastThenFirst(String last, String first) {
    int blank = first.indexOf(' ');
    return blank < 0
        ? List.of(new Name(last, first))
        : List.of(new Name(last, first), new Name(last, first.substring(0, blank)));
  }
}
