package io.claimline.clearinghouse;

import io.claimline.claim.CoverageVerification;
import io.claimline.patient.Eligibility;
import io.claimline.patient.EligibilityAnswer;
import io.claimline.patient.EligibilityRequest;
import io.claimline.x12.EligibilityResponse;
import io.claimline.x12.EligibilityResponse.Level;
import io.claimline.x12.Party;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.X12Event;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What payers answer about coverages: the 271. */
@Component
class EligibilitySets implements TransactionSetHandler {

  private final Eligibility eligibility;
  private final CoverageVerification verification;
  private final EveryPractice everyPractice;
  private final PayerIds payerIds;

  EligibilitySets(
      Eligibility eligibility,
      CoverageVerification verification,
      EveryPractice everyPractice,
      PayerIds payerIds) {
    this.payerIds = payerIds;
    this.eligibility = eligibility;
    this.verification = verification;
    this.everyPractice = everyPractice;
  }

  @Override
  public Set<TransactionKind> kinds() {
    return Set.of(TransactionKind.B271);
  }

  @Override
  public OpenSet open(SourceFile file, TransactionSet set) {
    return new AnswerSet(
        "271",
        event ->
            event instanceof X12Event.EligibilityResponseRead read
                ? take(file, read.response())
                : AnswerSet.Taken.NOTHING);
  }

  private AnswerSet.Taken take(SourceFile file, EligibilityResponse response) {
    List<EligibilityRequest> requests =
        everyPractice.read(file.onlyPractice(), () -> asked(response));
    EligibilityAnswer answer = EligibilityAnswer.of(response);
    AnswerSet.Taken taken = AnswerSet.Taken.NOTHING;
    for (EligibilityRequest request : requests) {
      boolean fresh =
          everyPractice.write(
              request.practiceId(),
              () -> {
                boolean kept = eligibility.keep(request, file.id(), answer);
                if (kept) {
                  verification.answered(request, answer);
                }
                return kept;
              });
      taken = taken.plus(AnswerSet.Taken.of(request.practiceId(), fresh));
    }
    return requests.isEmpty() ? AnswerSet.Taken.unmatched(response.place()) : taken;
  }

  /**
   * The question by its trace; a rejection above the level that asked returns none, and stands for
   * all beneath it.
   */
  private List<EligibilityRequest> asked(EligibilityResponse response) {
    if (!response.traceNumber().isEmpty()) {
      return eligibility.byTrace(response.traceNumber()).stream().toList();
    }
    if (!response.isRejected()) {
      return List.of();
    }
    List<EligibilityRequest> ofSet = eligibility.ofSet(response.beginning().reference());
    return ofSet.stream()
        .filter(request -> request.answer() == null)
        .filter(request -> isBeneath(request, response))
        .toList();
  }

  private boolean isBeneath(EligibilityRequest request, EligibilityResponse response) {
    Party asked = request.inquiry().source();
    String told = response.source().id();
    boolean samePayer =
        asked.id().equals(told) || payerIds.of(request.practiceId()).isKnownAs(asked, told);
    boolean above = response.level() == Level.SOURCE || response.level() == Level.RECEIVER;
    String member = response.subscriber().memberId();
    return samePayer
        && (above
            || (!member.isEmpty() && request.inquiry().subscriber().memberId().equals(member)));
  }
}
