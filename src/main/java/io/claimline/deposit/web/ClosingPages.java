package io.claimline.deposit.web;

import io.claimline.deposit.BooksClosing;
import io.claimline.deposit.DayCount;
import io.claimline.deposit.MethodCount;
import io.claimline.ledger.CloseRefusedException;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.practice.PracticeDay;
import io.claimline.shared.EntryAmount;
import io.claimline.shared.EntryDate;
import io.claimline.shared.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing the day and the month, for supervisors. */
@Controller
class ClosingPages {

  private final BooksClosing closing;
  private final PracticeDay day;

  ClosingPages(BooksClosing closing, PracticeDay day) {
    this.closing = closing;
    this.day = day;
  }

  /**
   * A row of the count.
   *
   * @param typed what the person counted, as typed
   */
  public record CountRow(MethodCount method, String typed) {}

  @GetMapping("/deposits/closing")
  String look(@RequestParam(defaultValue = "") String through, CurrentUser user, Model model) {
    requireSupervisor(user);
    LocalDate today = day.today();
    return show(EntryDate.parse(through, today).orElse(today), Map.of(), "", null, model);
  }

  @PostMapping("/deposits/closing")
  String closeDay(
      @RequestParam String through,
      @RequestParam(defaultValue = "") List<String> method,
      @RequestParam(defaultValue = "") List<String> counted,
      @RequestParam String note,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    requireSupervisor(user);
    LocalDate today = day.today();
    LocalDate last = EntryDate.parse(through, today).orElse(today);
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < Math.min(method.size(), counted.size()); i++) {
      typed.put(method.get(i), counted.get(i));
    }
    try {
      closing.closeDay(last, amounts(typed), note);
      flash.addFlashAttribute(
          "done", "The day is closed. What is posted from now on counts later.");
      return "redirect:/deposits/closing";
    } catch (CloseRefusedException refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(last, typed, note, refused.getMessage(), model);
    }
  }

  @PostMapping("/deposits/closing/month")
  String closeMonth(
      @RequestParam String month,
      @RequestParam String note,
      CurrentUser user,
      RedirectAttributes flash) {
    requireSupervisor(user);
    try {
      closing.closeMonth(YearMonth.parse(month), note);
      flash.addFlashAttribute("done", "The month is closed, with all its days.");
    } catch (DateTimeException noMonth) {
      flash.addFlashAttribute("refused", "Choose a month.");
    } catch (CloseRefusedException refused) {
      flash.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/deposits/closing";
  }

  private String show(
      LocalDate through,
      Map<String, String> typed,
      String note,
      @Nullable String problem,
      Model model) {
    DayCount count = closing.count(through);
    model.addAttribute("count", count);
    model.addAttribute("allClosed", count.after() != null && !count.after().isBefore(day.today()));
    model.addAttribute(
        "rows",
        count.methods().stream()
            .map(each -> new CountRow(each, typed.getOrDefault(each.method(), "")))
            .toList());
    model.addAttribute("differences", count.differences(Map.of()));
    model.addAttribute("note", note);
    model.addAttribute("problem", problem);
    model.addAttribute("lastMonth", YearMonth.from(day.today()).minusMonths(1));
    model.addAttribute("closes", closing.newest());
    model.addAttribute("zone", day.zone());
    return "deposit/closing";
  }

  private static Map<String, Money> amounts(Map<String, String> typed) {
    Map<String, Money> amounts = new HashMap<>();
    typed.forEach(
        (method, text) -> {
          if (!text.isBlank()) {
            amounts.put(
                method,
                EntryAmount.parse(text)
                    .orElseThrow(
                        () ->
                            new CloseRefusedException(
                                method + ": enter dollars and cents, such as 25.00.")));
          }
        });
    return amounts;
  }

  private static void requireSupervisor(CurrentUser user) {
    MoneyAccess.requirePractice(user);
    if (!user.is(Role.SUPERVISOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
