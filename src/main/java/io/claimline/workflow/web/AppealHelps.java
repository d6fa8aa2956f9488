package io.claimline.workflow.web;

import io.claimline.appeal.Appeals;
import io.claimline.appeal.LateAppeals;
import io.claimline.appeal.PayerLetter;
import io.claimline.appeal.PayerLetters;
import io.claimline.claim.ClaimSummary;
import io.claimline.page.Display;
import io.claimline.practice.PracticeCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What helps to decide at the tasks of an appeal. */
@Component
class AppealHelps {

  /** The draft for which a form shows what only a missed deadline needs. */
  static final String LATE = "late";

  private final Appeals appeals;
  private final LateAppeals lateAppeals;
  private final PayerLetters letters;
  private final PracticeCalendar calendar;
  private final Display display;

  AppealHelps(
      Appeals appeals,
      LateAppeals lateAppeals,
      PayerLetters letters,
      PracticeCalendar calendar,
      Display display) {
    this.appeals = appeals;
    this.lateAppeals = lateAppeals;
    this.letters = letters;
    this.calendar = calendar;
    this.display = display;
  }

  /** That the deadline is over, and what it needs then; nothing when it is not. */
  TaskHelp missed(ClaimSummary claim) {
    return lateAppeals
        .missed(claim.id())
        .map(
            missed ->
                TaskHelp.of(
                        List.of(
                            missed.inWords() + ": a supervisor may let it go late for good cause."))
                    .drafting(Map.of(LATE, "true")))
        .orElse(TaskHelp.NONE);
  }

  /** The letter to be sent. */
  TaskHelp letter(ClaimSummary claim) {
    TaskHelp missed = missed(claim);
    return appeals
        .current(claim.id())
        .map(
            appeal -> {
              List<String> hints = new ArrayList<>();
              hints.add(
                  "Level %d, %s: to be sent by %s."
                      .formatted(
                          appeal.level(), appeal.levelName(), display.date(appeal.fileBy())));
              if (appeal.lateReason() != null) {
                hints.add("A supervisor lets it go late: " + appeal.lateReason());
              }
              hints.addAll(missed.hints());
              Map<String, String> drafts = new HashMap<>(missed.drafts());
              drafts.put("letter", appeals.draft(claim.id()));
              return TaskHelp.of(hints).drafting(drafts);
            })
        .orElse(TaskHelp.NONE);
  }

  /** What a biller asks of the supervisor. */
  TaskHelp late(ClaimSummary claim) {
    return lateAppeals
        .pending(claim.id())
        .map(
            asked ->
                TaskHelp.of(
                        List.of(
                            "%s asks to appeal after the deadline: %s"
                                .formatted(asked.askedBy(), asked.reason()),
                            "Good cause: " + asked.goodCause()))
                    .drafting(Map.of("goodCause", asked.goodCause())))
        .orElse(TaskHelp.NONE);
  }

  /** The payer's letter, if one came: what it seems to say, for a person who has read it. */
  TaskHelp decision(ClaimSummary claim, Map<String, String> also) {
    return letters
        .onAppealOut(claim.id())
        .map(letter -> about(letter, calendar.zoneOf(claim.practiceId()), also))
        .orElse(TaskHelp.NONE.drafting(also));
  }

  /** R35: the next level's time runs from the receipt, which is what the form asks for. */
  private TaskHelp about(PayerLetter letter, ZoneId zone, Map<String, String> also) {
    LocalDate received = LocalDate.ofInstant(letter.receivedAt(), zone);
    Map<String, String> drafts = new HashMap<>(also);
    drafts.put("outcome", letter.outcome().name());
    drafts.put("decidedOn", received.toString());
    return TaskHelp.of(
            List.of(
                "The payer's letter of %s came on %s. It seems to say: %s. Read it before you record it."
                    .formatted(
                        display.date(letter.decidedOn()),
                        display.date(received),
                        letter.outcome().words())))
        .linking(new TaskHelp.Link("Open the payer's letter", "/documents/" + letter.documentId()))
        .proposing("appeal-decision")
        .drafting(drafts);
  }
}
