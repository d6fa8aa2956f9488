package io.claimline.payerbalance.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.payerbalance.PayerBalanceRefusedException;
import io.claimline.payerbalance.RecoveryTerms;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For how long payers may ask money back. */
@Controller
class TermPages {

  private final RecoveryTerms terms;
  private final Payers payers;
  private final PracticeDay day;

  TermPages(RecoveryTerms terms, Payers payers, PracticeDay day) {
    this.terms = terms;
    this.payers = payers;
    this.day = day;
  }

  @GetMapping("/payer-balances/terms")
  String show(CurrentUser user, Model model) {
    BalanceAccess.requirePractice(user);
    model.addAttribute("terms", terms.all());
    model.addAttribute("payers", payers.all());
    model.addAttribute("maySet", user.is(Role.SUPERVISOR));
    model.addAttribute("zone", day.zone());
    return "payerbalance/terms";
  }

  @PostMapping("/payer-balances/terms")
  String set(
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam String days,
      CurrentUser user,
      RedirectAttributes flash) {
    BalanceAccess.requireSupervisor(user);
    try {
      terms.set(payer, Integer.parseInt(days.strip()));
      flash.addFlashAttribute("done", "The days are set.");
    } catch (NumberFormatException noNumber) {
      flash.addFlashAttribute("refused", "Enter whole days, such as 365.");
    } catch (PayerBalanceRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/payer-balances/terms";
  }
}
