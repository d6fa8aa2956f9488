package io.claimline.appeal;

import io.claimline.claim.ClaimSummary;

/** Takes letters to payers where a person does not do it, such as a fax service. */
@FunctionalInterface
public interface LetterCarrier {

  /** Called in the transaction that notes the appeal as sent. */
  void carry(Appeal appeal, ClaimSummary claim);
}
