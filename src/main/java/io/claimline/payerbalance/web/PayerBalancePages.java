package io.claimline.payerbalance.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.payerbalance.Letters;
import io.claimline.payerbalance.Nettings;
import io.claimline.payerbalance.PayerBalanceRefusedException;
import io.claimline.payerbalance.PayerBalances;
import io.claimline.practice.PracticeDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is open with each payer, who works it, and what nets it. */
@Controller
class PayerBalancePages {

  private static final String OVERVIEW = "redirect:/payer-balances";

  private final PayerBalances balances;
  private final Nettings nettings;
  private final Letters letters;
  private final PracticeDay day;

  PayerBalancePages(PayerBalances balances, Nettings nettings, Letters letters, PracticeDay day) {
    this.balances = balances;
    this.nettings = nettings;
    this.letters = letters;
    this.day = day;
  }

  @GetMapping("/payer-balances")
  String show(CurrentUser user, Model model) {
    BalanceAccess.require(user);
    boolean chosen = user.chosenPractice() != null;
    model.addAttribute("chosen", chosen);
    model.addAttribute("supervises", user.is(Role.SUPERVISOR));
    if (chosen) {
      model.addAttribute("balances", balances.open());
      model.addAttribute("netted", balances.netted());
      model.addAttribute("letters", letters.list());
      model.addAttribute("longestNote", PayerBalances.LONGEST_NOTE);
      model.addAttribute("today", day.today());
      model.addAttribute("zone", day.zone());
    }
    return "payerbalance/overview";
  }

  @PostMapping("/payer-balances/notes")
  String note(
      @RequestParam long item,
      @RequestParam String words,
      @RequestParam(defaultValue = "false") boolean take,
      CurrentUser user,
      RedirectAttributes flash) {
    BalanceAccess.requirePractice(user);
    if (!balances.note(item, words, take)) {
      throw BalanceAccess.notFound();
    }
    flash.addFlashAttribute("done", "The note is written.");
    return OVERVIEW;
  }

  @PostMapping("/payer-balances/nettings")
  String net(
      @RequestParam long taken,
      @RequestParam long given,
      @RequestParam String because,
      CurrentUser user,
      RedirectAttributes flash) {
    BalanceAccess.requirePractice(user);
    try {
      nettings.net(taken, given, because);
      flash.addFlashAttribute("done", "They are netted as far as the smaller one goes.");
    } catch (PayerBalanceRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return OVERVIEW;
  }

  @PostMapping("/payer-balances/nettings/{id}/undo")
  String undo(
      @PathVariable long id,
      @RequestParam String because,
      CurrentUser user,
      RedirectAttributes flash) {
    BalanceAccess.requirePractice(user);
    try {
      nettings.undo(id, because);
      flash.addFlashAttribute("done", "Taken apart; both items are open again.");
    } catch (PayerBalanceRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return OVERVIEW;
  }
}
