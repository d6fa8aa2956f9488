package io.claimline.desk.settings;

import io.claimline.audit.SettingChange;
import io.claimline.audit.SettingChanges;
import io.claimline.audit.SettingKind;
import io.claimline.page.CurrentUser;
import io.claimline.page.Staff;
import io.claimline.page.StaffMember;
import io.claimline.practice.Practice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of a practice with what was changed of them. */
@Component
class PracticeStaff {

  private final Staff staff;
  private final SettingChanges changes;
  private final SettingsRights rights;

  PracticeStaff(Staff staff, SettingChanges changes, SettingsRights rights) {
    this.staff = staff;
    this.changes = changes;
    this.rights = rights;
  }

  /** Everybody with a role in the practice, those who left included. */
  List<StaffRow> of(Practice practice, CurrentUser user) {
    Set<Long> managed = rights.managed(user).stream().map(Practice::id).collect(Collectors.toSet());
    return staff.all().stream()
        .filter(member -> member.practices().contains(practice.id()))
        .map(
            member ->
                new StaffRow(
                    member,
                    member.roles().getOrDefault(practice.id(), Set.of()),
                    changes.last(SettingKind.STAFF, member.id()),
                    governs(user, managed, member),
                    history(member, practice)))
        .toList();
  }

  /** Whether all that the person does is of practices that the user manages. */
  private static boolean governs(CurrentUser user, Set<Long> managed, StaffMember member) {
    return user.admin() || (!member.admin() && managed.containsAll(member.practices()));
  }

  private List<StaffRow.Change> history(StaffMember member, Practice practice) {
    return changes.of(SettingKind.STAFF, member.id()).stream()
        .filter(change -> Staff.isOf(change.field(), practice.id()))
        .map(
            change ->
                new StaffRow.Change(
                    words(change), change.by(), change.at().atZone(practice.timeZone())))
        .toList();
  }

  private static String words(SettingChange change) {
    return Staff.inWords(change.field())
        + ": "
        + (change.before().isEmpty() ? "" : change.before() + " → ")
        + change.after();
  }
}
