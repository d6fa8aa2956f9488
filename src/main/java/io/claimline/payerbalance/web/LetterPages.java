package io.claimline.payerbalance.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.payerbalance.Letter;
import io.claimline.payerbalance.LetterFactKind;
import io.claimline.payerbalance.Letters;
import io.claimline.payerbalance.NewLetter;
import io.claimline.payerbalance.PayerBalanceRefusedException;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeDay;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payers' demands: logged, looked at, followed, taken back. */
@Controller
class LetterPages {

  private final Letters letters;
  private final Payers payers;
  private final PracticeDay day;

  LetterPages(Letters letters, Payers payers, PracticeDay day) {
    this.letters = letters;
    this.payers = payers;
    this.day = day;
  }

  @GetMapping("/payer-balances/letters/new")
  String blank(CurrentUser user, Model model) {
    BalanceAccess.requirePractice(user);
    return show(LetterForm.blank(), model);
  }

  @PostMapping("/payer-balances/letters")
  String log(
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam String number,
      @RequestParam String dated,
      @RequestParam String received,
      @RequestParam String answerBy,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") List<String> claim,
      @RequestParam(defaultValue = "") List<String> amount,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    BalanceAccess.requirePractice(user);
    LetterForm form =
        LetterForm.of(payer, number, dated, received, answerBy, reason, claim, amount);
    LocalDate today = day.today();
    Typed typed = new Typed(today);
    NewLetter letter = form.letter(typed, today);
    if (typed.isRight()) {
      try {
        long id = letters.log(letter);
        flash.addFlashAttribute("done", "The letter is logged; its claims are open again.");
        return "redirect:/payer-balances/letters/" + id;
      } catch (PayerBalanceRefusedException refused) {
        typed.wrong(refused.field(), String.valueOf(refused.getMessage()));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(form.saying(typed.wrong()), model);
  }

  @GetMapping("/payer-balances/letters/{id:\\d+}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    BalanceAccess.requirePractice(user);
    Letter letter = found(id);
    model.addAttribute("letter", letter);
    model.addAttribute("clock", letter.clock(day.today()));
    model.addAttribute(
        "kinds", Arrays.stream(LetterFactKind.values()).filter(LetterFactKind::isNoted).toList());
    model.addAttribute("supervises", user.is(Role.SUPERVISOR));
    model.addAttribute("today", day.today());
    model.addAttribute("zone", day.zone());
    return "payerbalance/letter";
  }

  @PostMapping("/payer-balances/letters/{id:\\d+}/facts")
  String note(
      @PathVariable long id,
      @RequestParam LetterFactKind kind,
      @RequestParam(required = false) @Nullable Integer level,
      @RequestParam String on,
      @RequestParam String words,
      CurrentUser user,
      RedirectAttributes flash) {
    BalanceAccess.requirePractice(user);
    Letter letter = found(id);
    Typed typed = new Typed(day.today());
    LocalDate happened = typed.day("on", on);
    try {
      if (typed.isRight()) {
        letters.note(letter.id(), kind, level, happened, words);
        flash.addFlashAttribute("done", "It is noted.");
      } else {
        flash.addFlashAttribute("refused", typed.wrong().get("on"));
      }
    } catch (PayerBalanceRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/payer-balances/letters/" + id;
  }

  @PostMapping("/payer-balances/letters/{id:\\d+}/undo")
  String takeBack(
      @PathVariable long id,
      @RequestParam String because,
      CurrentUser user,
      RedirectAttributes flash) {
    BalanceAccess.requireSupervisor(user);
    Letter letter = found(id);
    try {
      letters.takeBack(letter.id(), because);
      flash.addFlashAttribute("done", "The demand is taken back; its claims stand as before.");
    } catch (PayerBalanceRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/payer-balances/letters/" + id;
  }

  private Letter found(long id) {
    return letters.find(id).orElseThrow(BalanceAccess::notFound);
  }

  private String show(LetterForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("payers", payers.all());
    return "payerbalance/letter-new";
  }
}
