package io.claimline.payerbalance.web;

import io.claimline.page.CurrentUser;
import io.claimline.payerbalance.Letters;
import io.claimline.payerbalance.NewRefund;
import io.claimline.payerbalance.PayerBalanceRefusedException;
import io.claimline.payerbalance.Refunds;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeDay;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records what was sent back to payers. */
@Controller
class RefundPages {

  private final Refunds refunds;
  private final Letters letters;
  private final Payers payers;
  private final PracticeDay day;

  RefundPages(Refunds refunds, Letters letters, Payers payers, PracticeDay day) {
    this.refunds = refunds;
    this.letters = letters;
    this.payers = payers;
    this.day = day;
  }

  @GetMapping("/payer-balances/refunds/new")
  String blank(
      @RequestParam(required = false) @Nullable Long letter, CurrentUser user, Model model) {
    BalanceAccess.requirePractice(user);
    return show(
        letter == null
            ? RefundForm.blank()
            : RefundForm.answering(letters.find(letter).orElseThrow(BalanceAccess::notFound)),
        model);
  }

  @PostMapping("/payer-balances/refunds")
  String record(
      @RequestParam(required = false) @Nullable Long payer,
      @RequestParam String number,
      @RequestParam String claim,
      @RequestParam String amount,
      @RequestParam String sent,
      @RequestParam(required = false) @Nullable Long letter,
      @RequestParam String key,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    BalanceAccess.requirePractice(user);
    RefundForm form = new RefundForm(payer, number, claim, amount, sent, letter, key, Map.of());
    Typed typed = new Typed(day.today());
    NewRefund refund = form.refund(typed);
    if (typed.isRight()) {
      try {
        refunds.record(refund);
        flash.addFlashAttribute("done", "The refund is recorded; it is open until it is answered.");
        return letter == null
            ? "redirect:/payer-balances"
            : "redirect:/payer-balances/letters/" + letter;
      } catch (PayerBalanceRefusedException refused) {
        typed.wrong(refused.field(), String.valueOf(refused.getMessage()));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(form.saying(typed.wrong()), model);
  }

  private String show(RefundForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("payers", payers.all());
    return "payerbalance/refund-new";
  }
}
