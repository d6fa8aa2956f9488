package io.claimline.workflow.web;

import io.claimline.page.Display;
import io.claimline.practice.PracticeCalendar;
import io.claimline.remittance.Candidates;
import io.claimline.remittance.ExceptionCase;
import io.claimline.remittance.ExceptionCases;
import io.claimline.remittance.ExceptionChoice;
import io.claimline.remittance.RemittanceSummary;
import io.claimline.remittance.Remittances;
import io.claimline.workflow.task.ExceptionDecisions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form of an exception shows. */
@Component
class ExceptionTaskViews {

  private final ExceptionCases cases;
  private final Remittances remittances;
  private final Candidates candidates;
  private final PracticeCalendar calendar;
  private final Display display;

  ExceptionTaskViews(
      ExceptionCases cases,
      Remittances remittances,
      Candidates candidates,
      PracticeCalendar calendar,
      Display display) {
    this.cases = cases;
    this.remittances = remittances;
    this.candidates = candidates;
    this.calendar = calendar;
    this.display = display;
  }

  @Transactional(readOnly = true)
  ExceptionTaskView of(ExceptionTask task) {
    ExceptionCase work = cases.find(task.exceptionId()).orElseThrow();
    RemittanceSummary remittance = remittances.find(work.remittanceId()).orElseThrow();
    ZoneId zone = calendar.zoneOf(work.practiceId());
    return new ExceptionTaskView(
        task.id(),
        task.name(),
        decisions(task, work),
        0,
        summary(work, remittance),
        answers(work, zone),
        hints(work),
        List.of(
            new TaskHelp.Link(
                "Open the exception",
                "/remittances/" + work.remittanceId() + "/exceptions/" + work.id())),
        choices(work),
        "",
        Map.of(),
        List.of());
  }

  private static List<String> decisions(ExceptionTask task, ExceptionCase work) {
    return task.activityId().equals(ExceptionDecisions.APPROVE)
        ? ExceptionDecisions.approvals()
        : work.choices().stream().map(ExceptionChoice::id).toList();
  }

  private List<ExceptionTaskView.Pair> summary(ExceptionCase work, RemittanceSummary remittance) {
    return List.of(
        new ExceptionTaskView.Pair("Remittance", remittance.traceNumber()),
        new ExceptionTaskView.Pair("Payer", remittance.payerName()),
        new ExceptionTaskView.Pair("Paid on", display.date(remittance.paymentDate())),
        new ExceptionTaskView.Pair("Claim as the payer writes it", work.claimNumber()),
        new ExceptionTaskView.Pair("Money", work.amount().toString()));
  }

  private List<TaskView.Answer> answers(ExceptionCase work, ZoneId zone) {
    List<TaskView.Answer> answers = new ArrayList<>();
    answers.add(
        new TaskView.Answer(
            day(work.openedAt(), zone),
            work.kind().words(),
            "claimline",
            work.words().isEmpty() ? null : work.words()));
    for (int i = work.steps().size() - 1; i >= 0; i--) {
      ExceptionCase.Step step = work.steps().get(i);
      answers.add(
          new TaskView.Answer(
              day(step.at(), zone),
              step.choice() + ", " + step.kind().words(),
              step.by(),
              step.words()));
    }
    return answers;
  }

  private static List<String> hints(ExceptionCase work) {
    ExceptionChoice asked = work.asked();
    if (asked == null) {
      return List.of();
    }
    ExceptionCase.Step last = work.steps().get(work.steps().size() - 1);
    return List.of("%s asks: %s. %s".formatted(last.by(), asked.words(), last.words()));
  }

  private List<ExceptionTaskView.Choice> choices(ExceptionCase work) {
    Long decision = work.adjudicationId();
    if (decision == null || !work.choices().contains(ExceptionChoice.MATCH)) {
      return List.of();
    }
    return candidates.of(decision).stream()
        .map(
            each ->
                new ExceptionTaskView.Choice(
                    each.claimId(),
                    "%s, %s, %s, charge %s, open %s"
                        .formatted(
                            each.claimNumber(),
                            each.patient(),
                            display.date(each.serviceFrom()),
                            each.charge(),
                            each.open()),
                    String.join("; ", each.reasons())))
        .toList();
  }

  private String day(Instant at, ZoneId zone) {
    return display.date(at.atZone(zone).toLocalDate());
  }
}
