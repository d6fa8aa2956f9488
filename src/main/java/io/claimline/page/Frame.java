package io.claimline.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page. Names are looked up only when the layout asks, so that a
 * fragment costs nothing.
 */
class Frame {

  /** A practice in the switcher. */
  record Choice(long id, String name, boolean chosen) {}

  private final @Nullable CurrentUser user;
  private final @Nullable String theme;
  private final Supplier<Map<Long, String>> names;

  Frame(@Nullable CurrentUser user, @Nullable String theme, Supplier<Map<Long, String>> names) {
    this.user = user;
    this.theme = theme;
    this.names = names;
  }

  /** {@code light} or {@code dark}; null leaves it to the system. */
  public @Nullable String getTheme() {
    return theme;
  }

  public List<Choice> getPractices() {
    if (user == null) {
      return List.of();
    }
    Long chosen = user.chosenPractice();
    return names.get().entrySet().stream()
        .map(
            practice ->
                new Choice(
                    practice.getKey(), practice.getValue(), practice.getKey().equals(chosen)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  public String getChosenName() {
    return getPractices().stream()
        .filter(Choice::chosen)
        .map(Choice::name)
        .findFirst()
        .orElse("All practices");
  }

  /** Whether the person takes part in the processes. */
  public boolean isWorks() {
    return user != null
        && (user.is(Role.BILLER) || user.is(Role.SUPERVISOR) || user.is(Role.MANAGER));
  }

  /** Whether the person looks at the processes as a whole. */
  public boolean isOversees() {
    return user != null && (user.is(Role.SUPERVISOR) || user.is(Role.MANAGER));
  }

  /** Whether the person decides which other software comes in. */
  public boolean isManages() {
    return user != null && (user.admin() || user.is(Role.MANAGER));
  }

  public String getRolesInWords() {
    if (user == null) {
      return "";
    }
    String roles =
        user.roles().stream().sorted().map(Frame::inWords).collect(Collectors.joining(", "));
    return user.admin() ? (roles.isEmpty() ? "Administrator" : roles + ", administrator") : roles;
  }

  private static String inWords(Role role) {
    return switch (role) {
      case BILLER -> "Biller";
      case SUPERVISOR -> "Supervisor";
      case MANAGER -> "Manager";
      case PRACTICE_USER -> "Practice user";
    };
  }
}
