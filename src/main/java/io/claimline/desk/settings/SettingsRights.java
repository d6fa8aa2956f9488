package io.claimline.desk.settings;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.Practice;
import io.claimline.practice.Practices;
import io.claimline.shared.PracticeScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may set up what: a manager his practices, an administrator all of them. */
@Component
class SettingsRights {

  private final Staff staff;
  private final Practices practices;

  SettingsRights(Staff staff, Practices practices) {
    this.staff = staff;
    this.practices = practices;
  }

  /**
   * The practices that the person manages, by name.
   *
   * @throws ResponseStatusException 403 for whoever is neither manager nor administrator
   */
  List<Practice> managed(CurrentUser user) {
    Set<Long> ids = Set.copyOf(user.admin() ? practices.everyId() : managedIds(user));
    if (ids.isEmpty() && !user.admin()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return PracticeScope.reading(ids).call(practices::readable);
  }

  private List<Long> managedIds(CurrentUser user) {
    return staff
        .named(user.userName())
        .map(
            member ->
                member.roles().entrySet().stream()
                    .filter(roles -> roles.getValue().contains(Role.MANAGER))
                    .map(Map.Entry::getKey)
                    .toList())
        .orElse(List.of());
  }

  /**
   * The practice, if the person manages it.
   *
   * @throws ResponseStatusException 403 for whoever manages none, 404 for what is not his
   */
  Practice require(long practiceId, CurrentUser user) {
    return managed(user).stream()
        .filter(practice -> practice.id() == practiceId)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Whether the person may change what all practices share. */
  boolean managesEverything(CurrentUser user) {
    return user.admin() || Set.copyOf(managedIds(user)).containsAll(practices.everyId());
  }

  /**
   * @throws ResponseStatusException 403 for whoever is no administrator
   */
  static void requireAdmin(CurrentUser user) {
    if (!user.admin()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
