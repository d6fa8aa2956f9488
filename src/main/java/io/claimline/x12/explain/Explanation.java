package io.claimline.x12.explain;

import io.claimline.x12.X12Event;
import java.util.List;

/**
 * Tells a remittance (835) or an acknowledgement (999, TA1, 277CA) in plain words, line by line, as
 * its events come; so a file of any size is explained while it is read.
 *
 * <p>Claims are told by their numbers: no name, date of birth or member id of a patient appears.
 */
public final class Explanation {
  private final RemittanceWords remittance = new RemittanceWords();
  private final ClaimAcknowledgementWords claims = new ClaimAcknowledgementWords();

  /**
   * What an event says; deeper matters are indented by two blanks.
   *
   * @return no lines for what needs no words, and for transaction sets of other kinds
   */
  public List<String> of(X12Event event) {
    if (event instanceof X12Event.RemittanceOpened opened) {
      return remittance.head(opened.remittance());
    } else if (event instanceof X12Event.ClaimPaymentRead read) {
      return remittance.payment(read.payment());
    } else if (event instanceof X12Event.ProviderAdjustmentRead read) {
      return remittance.adjustment(read.adjustment());
    } else if (event instanceof X12Event.ImplementationAcknowledged read) {
      return ImplementationAcknowledgementWords.of(read.acknowledgement());
    } else if (event instanceof X12Event.InterchangeAcknowledged read) {
      return InterchangeAcknowledgementWords.of(read.acknowledgement());
    } else if (event instanceof X12Event.AcknowledgementSourceOpened opened) {
      return claims.source(opened.source());
    } else if (event instanceof X12Event.ClaimAcknowledged read) {
      return claims.answer(read.acknowledgement());
    } else if (event instanceof X12Event.TransactionSetClosed closed) {
      return remittance.end(closed.counts().complete());
    }
    return List.of();
  }
}
