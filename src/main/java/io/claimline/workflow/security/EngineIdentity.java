package io.claimline.workflow.security;

import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.page.StaffChanged;
import io.claimline.page.StaffMember;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the engine's users, groups (roles) and tenants (practices) the same as our staff, in the
 * transaction that changes the staff. The engine knows no password of anybody.
 */
@Component
class EngineIdentity {

  /**
   * Member of the administrators from the start, so that their first one can never be made through
   * the engine's set-up page. Nobody signs in by this name: it is none that staff may have.
   */
  static final String KEEPER = "Keeper";

  private final IdentityService identity;
  private final Staff staff;

  EngineIdentity(IdentityService identity, Staff staff) {
    this.identity = identity;
    this.staff = staff;
  }

  @Transactional
  void establish() {
    Arrays.stream(Role.values()).map(Role::id).forEach(this::ensureGroup);
    ensureGroup(Groups.CAMUNDA_ADMIN);
    saveUser(KEEPER, "Claimline itself");
    belong(KEEPER, Set.of(Groups.CAMUNDA_ADMIN));
    staff.all().forEach(this::mirror);
  }

  @EventListener
  @Transactional
  void on(StaffChanged change) {
    staff.named(change.userName()).ifPresent(this::mirror);
  }

  private void mirror(StaffMember member) {
    if (!member.enabled()) {
      identity.deleteUser(member.userName());
      return;
    }
    saveUser(member.userName(), member.displayName());
    Set<String> groups =
        member.rolesEverywhere().stream().map(Role::id).collect(Collectors.toSet());
    if (member.admin()) {
      groups.add(Groups.CAMUNDA_ADMIN);
    }
    belong(member.userName(), groups);
    workFor(
        member.userName(),
        member.practices().stream().map(String::valueOf).collect(Collectors.toSet()));
  }

  private void saveUser(String name, String displayName) {
    int split = displayName.lastIndexOf(' ');
    String first = split < 0 ? "" : displayName.substring(0, split);
    String last = displayName.substring(split + 1);
    User found = identity.createUserQuery().userId(name).singleResult();
    if (found != null && first.equals(found.getFirstName()) && last.equals(found.getLastName())) {
      return;
    }
    User user = found == null ? identity.newUser(name) : found;
    if (found == null) {
      user.setPassword(UUID.randomUUID() + "-" + UUID.randomUUID());
    }
    // Its pages show the two with a space between.
    user.setFirstName(first);
    user.setLastName(last);
    identity.saveUser(user);
  }

  private void belong(String user, Set<String> wanted) {
    Set<String> present =
        identity.createGroupQuery().groupMember(user).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    differ(
        present,
        wanted,
        group -> identity.createMembership(user, group),
        group -> identity.deleteMembership(user, group));
  }

  private void workFor(String user, Set<String> wanted) {
    Set<String> present =
        identity.createTenantQuery().userMember(user).list().stream()
            .map(Tenant::getId)
            .collect(Collectors.toSet());
    differ(
        present,
        wanted,
        tenant -> {
          ensureTenant(tenant);
          identity.createTenantUserMembership(tenant, user);
        },
        tenant -> identity.deleteTenantUserMembership(tenant, user));
  }

  private static void differ(
      Set<String> present, Set<String> wanted, Consumer<String> add, Consumer<String> remove) {
    Set<String> missing = new HashSet<>(wanted);
    missing.removeAll(present);
    missing.forEach(add);
    Set<String> surplus = new HashSet<>(present);
    surplus.removeAll(wanted);
    surplus.forEach(remove);
  }

  private void ensureGroup(String id) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(id);
      group.setType(id.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : "WORKFLOW");
      identity.saveGroup(group);
    }
  }

  private void ensureTenant(String id) {
    if (identity.createTenantQuery().tenantId(id).count() == 0) {
      Tenant tenant = identity.newTenant(id);
      tenant.setName("Practice " + id);
      identity.saveTenant(tenant);
    }
  }
}
