package io.claimline.clearinghouse;

import org.springframework.stereotype.Service;

/**
 * The exchange on the caller's thread: in the background each part alone, else one round of all.
 */
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
   * Batches what waits of claims and of questions, and sends it.
   *
   * @return how many batches were made or sent, and answers that found their claim by it
   */
  public int send() {
    int assembled = batches.assemble();
    int unmatched = assembled > 0 ? files.retryUnmatched() : 0;
    return assembled + unmatched + inquiries.assemble() + outbox.send();
  }

  /**
   * As {@link #send}, then takes what came in and reads it.
   *
   * @return how many batches and files moved
   */
  public int run() {
    return send() + inbox.collect() + files.processWaiting();
  }
}
