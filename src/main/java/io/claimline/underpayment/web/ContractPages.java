package io.claimline.underpayment.web;

import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeDay;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import io.claimline.underpayment.Contracts;
import io.claimline.underpayment.RatesText;
import io.claimline.underpayment.UnderpaymentRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What payers have agreed to: schedules, and how the allowed amount follows from one. */
@Controller
class ContractPages {

  private static final String PAGE = "redirect:/underpayments/contracts";

  private final Contracts contracts;
  private final Payers payers;
  private final PracticeDay day;

  ContractPages(Contracts contracts, Payers payers, PracticeDay day) {
    this.contracts = contracts;
    this.payers = payers;
    this.day = day;
  }

  /** Rates as they were typed. */
  public record TypedRates(@Nullable Long payer, String first, String rates) {}

  @GetMapping("/underpayments/contracts")
  String show(CurrentUser user, Model model) {
    UnderpaymentPages.requirePractice(user);
    return page(user, new TypedRates(null, "", ""), List.of(), model);
  }

  @PostMapping("/underpayments/contracts")
  String agree(
      @RequestParam long payer,
      @RequestParam long ratesOf,
      @RequestParam String percent,
      @RequestParam(defaultValue = "false") boolean multiple,
      @RequestParam String tolerance,
      @RequestParam String first,
      CurrentUser user,
      RedirectAttributes flash) {
    requireSupervisor(user);
    try {
      contracts.agree(
          new Contracts.NewContract(
              payer, ratesOf, hundredths(percent), multiple, amount(tolerance), day(first)));
      flash.addFlashAttribute("done", "The contract is entered.");
    } catch (UnderpaymentRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return PAGE;
  }

  @PostMapping("/underpayments/rates")
  String enter(
      @RequestParam long payer,
      @RequestParam String first,
      @RequestParam String rates,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    requireSupervisor(user);
    RatesText text = RatesText.of(rates);
    if (!text.wrong().isEmpty() || payers.find(payer).isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(
          user,
          new TypedRates(payer, first, rates),
          text.wrong().isEmpty() ? List.of("There is no such payer.") : text.wrong(),
          model);
    }
    try {
      contracts.enter(payer, day(first), text.rates());
      flash.addFlashAttribute("done", text.rates().size() + " rates are entered.");
    } catch (UnderpaymentRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return PAGE;
  }

  private String page(CurrentUser user, TypedRates typed, List<String> wrong, Model model) {
    model.addAttribute("contracts", contracts.all());
    model.addAttribute("schedules", contracts.schedules());
    model.addAttribute("payers", payers.all());
    model.addAttribute("maySet", user.is(Role.SUPERVISOR));
    model.addAttribute("typed", typed);
    model.addAttribute("wrong", wrong);
    model.addAttribute("today", day.today());
    model.addAttribute("zone", day.zone());
    return "underpayment/contracts";
  }

  private static int hundredths(String percent) {
    String plain = percent.replaceAll("[%\\s]", "");
    if (!plain.matches("\\d{1,4}(\\.\\d{1,2})?")) {
      throw new UnderpaymentRefusedException("Enter a percentage such as 120 or 87.5.");
    }
    return new BigDecimal(plain).movePointRight(2).intValueExact();
  }

  private static Money amount(String tolerance) {
    Optional<Money> amount = EntryAmount.parse(tolerance);
    return amount.orElseThrow(
        () -> new UnderpaymentRefusedException("Enter a tolerance such as 1.00."));
  }

  private LocalDate day(String first) {
    return EntryDate.parse(first, day.today())
        .orElseThrow(() -> new UnderpaymentRefusedException("Enter " + EntryDate.FORMS + "."));
  }

  private static void requireSupervisor(CurrentUser user) {
    UnderpaymentPages.requirePractice(user);
    if (!user.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
