package io.claimline.page;

import io.claimline.shared.PracticeScope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in, as of this request; a page takes it as a controller's parameter, a template
 * as {@code currentUser}.
 *
 * @param chosenPractice the one practice this request may write, or null while none is chosen
 * @param roles what the person does in the chosen practice; while none is chosen, what the person
 *     does in every one of theirs
 */
public record CurrentUser(
    String userName,
    String displayName,
    boolean admin,
    Set<Role> roles,
    Set<Long> practices,
    @Nullable Long chosenPractice) {

  /** The request attribute that holds it. */
  public static final String ATTRIBUTE = CurrentUser.class.getName();

  /**
   * @param wished the practice this person last chose, ignored if it is none of theirs (any more)
   */
  public static CurrentUser of(StaffMember member, @Nullable Long wished) {
    Set<Long> practices = member.practices();
    Long chosen =
        wished != null && practices.contains(wished)
            ? wished
            : practices.size() == 1 ? practices.iterator().next() : null;
    return new CurrentUser(
        member.userName(),
        member.displayName(),
        member.admin(),
        chosen == null ? member.rolesEverywhere() : member.roles().getOrDefault(chosen, Set.of()),
        practices,
        chosen);
  }

  /** Reads all of this person's practices, writes the chosen one. */
  public PracticeScope scope() {
    return new PracticeScope(practices, chosenPractice);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
