package io.claimline.desk.account;

import io.claimline.page.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a patient's account. */
@Controller
class AccountPage {

  private final AccountView view;
  private final AccountClaims claims;
  private final AccountLedger ledger;

  AccountPage(AccountView view, AccountClaims claims, AccountLedger ledger) {
    this.view = view;
    this.claims = claims;
    this.ledger = ledger;
  }

  @GetMapping("/patients/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    AccountHead account = view.head(id);
    return view.show(account, AccountForms.blank(account.totals().patientDue()), user, model);
  }

  /** The claims behind a claim, to be put below it. */
  @GetMapping("/patients/{id}/claims")
  String claims(@PathVariable long id, @RequestParam long before, Model model) {
    AccountHead account = view.head(id);
    model.addAttribute("account", account);
    model.addAttribute("claims", claims.before(account, before));
    return "desk/account :: claims";
  }

  /** The movements of money behind one, to be put below it. */
  @GetMapping("/patients/{id}/ledger")
  String ledger(@PathVariable long id, @RequestParam long before, Model model) {
    AccountHead account = view.head(id);
    model.addAttribute("account", account);
    model.addAttribute("ledger", ledger.before(account, before));
    return "desk/account :: ledger";
  }
}
