package io.claimline.desk.settings;

import io.claimline.shared.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a setting, and what may stand in it.
 *
 * @param name in forms and in the history
 * @param label what people call it
 * @param hint said below it; may be empty
 * @param choices of a {@link Kind#CHOICE}: what is kept, and what is said
 */
record SettingField(
    String name,
    String label,
    Kind kind,
    String hint,
    boolean required,
    Map<String, String> choices) {

  enum Kind {
    TEXT,
    NUMBER,
    MONEY,
    CHOICE
  }

  private static final int LONGEST = 120;
  private static final int LARGEST = 9_999;
  private static final Map<String, String> YES_NO = choices("yes", "Yes", "no", "No");

  static SettingField text(String name, String label, String hint) {
    return new SettingField(name, label, Kind.TEXT, hint, false, Map.of());
  }

  /** A number of days, or another count: 1 at least. */
  static SettingField number(String name, String label, String hint) {
    return new SettingField(name, label, Kind.NUMBER, hint, true, Map.of());
  }

  static SettingField money(String name, String label, String hint) {
    return new SettingField(name, label, Kind.MONEY, hint, true, Map.of());
  }

  static SettingField yesNo(String name, String label, String hint) {
    return choice(name, label, hint, YES_NO);
  }

  static SettingField choice(String name, String label, String hint, Map<String, String> choices) {
    return new SettingField(name, label, Kind.CHOICE, hint, true, choices);
  }

  /** Two choices in this order, each with what is kept and what is said. */
  static Map<String, String> choices(String one, String oneSaid, String other, String otherSaid) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put(one, oneSaid);
    choices.put(other, otherSaid);
    return choices;
  }

  SettingField needed() {
    return new SettingField(name, label, kind, hint, true, choices);
  }

  /** What is wrong with the value, in words; empty if it may be kept. */
  Optional<String> wrong(String value) {
    if (value.isEmpty()) {
      return required ? Optional.of("This is needed.") : Optional.empty();
    }
    return switch (kind) {
      case TEXT ->
          value.length() > LONGEST
              ? Optional.of("At most " + LONGEST + " signs.")
              : Optional.empty();
      case NUMBER ->
          value.matches("[1-9]\\d{0,3}")
              ? Optional.empty()
              : Optional.of("A whole number from 1 to " + LARGEST + ".");
      case MONEY -> wrongMoney(value);
      case CHOICE ->
          choices.containsKey(value) ? Optional.empty() : Optional.of("Choose one of the list.");
    };
  }

  private static Optional<String> wrongMoney(String value) {
    if (!value.matches("\\d{1,7}(\\.\\d{1,2})?")) {
      return Optional.of("An amount in dollars, such as 25.00.");
    }
    return Optional.empty();
  }

  /** The value as it is kept: amounts with both cents. */
  String plain(String value) {
    return kind == Kind.MONEY ? money(Money.parse(value)) : value;
  }

  static String money(Money amount) {
    return "%d.%02d".formatted(amount.cents() / 100, amount.cents() % 100);
  }

  /** The value as people say it. */
  String inWords(String value) {
    if (value.isEmpty()) {
      return "nothing";
    }
    return kind == Kind.MONEY ? "$" + value : choices.getOrDefault(value, value);
  }
}
