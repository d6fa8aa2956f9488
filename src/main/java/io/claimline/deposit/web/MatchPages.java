package io.claimline.deposit.web;

import io.claimline.deposit.Announced;
import io.claimline.deposit.MissingMoney;
import io.claimline.deposit.MissingMoneyList;
import io.claimline.deposit.MoneyClock;
import io.claimline.deposit.MoneyClocks;
import io.claimline.deposit.MoneyMatching;
import io.claimline.deposit.MoneyRefused;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person says of money: that it is the same, that it is not, who looks after it. */
@Controller
class MatchPages {

  private static final String OVERVIEW = "redirect:/deposits";

  private final MoneyMatching matching;
  private final MissingMoneyList missing;
  private final MoneyClocks clocks;
  private final Payers payers;
  private final PracticeDay day;

  MatchPages(
      MoneyMatching matching,
      MissingMoneyList missing,
      MoneyClocks clocks,
      Payers payers,
      PracticeDay day) {
    this.matching = matching;
    this.missing = missing;
    this.clocks = clocks;
    this.payers = payers;
    this.day = day;
  }

  @PostMapping("/deposits/matches")
  String confirm(
      @RequestParam long entry,
      @RequestParam Announced.Kind kind,
      @RequestParam long announced,
      CurrentUser user,
      RedirectAttributes flash) {
    MoneyAccess.requirePractice(user);
    try {
      matching.confirm(entry, kind, announced);
      flash.addFlashAttribute("done", "It is noted as the same money.");
    } catch (MoneyRefused refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return OVERVIEW;
  }

  @PostMapping("/deposits/matches/{id}/undo")
  String undo(
      @PathVariable long id,
      @RequestParam String because,
      CurrentUser user,
      RedirectAttributes flash) {
    MoneyAccess.requirePractice(user);
    try {
      matching.undo(id, because);
      flash.addFlashAttribute("done", "The match is taken apart; it stays in the history.");
    } catch (MoneyRefused refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return OVERVIEW;
  }

  @PostMapping("/deposits/notes")
  String note(
      @RequestParam MissingMoney.Side side,
      @RequestParam long id,
      @RequestParam String words,
      @RequestParam(defaultValue = "false") boolean take,
      CurrentUser user,
      RedirectAttributes flash) {
    MoneyAccess.requirePractice(user);
    if (!missing.note(side, id, words, take)) {
      throw MoneyAccess.notFound();
    }
    flash.addFlashAttribute("done", "The note is written.");
    return OVERVIEW;
  }

  @GetMapping("/deposits/clocks")
  String clocks(CurrentUser user, Model model) {
    MoneyAccess.requirePractice(user);
    model.addAttribute("clocks", clocks.all());
    model.addAttribute("usual", MoneyClock.USUAL_DAYS);
    model.addAttribute("payers", payers.all());
    model.addAttribute("maySet", user.is(Role.SUPERVISOR));
    model.addAttribute("zone", day.zone());
    return "deposit/clocks";
  }

  @PostMapping("/deposits/clocks")
  String set(
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam String money,
      @RequestParam String remittance,
      CurrentUser user,
      RedirectAttributes flash) {
    MoneyAccess.requirePractice(user);
    if (!user.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    try {
      clocks.set(payer, Integer.parseInt(money.strip()), Integer.parseInt(remittance.strip()));
      flash.addFlashAttribute("done", "The days are set.");
    } catch (NumberFormatException noNumber) {
      flash.addFlashAttribute("refused", "Enter whole days, such as 5.");
    } catch (MoneyRefused refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/deposits/clocks";
  }
}
