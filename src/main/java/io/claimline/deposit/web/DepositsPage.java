package io.claimline.deposit.web;

import io.claimline.deposit.BankFiles;
import io.claimline.deposit.PracticeToday;
import io.claimline.page.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Money at the bank: what came in, and what belongs to what. */
@Controller
class DepositsPage {

  private final BankFiles files;
  private final PracticeToday day;

  DepositsPage(BankFiles files, PracticeToday day) {
    this.files = files;
    this.day = day;
  }

  @GetMapping("/deposits")
  String show(CurrentUser user, Model model) {
    MoneyAccess.require(user);
    boolean chosen = user.chosenPractice() != null;
    model.addAttribute("chosen", chosen);
    if (chosen) {
      model.addAttribute("files", files.newest());
      model.addAttribute("zone", day.zone());
    }
    return "deposit/overview";
  }
}
