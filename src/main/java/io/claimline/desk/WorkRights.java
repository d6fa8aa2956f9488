package io.claimline.desk;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.page.StaffMember;
import io.claimline.workflow.WorkSteps;
import io.claimline.workflow.WorkSteps.Step;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which kinds of tasks a person sees: the same as in Tasklist, whose groups know only the roles
 * that a person has in every one of their practices.
 */
@Component
class WorkRights {

  /**
   * What a person's lists are made of.
   *
   * @param team kinds that wait for the person's own role
   * @param seen kinds that the person may see
   */
  record Kinds(List<Step> team, List<Step> seen) {

    List<Step> in(WorkView view) {
      return view == WorkView.TEAM ? team : seen;
    }
  }

  private final Staff staff;
  private final WorkSteps steps;

  WorkRights(Staff staff, WorkSteps steps) {
    this.staff = staff;
    this.steps = steps;
  }

  Kinds of(CurrentUser user) {
    Set<Role> roles =
        staff.named(user.userName()).map(StaffMember::rolesEverywhere).orElse(Set.of());
    List<Step> all = steps.all();
    List<Step> own = all.stream().filter(step -> roles.contains(step.role())).toList();
    boolean manages = roles.contains(Role.MANAGER);
    return new Kinds(manages ? all : own, manages || roles.contains(Role.SUPERVISOR) ? all : own);
  }
}
