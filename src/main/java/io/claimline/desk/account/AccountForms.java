package io.claimline.desk.account;

import io.claimline.desk.PaymentForm;
import io.claimline.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has entered on an account's page and is shown again when it was refused.
 *
 * @param note as typed
 * @param noteProblem what is wrong with it, null where nothing is
 * @param phone as typed
 * @param phoneProblem what is wrong with it, null where nothing is
 */
record AccountForms(
    PaymentForm payment,
    String note,
    @Nullable String noteProblem,
    String phone,
    @Nullable String phoneProblem) {

  static AccountForms blank(Money owed) {
    return new AccountForms(PaymentForm.blank(owed), "", null, "", null);
  }

  AccountForms with(PaymentForm entered) {
    return new AccountForms(entered, note, noteProblem, phone, phoneProblem);
  }

  AccountForms noteRefused(String entered, String why) {
    return new AccountForms(payment, entered, why, phone, phoneProblem);
  }

  AccountForms phoneRefused(String entered, String why) {
    return new AccountForms(payment, note, noteProblem, entered, why);
  }
}
