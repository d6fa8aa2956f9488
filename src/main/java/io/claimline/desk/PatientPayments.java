package io.claimline.desk;

import io.claimline.claim.ClaimAccount;
import io.claimline.claim.HeldStandings;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.Journal;
import io.claimline.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a patient pays, unless what the person saw is not true any more. */
@Service
class PatientPayments {

  private final HeldStandings held;
  private final ClaimAccount account;
  private final ClaimBalances balances;
  private final Journal journal;

  PatientPayments(
      HeldStandings held, ClaimAccount account, ClaimBalances balances, Journal journal) {
    this.held = held;
    this.account = account;
    this.balances = balances;
    this.journal = journal;
  }

  /**
   * Takes the payment; one that was taken before is not taken again.
   *
   * @return false if the patient owes something else than the person saw; nothing is taken then
   * @throws io.claimline.claim.MoneyRefusedException if the amount is not positive or above what
   *     the patient owes
   * @throws io.claimline.claim.UnknownClaimException if the writing practice has no such claim
   */
  @Transactional
  public boolean take(long claimId, Money amount, PaymentForm form) {
    // What is compared must not move before the money is posted.
    held.of(claimId);
    String key = "patient-payment:" + form.key();
    if (!journal.knows(key) && !balances.of(claimId).patientOpen().equals(form.seen())) {
      return false;
    }
    account.takePatientPayment(claimId, amount, form.method(), key);
    return true;
  }
}
