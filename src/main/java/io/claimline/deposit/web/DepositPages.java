package io.claimline.deposit.web;

import io.claimline.deposit.Announced;
import io.claimline.deposit.BankDeposit;
import io.claimline.deposit.BankDeposits;
import io.claimline.deposit.DepositKind;
import io.claimline.deposit.Depositable;
import io.claimline.deposit.MoneyMatching;
import io.claimline.deposit.MoneyRefused;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.practice.PracticeDay;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deposits: made up, looked at, taken apart. */
@Controller
class DepositPages {

  private final BankDeposits deposits;
  private final MoneyMatching matching;
  private final PracticeDay day;

  DepositPages(BankDeposits deposits, MoneyMatching matching, PracticeDay day) {
    this.deposits = deposits;
    this.matching = matching;
    this.day = day;
  }

  @GetMapping("/deposits/new")
  String blank(
      @RequestParam(defaultValue = "CHECKS") DepositKind kind, CurrentUser user, Model model) {
    MoneyAccess.requirePractice(user);
    List<Depositable> open = deposits.open(kind);
    Set<String> all = open.stream().map(Depositable::key).collect(Collectors.toSet());
    return show(DepositForm.blank(kind, day.today(), all), open, model);
  }

  @PostMapping("/deposits")
  String make(
      @RequestParam DepositKind kind,
      @RequestParam("day") String made,
      @RequestParam(defaultValue = "") Set<String> chosen,
      @RequestParam(defaultValue = "") List<String> sender,
      @RequestParam(defaultValue = "") List<String> number,
      @RequestParam(defaultValue = "") List<String> checkAmount,
      @RequestParam String key,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    MoneyAccess.requirePractice(user);
    DepositForm form = DepositForm.of(kind, made, chosen, sender, number, checkAmount, key);
    try {
      BankDeposit deposit = deposits.make(form.deposit(day.today()));
      flash.addFlashAttribute("done", "The deposit is made up. Print its slip and take it along.");
      return "redirect:/deposits/" + deposit.id();
    } catch (MoneyRefused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(form.refused(String.valueOf(refused.getMessage())), deposits.open(kind), model);
    }
  }

  @GetMapping("/deposits/{id:\\d+}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    MoneyAccess.requirePractice(user);
    model.addAttribute("deposit", deposits.find(id).orElseThrow(MoneyAccess::notFound));
    model.addAttribute("items", deposits.items(id));
    model.addAttribute("matches", matching.of(Announced.Kind.DEPOSIT, id));
    model.addAttribute("mayUndo", user.is(Role.SUPERVISOR));
    model.addAttribute("zone", day.zone());
    return "deposit/deposit";
  }

  @PostMapping("/deposits/{id:\\d+}/undo")
  String undo(
      @PathVariable long id,
      @RequestParam String because,
      CurrentUser user,
      RedirectAttributes flash) {
    MoneyAccess.requirePractice(user);
    if (!user.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    BankDeposit deposit = deposits.find(id).orElseThrow(MoneyAccess::notFound);
    try {
      deposits.undo(deposit.id(), because);
      flash.addFlashAttribute(
          "done", "The deposit is taken apart; what was in it is in hand again.");
    } catch (MoneyRefused refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/deposits/" + id;
  }

  private static String show(DepositForm form, List<Depositable> open, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("open", open);
    return "deposit/new";
  }
}
