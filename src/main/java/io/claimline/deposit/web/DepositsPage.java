package io.claimline.deposit.web;

import io.claimline.deposit.BankDeposits;
import io.claimline.deposit.BankFiles;
import io.claimline.deposit.DepositKind;
import io.claimline.deposit.Depositable;
import io.claimline.deposit.MissingMoney;
import io.claimline.deposit.MissingMoneyList;
import io.claimline.deposit.MoneyMatching;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.practice.PracticeDay;
import io.claimline.shared.Money;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Money at the bank: what came in, and what belongs to what. */
@Controller
class DepositsPage {

  private final BankFiles files;
  private final BankDeposits deposits;
  private final MoneyMatching matching;
  private final MissingMoneyList missing;
  private final PracticeDay day;

  DepositsPage(
      BankFiles files,
      BankDeposits deposits,
      MoneyMatching matching,
      MissingMoneyList missing,
      PracticeDay day) {
    this.files = files;
    this.deposits = deposits;
    this.matching = matching;
    this.missing = missing;
    this.day = day;
  }

  @GetMapping("/deposits")
  String show(CurrentUser user, Model model) {
    MoneyAccess.require(user);
    boolean chosen = user.chosenPractice() != null;
    model.addAttribute("chosen", chosen);
    model.addAttribute("mayClose", user.is(Role.SUPERVISOR));
    if (chosen) {
      List<Depositable> inHand =
          Arrays.stream(DepositKind.values())
              .flatMap(kind -> deposits.open(kind).stream())
              .toList();
      model.addAttribute("inHand", inHand.size());
      model.addAttribute(
          "inHandAmount", inHand.stream().map(Depositable::amount).reduce(Money.ZERO, Money::plus));
      model.addAttribute("proposals", matching.proposals());
      lists(model);
      model.addAttribute("deposits", deposits.newest());
      model.addAttribute("files", files.newest());
      model.addAttribute("zone", day.zone());
    }
    return "deposit/overview";
  }

  private void lists(Model model) {
    List<MissingMoney> noMoney = missing.remittancesWithoutMoney();
    List<MissingMoney> noRemittance = missing.moneyWithoutRemittance();
    model.addAttribute("noMoney", noMoney);
    model.addAttribute("noMoneyAmount", sum(noMoney));
    model.addAttribute("noRemittance", noRemittance);
    model.addAttribute("noRemittanceAmount", sum(noRemittance));
    model.addAttribute("longestNote", MissingMoneyList.LONGEST_NOTE);
  }

  private static Money sum(List<MissingMoney> missing) {
    return missing.stream().map(MissingMoney::amount).reduce(Money.ZERO, Money::plus);
  }
}
