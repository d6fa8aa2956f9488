package io.claimline.desk;

import io.claimline.clearinghouse.FileDetail;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.page.StaffMember;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may hold a file back, and who decides what becomes of it: by the roles held in its practice,
 * whichever is worked in just now. A file whose practice only its content tells may hold anybody's
 * patients, so there it takes a role in all of one's practices, and that all the file's are among
 * them.
 */
@Component
class FileRights {

  private static final Set<Role> WORKING = EnumSet.of(Role.BILLER, Role.SUPERVISOR, Role.MANAGER);
  private static final Set<Role> DECIDING = EnumSet.of(Role.SUPERVISOR, Role.MANAGER);

  private final Staff staff;

  FileRights(Staff staff) {
    this.staff = staff;
  }

  boolean maySetAside(FileDetail detail, CurrentUser user) {
    return holdsOneOf(WORKING, detail, user);
  }

  boolean mayDecide(FileDetail detail, CurrentUser user) {
    return holdsOneOf(DECIDING, detail, user);
  }

  private boolean holdsOneOf(Set<Role> wanted, FileDetail detail, CurrentUser user) {
    return staff
        .named(user.userName())
        .map(member -> rolesFor(detail, member))
        .filter(roles -> !Collections.disjoint(roles, wanted))
        .isPresent();
  }

  private static Set<Role> rolesFor(FileDetail detail, StaffMember member) {
    Long practice = detail.file().practiceId();
    if (practice != null) {
      return member.roles().getOrDefault(practice, Set.of());
    }
    return detail.textVisible() || detail.practiceChoosable() ? member.rolesEverywhere() : Set.of();
  }
}
