package io.claimline.page;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person who may sign in.
 *
 * @param admin may administer Claimline itself
 * @param enabled false once the person has left; the row stays for the audit
 * @param roles what the person does, by practice id
 */
public record StaffMember(
    long id,
    String userName,
    String displayName,
    boolean admin,
    boolean enabled,
    Map<Long, Set<Role>> roles) {

  public StaffMember {
    roles =
        roles.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, practice -> Set.copyOf(practice.getValue())));
  }

  public Set<Long> practices() {
    return roles.keySet();
  }

  /**
   * The roles held in every practice of this person.
   *
   * <p>Where a role cannot be told apart by practice, as in the engine's groups, only these are
   * safe: a supervisor of one practice must not gain a supervisor's rights in another.
   */
  public Set<Role> rolesEverywhere() {
    if (roles.isEmpty()) {
      return Set.of();
    }
    Set<Role> everywhere = EnumSet.allOf(Role.class);
    roles.values().forEach(everywhere::retainAll);
    return Set.copyOf(everywhere);
  }
}
