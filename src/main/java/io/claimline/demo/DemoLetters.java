package io.claimline.demo;

import io.claimline.appeal.Appeal;
import io.claimline.appeal.LetterCarrier;
import io.claimline.claim.ClaimSummary;
import io.claimline.practice.Payers;

/** Puts letters of appeal into the simulated mail. */
final class DemoLetters implements LetterCarrier {

  private final AppealMail mail;
  private final Payers payers;

  DemoLetters(AppealMail mail, Payers payers) {
    this.mail = mail;
    this.payers = payers;
  }

  @Override
  public void carry(Appeal appeal, ClaimSummary claim) {
    payers
        .find(appeal.payerId())
        .ifPresent(
            payer ->
                mail.send(
                    new AppealLetter(
                        claim.claimNumber(),
                        payer.code(),
                        appeal.level(),
                        Long.toString(appeal.id()))));
  }
}
