package io.claimline.desk.settings;

import io.claimline.page.Role;
import io.claimline.page.StaffMember;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * A person who works for a practice, as its page shows it.
 *
 * @param roles in this practice
 * @param seen the last change that was made before it was shown
 * @param governed whether who looks may shut the person out and give a new password
 */
record StaffRow(
    StaffMember member, Set<Role> roles, long seen, boolean governed, List<Change> history) {

  /** What was changed, in words. */
  record Change(String words, String who, ZonedDateTime at) {}

  StaffRow {
    history = List.copyOf(history);
  }

  public boolean holds(String role) {
    return roles.contains(Role.of(role));
  }
}
