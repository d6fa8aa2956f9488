package io.claimline.clearinghouse;

import io.claimline.claim.StatusAnswer;
import io.claimline.claim.StatusInquiries;
import io.claimline.x12.ClaimStatusResponse;
import io.claimline.x12.ClaimStatusResponse.Level;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What payers answer about claims: the 277. */
@Component
class StatusSets implements TransactionSetHandler {

  private final StatusInquiries inquiries;
  private final EveryPractice everyPractice;

  StatusSets(StatusInquiries inquiries, EveryPractice everyPractice) {
    this.inquiries = inquiries;
    this.everyPractice = everyPractice;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.S277);
  }

  @Override
  public OpenSet open(SourceFile file, TransactionSet set) {
    return new AnswerSet(
        "277",
        event ->
            event instanceof X12Event.ClaimStatusRead read
                ? take(file, read.response())
                : AnswerSet.Taken.NOTHING);
  }

  private AnswerSet.Taken take(SourceFile file, ClaimStatusResponse response) {
    if (response.statuses().isEmpty()) {
      return AnswerSet.Taken.NOTHING;
    }
    List<StatusInquiries.Asked> asked =
        everyPractice.read(file.onlyPractice(), () -> asked(response));
    StatusAnswer answer = StatusReading.of(response);
    AnswerSet.Taken taken = AnswerSet.Taken.NOTHING;
    for (StatusInquiries.Asked inquiry : asked) {
      boolean fresh =
          everyPractice.write(
              inquiry.practiceId(),
              () -> inquiries.answered(inquiry.inquiryId(), file.id(), answer));
      taken = taken.plus(AnswerSet.Taken.of(inquiry.practiceId(), fresh));
    }
    return asked.isEmpty() ? AnswerSet.Taken.unmatched(response.place()) : taken;
  }

  /** A claim's answer returns the trace; one above the claims stands for all of its set. */
  private List<StatusInquiries.Asked> asked(ClaimStatusResponse response) {
    return response.level() == Level.CLAIM
        ? inquiries.byTrace(response.traceNumber()).stream().toList()
        : inquiries.ofSet(response.beginning().reference());
  }
}
