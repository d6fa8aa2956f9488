package io.claimline.clearinghouse;

import org.springframework.stereotype.Service;

/** One round of the exchange on the caller's thread, where time is stepped by hand. */
@Service
public class ExchangeRound {

  private final Batches batches;
  private final InquiryBatches inquiries;
  private final Outbox outbox;
  private final Inbox inbox;
  private final InboundFiles files;

  ExchangeRound(
      Batches batches, InquiryBatches inquiries, Outbox outbox, Inbox inbox, InboundFiles files) {
    this.batches = batches;
    this.inquiries = inquiries;
    this.outbox = outbox;
    this.inbox = inbox;
    this.files = files;
  }

  /**
   * Batches what waits of claims and of questions, sends it, takes what came in and reads it.
   *
   * @return how many batches and files moved
   */
  public int run() {
    int assembled = batches.assemble();
    int unmatched = assembled > 0 ? files.retryUnmatched() : 0;
    return assembled
        + inquiries.assemble()
        + unmatched
        + outbox.send()
        + inbox.collect()
        + files.processWaiting();
  }
}
