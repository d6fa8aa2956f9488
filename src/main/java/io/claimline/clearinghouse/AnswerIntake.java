package io.claimline.clearinghouse;

import io.claimline.clearinghouse.AnswerEffects.Told;
import io.claimline.clearinghouse.SentClaims.SentBatch;
import io.claimline.x12.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings answers of a file to the claims that they are about. */
@Component
class AnswerIntake {

  /** The answers of one event. */
  record Answered(long event, int setIndex, Place place, List<Answer> answers) {}

  private final SentClaims sentClaims;
  private final AnswerEffects effects;
  private final UnmatchedAnswers unmatched;

  AnswerIntake(SentClaims sentClaims, AnswerEffects effects, UnmatchedAnswers unmatched) {
    this.sentClaims = sentClaims;
    this.effects = effects;
    this.unmatched = unmatched;
  }

  /** What is to be done, one step for each answer; looks all of them up at once. */
  List<Step> prepare(SourceFile file, List<Answered> events) {
    List<Answer> answers = events.stream().flatMap(event -> event.answers().stream()).toList();
    List<List<SentClaim>> about = sentClaims.about(file.onlyPractice(), answers);
    List<Step> steps = new ArrayList<>();
    int next = 0;
    for (Answered event : events) {
      int left = event.answers().size();
      for (Answer answer : event.answers()) {
        left--;
        // Only with its last answer an event is done.
        long done = left == 0 ? event.event() : event.event() - 1;
        steps.add(step(file, event, done, answer, about.get(next++)));
      }
    }
    return steps;
  }

  /** Lets answers have their effect at once, in the running transaction: what each brought. */
  List<Outcome> apply(List<Step.TakesEffect> answers) {
    if (answers.isEmpty()) {
      return List.of();
    }
    List<Outcome> effect = effects.apply(answers.stream().map(Step.TakesEffect::told).toList());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < effect.size(); i++) {
      outcomes.add(effect.get(i).accepting(answers.get(i).accepted()));
    }
    return outcomes;
  }

  private Step step(
      SourceFile file, Answered event, long done, Answer answer, List<SentClaim> claims) {
    if (claims.isEmpty()) {
      Optional<SentBatch> inquiries = sentClaims.inquiryBatch(file.onlyPractice(), answer);
      if (inquiries.isPresent()) {
        return Step.alone(
            done,
            event.setIndex(),
            inquiries.get().practiceId(),
            event.place(),
            () -> effects.applyToInquiries(answer, inquiries.get().id()));
      }
      return Step.alone(
          done,
          event.setIndex(),
          null,
          event.place(),
          () -> setAside(file, event, answer).accepting(accepted(answer)));
    }
    return new Step(
        done,
        event.setIndex(),
        claims.get(0).practiceId(),
        event.place(),
        new Step.TakesEffect(new Told(file.id(), answer, claims), accepted(answer)));
  }

  /** What the answer itself says, whatever its effect. */
  private static long accepted(Answer answer) {
    return answer instanceof Answer.OfClaims status && status.accepts() ? 1 : 0;
  }

  private Outcome setAside(SourceFile file, Answered event, Answer answer) {
    unmatched.keep(file, event.setIndex(), answer);
    return Outcome.setAside(
        FileFinding.intake(
            event.setIndex(),
            "UNMATCHED",
            event.place(),
            "This "
                + answer.kind()
                + " answers something that was not sent from here. It is kept and tried again"
                + " whenever a batch is sent."));
  }
}
