package io.claimline.desk.account;

import io.claimline.desk.PaymentForm;
import io.claimline.page.CurrentUser;
import io.claimline.page.Role;
import io.claimline.patient.PatientNotes;
import io.claimline.patient.PatientPhones;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts an account's page together. */
@Component
class AccountView {

  private static final int MOST_NOTES = 100;

  private final AccountHeads heads;
  private final AccountCoverages coverages;
  private final AccountClaims claims;
  private final AccountLedger ledger;
  private final AccountDocuments documents;
  private final PatientNotes notes;
  private final PatientPhones phones;
  private final BalanceExplained explained;

  AccountView(
      AccountHeads heads,
      AccountCoverages coverages,
      AccountClaims claims,
      AccountLedger ledger,
      AccountDocuments documents,
      PatientNotes notes,
      PatientPhones phones,
      BalanceExplained explained) {
    this.heads = heads;
    this.coverages = coverages;
    this.claims = claims;
    this.ledger = ledger;
    this.documents = documents;
    this.notes = notes;
    this.phones = phones;
    this.explained = explained;
  }

  /** 404 also for a patient of a practice that is not the person's: nobody learns of it. */
  AccountHead head(long patientId) {
    return heads
        .find(patientId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * Whether the person may write on the account: at work in the practice, and working there now.
   */
  static boolean mayWork(CurrentUser user, AccountHead account) {
    return worksHere(user, account)
        && (user.is(Role.BILLER) || user.is(Role.SUPERVISOR) || user.is(Role.MANAGER));
  }

  String show(AccountHead account, AccountForms forms, CurrentUser user, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("explained", explained.of(account.totals()));
    model.addAttribute("relatives", heads.relatives(account));
    model.addAttribute("coverages", coverages.of(account));
    model.addAttribute("claims", claims.before(account, AccountClaims.FROM_THE_NEWEST));
    model.addAttribute("ledger", ledger.before(account, AccountLedger.FROM_THE_NEWEST));
    model.addAttribute("documents", documents.of(account));
    model.addAttribute(
        "notes", NoteView.of(notes.newestOf(account.id(), MOST_NOTES), account.zone()));
    model.addAttribute("phones", phones.of(account.id()));
    model.addAttribute("forms", forms);
    model.addAttribute("methods", PaymentForm.METHODS);
    model.addAttribute("mayWork", mayWork(user, account));
    model.addAttribute("worksHere", worksHere(user, account));
    return "desk/account";
  }

  private static boolean worksHere(CurrentUser user, AccountHead account) {
    return Objects.equals(user.chosenPractice(), account.practiceId());
  }
}
