package io.claimline.desk.settings;

import io.claimline.audit.SettingMovedOnException;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.page.Staff;
import io.claimline.practice.Practice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works for a practice, and as what. */
@Controller
class StaffPages {

  private final PracticeStaff people;
  private final Staff staff;
  private final SettingsRights rights;

  StaffPages(PracticeStaff people, Staff staff, SettingsRights rights) {
    this.people = people;
    this.staff = staff;
    this.rights = rights;
  }

  @GetMapping("/settings/practices/{practice}/staff")
  String list(@PathVariable long practice, CurrentUser user, Model model) {
    Practice managed = rights.require(practice, user);
    model.addAttribute("practice", managed);
    model.addAttribute("people", people.of(managed, user));
    model.addAttribute("roles", Role.values());
    return "desk/settings/staff";
  }

  /** Lets somebody new sign in, who works for this practice. */
  @PostMapping("/settings/practices/{practice}/staff")
  String add(
      @PathVariable long practice,
      @RequestParam String userName,
      @RequestParam String displayName,
      @RequestParam String password,
      @RequestParam Role role,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    rights.require(practice, user);
    String wrong;
    try {
      staff.employ(userName.strip(), displayName.strip(), password, practice, role);
      flash.addFlashAttribute("done", displayName.strip() + " may sign in now.");
      return "redirect:/settings/practices/" + practice + "/staff";
    } catch (DuplicateKeyException taken) {
      wrong =
          "The user name is taken. Choose another one; a role for somebody who works elsewhere is"
              + " given by an administrator.";
    } catch (IllegalArgumentException refused) {
      wrong = "Not taken: " + refused.getMessage() + ".";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refused", wrong);
    model.addAttribute("userName", userName);
    model.addAttribute("displayName", displayName);
    return list(practice, user, model);
  }

  /** Sets what a person of the practice does in it. */
  @PostMapping("/settings/practices/{practice}/staff/{name}/roles")
  String roles(
      @PathVariable long practice,
      @PathVariable String name,
      @RequestParam long seen,
      @RequestParam(defaultValue = "") List<Role> role,
      CurrentUser user,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    StaffRow person = require(practice, name, user);
    Set<Role> wanted = role.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(role);
    if (name.equals(user.userName())
        && person.roles().contains(Role.MANAGER)
        && !wanted.contains(Role.MANAGER)) {
      flash.addFlashAttribute(
          "refused", "You would lock yourself out: let another manager take your role.");
    } else {
      try {
        staff.setRoles(name, practice, wanted, seen);
        flash.addFlashAttribute("done", "Kept. It holds from the person’s next click on.");
      } catch (SettingMovedOnException faster) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
            "refused",
            "Somebody else changed this person meanwhile. Nothing of yours was kept: compare with"
                + " what stands now and with the history, and repeat it if it is still right.");
        return list(practice, user, model);
      }
    }
    return "redirect:/settings/practices/" + practice + "/staff";
  }

  @PostMapping("/settings/practices/{practice}/staff/{name}/access")
  String access(
      @PathVariable long practice,
      @PathVariable String name,
      @RequestParam boolean enabled,
      CurrentUser user,
      RedirectAttributes flash) {
    requireGoverned(practice, name, user);
    if (name.equals(user.userName())) {
      flash.addFlashAttribute("refused", "You cannot shut yourself out.");
    } else {
      staff.enable(name, enabled);
      flash.addFlashAttribute(
          "done", enabled ? "The person may sign in again." : "The person is shut out.");
    }
    return "redirect:/settings/practices/" + practice + "/staff";
  }

  @PostMapping("/settings/practices/{practice}/staff/{name}/password")
  String password(
      @PathVariable long practice,
      @PathVariable String name,
      @RequestParam String password,
      CurrentUser user,
      RedirectAttributes flash) {
    requireGoverned(practice, name, user);
    try {
      staff.setPassword(name, password);
      flash.addFlashAttribute("done", "The new password holds from the next sign-in on.");
    } catch (IllegalArgumentException refused) {
      flash.addFlashAttribute("refused", "Not taken: " + refused.getMessage() + ".");
    }
    return "redirect:/settings/practices/" + practice + "/staff";
  }

  private StaffRow require(long practice, String name, CurrentUser user) {
    return people.of(rights.require(practice, user), user).stream()
        .filter(row -> row.member().userName().equals(name))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void requireGoverned(long practice, String name, CurrentUser user) {
    if (!require(practice, name, user).governed()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
