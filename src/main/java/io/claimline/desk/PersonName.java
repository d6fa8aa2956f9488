package io.claimline.desk;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's name as lists show it: {@code Last, First}. */
public final class PersonName {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private PersonName() {}

  public static String of(String last, @Nullable String first) {
    return first == null || first.isEmpty() ? calm(last) : calm(last) + ", " + calm(first);
  }

  /** Files shout their names; {@code O'NEIL-SMITH} becomes {@code O'Neil-Smith}. */
  public static String calm(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    return WORD.matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(
            word ->
                word.group().substring(0, 1).toUpperCase(Locale.ROOT) + word.group().substring(1));
  }
}
