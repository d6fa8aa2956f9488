package io.claimline.desk.account;

import io.claimline.claim.MoneyRefusedException;
import io.claimline.desk.PaymentForm;
import io.claimline.page.CurrentUser;
import io.claimline.page.Display;
import io.claimline.patient.PatientNotes;
import io.claimline.patient.PatientPhone;
import io.claimline.patient.PatientPhones;
import io.claimline.patient.UnknownPatientException;
import io.claimline.patientbilling.DeskPayment;
import io.claimline.patientbilling.DeskPayments;
import io.claimline.patientbilling.NewDeskPayment;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is written on a patient's account at the desk: money taken, notes, telephone numbers. */
@Controller
class AccountActions {

  private static final int LONGEST_REFERENCE = 40;

  private final AccountView view;
  private final DeskPayments payments;
  private final PatientNotes notes;
  private final PatientPhones phones;
  private final Display display;

  AccountActions(
      AccountView view,
      DeskPayments payments,
      PatientNotes notes,
      PatientPhones phones,
      Display display) {
    this.view = view;
    this.payments = payments;
    this.notes = notes;
    this.phones = phones;
    this.display = display;
  }

  @PostMapping("/patients/{id}/payments")
  String take(
      @PathVariable long id,
      @RequestParam String amount,
      @RequestParam String method,
      @RequestParam String reference,
      @RequestParam long seenCents,
      @RequestParam String key,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    AccountHead account = workedOn(id, user);
    PaymentForm form = new PaymentForm(amount, method, reference.strip(), seenCents, key, null);
    try {
      Optional<DeskPayment> taken = payments.take(payment(account, form));
      if (taken.isEmpty()) {
        return conflict(id, form, user, response, model);
      }
      flash.addFlashAttribute("receipt", taken.get());
      return "redirect:/patients/" + id;
    } catch (NumberFormatException noAmount) {
      return refuse(
          account, form.refused("Enter dollars and cents, such as 25.00."), user, response, model);
    } catch (MoneyRefusedException refusal) {
      return refuse(account, form.refused(PaymentForm.sentence(refusal)), user, response, model);
    }
  }

  @PostMapping("/patients/{id}/notes")
  String note(
      @PathVariable long id,
      @RequestParam String words,
      @RequestParam(required = false) @Nullable Long corrects,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    AccountHead account = workedOn(id, user);
    String note = words.strip();
    if (note.isEmpty() || note.length() > PatientNotes.LONGEST) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      String why =
          "Write from 1 to "
              + display.count(PatientNotes.LONGEST)
              + " characters; these are "
              + display.count(note.length())
              + ".";
      return view.show(account, blank(account).noteRefused(words, why), user, model);
    }
    try {
      notes.write(id, note, corrects);
    } catch (UnknownPatientException noSuchNote) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noSuchNote);
    }
    flash.addFlashAttribute("done", "The note is written.");
    return "redirect:/patients/" + id;
  }

  @PostMapping("/patients/{id}/phones")
  String phone(
      @PathVariable long id,
      @RequestParam String number,
      CurrentUser user,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    AccountHead account = workedOn(id, user);
    Optional<String> digits = PatientPhone.digitsOf(number);
    if (digits.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      String why = "Enter area code and number, such as (518) 555-0142.";
      return view.show(account, blank(account).phoneRefused(number, why), user, model);
    }
    phones.record(id, digits.get());
    flash.addFlashAttribute("done", "The telephone number is recorded.");
    return "redirect:/patients/" + id;
  }

  private AccountHead workedOn(long id, CurrentUser user) {
    AccountHead account = view.head(id);
    if (!AccountView.mayWork(user, account)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return account;
  }

  private static NewDeskPayment payment(AccountHead account, PaymentForm form) {
    if (!PaymentForm.METHODS.contains(form.method())) {
      throw new MoneyRefusedException("choose how it was paid");
    }
    if (form.reference().length() > LONGEST_REFERENCE) {
      throw new MoneyRefusedException(
          "the number of the check or slip has at most " + LONGEST_REFERENCE + " characters");
    }
    return new NewDeskPayment(
        account.id(), null, form.money(), form.method(), form.reference(), form.seen(), form.key());
  }

  private String refuse(
      AccountHead account,
      PaymentForm refused,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return view.show(account, blank(account).with(refused), user, model);
  }

  /** Shows what was entered beside what stands now; sending it again takes it. */
  private String conflict(
      long id, PaymentForm form, CurrentUser user, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    AccountHead now = view.head(id);
    String why =
        "The balance changed while you were typing: the patient owed %s and owes %s now. Nothing was taken; look again."
            .formatted(display.money(form.seen()), display.money(now.totals().patientDue()));
    PaymentForm again = form.knowing(now.totals().patientDue()).refused(why);
    return view.show(now, blank(now).with(again), user, model);
  }

  private static AccountForms blank(AccountHead account) {
    return AccountForms.blank(account.totals().patientDue());
  }
}
