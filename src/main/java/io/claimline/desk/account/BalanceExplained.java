package io.claimline.desk.account;

import io.claimline.page.Display;
import io.claimline.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** An account's balance told from its beginning, as a biller says it on the telephone. */
@Component
class BalanceExplained {

  private final Display display;

  BalanceExplained(Display display) {
    this.display = display;
  }

  /** The sentences in order; what is zero is not spoken of. */
  List<String> of(AccountHead.Totals totals) {
    if (totals.visits() == 0) {
      return List.of();
    }
    List<String> told = new ArrayList<>();
    told.add(
        (totals.visits() == 1
                ? "The one visit was"
                : display.count(totals.visits()) + " visits were")
            + " charged with "
            + display.money(totals.charge())
            + ".");
    tell(told, totals.insurancePaid(), "Insurers paid %s of it.");
    tell(told, totals.adjusted(), "%s was taken off under insurers’ contracts.");
    tell(told, totals.writtenOff(), "%s was written off or went to the collection agency.");
    tell(told, totals.patientPaid(), "The patient has paid %s.");
    tell(told, totals.setAside(), "%s of credits was set aside to be paid back.");
    tell(
        told,
        totals.insurancePending(),
        "%s is still with insurers: nothing is asked of the patient for it now.");
    tell(told, totals.insuranceCredit(), "%s was paid too much by insurers.");
    tell(told, totals.patientCredit(), "%s was paid too much by the patient and is owed back.");
    told.add(
        totals.patientDue().isPositive()
            ? display.money(totals.patientDue()) + " is the patient’s to pay."
            : "Nothing is the patient’s to pay.");
    return told;
  }

  private void tell(List<String> told, Money amount, String sentence) {
    if (!amount.isZero()) {
      told.add(sentence.formatted(display.money(amount)));
    }
  }
}
