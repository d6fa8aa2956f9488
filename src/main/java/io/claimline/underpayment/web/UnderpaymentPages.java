package io.claimline.underpayment.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.practice.PracticeDay;
import io.claimline.shared.Money;
import io.claimline.underpayment.Comparison;
import io.claimline.underpayment.Underpayment;
import io.claimline.underpayment.UnderpaymentRefusedException;
import io.claimline.underpayment.UnderpaymentState;
import io.claimline.underpayment.Underpayments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What payers allowed below their contracts, and what is made of it. */
@Controller
class UnderpaymentPages {

  private static final int DAYS_COMPARED_AGAIN = 400;

  private final Underpayments underpayments;
  private final Comparison comparison;
  private final PracticeDay day;

  UnderpaymentPages(Underpayments underpayments, Comparison comparison, PracticeDay day) {
    this.underpayments = underpayments;
    this.comparison = comparison;
    this.day = day;
  }

  @GetMapping("/underpayments")
  String show(@RequestParam(defaultValue = "true") boolean open, CurrentUser user, Model model) {
    requirePractice(user);
    List<Underpayment> found = underpayments.list(open);
    model.addAttribute("open", open);
    model.addAttribute("underpayments", found);
    model.addAttribute(
        "total", found.stream().map(Underpayment::amount).reduce(Money.ZERO, Money::plus));
    model.addAttribute(
        "states",
        Arrays.stream(UnderpaymentState.values())
            .filter(state -> state != UnderpaymentState.FOUND)
            .toList());
    model.addAttribute("longest", Underpayments.LONGEST_WORDS);
    return "underpayment/overview";
  }

  @PostMapping("/underpayments/{id}")
  String note(
      @PathVariable long id,
      @RequestParam UnderpaymentState state,
      @RequestParam String words,
      CurrentUser user,
      RedirectAttributes flash) {
    requirePractice(user);
    try {
      underpayments.note(id, state, words);
      flash.addFlashAttribute("done", "It is noted.");
    } catch (UnderpaymentRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/underpayments";
  }

  @PostMapping("/underpayments/comparison")
  String compareAgain(CurrentUser user, RedirectAttributes flash) {
    requirePractice(user);
    int found =
        comparison.compareSince(
            Objects.requireNonNull(user.chosenPractice()),
            day.today().minusDays(DAYS_COMPARED_AGAIN));
    flash.addFlashAttribute(
        "done",
        found == 0 ? "Compared: nothing more falls short." : "Compared: " + found + " more found.");
    return "redirect:/underpayments";
  }

  static void requirePractice(CurrentUser user) {
    boolean works = user.is(Role.BILLER) || user.is(Role.SUPERVISOR) || user.is(Role.MANAGER);
    if (!works || user.chosenPractice() == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
