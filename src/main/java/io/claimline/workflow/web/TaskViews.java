package io.claimline.workflow.web;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.page.Display;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import io.claimline.scrub.RuleFinding;
import io.claimline.scrub.Scrub;
import io.claimline.workflow.task.ClaimFields;
import io.claimline.workflow.task.DecisionKind;
import io.claimline.workflow.task.FieldProblem;
import io.claimline.x12.Party;
import io.claimline.x12.ProfessionalClaim;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form of a task shows. */
@Component
class TaskViews {

  private static final int ANSWERS = 8;

  private final Claims claims;
  private final ClaimFacts facts;
  private final ClaimBalances balances;
  private final Payers payers;
  private final Scrub scrub;
  private final PracticeCalendar calendar;
  private final TaskHelps helps;
  private final Display display;

  TaskViews(
      Claims claims,
      ClaimFacts facts,
      ClaimBalances balances,
      Payers payers,
      Scrub scrub,
      PracticeCalendar calendar,
      TaskHelps helps,
      Display display) {
    this.claims = claims;
    this.facts = facts;
    this.balances = balances;
    this.payers = payers;
    this.scrub = scrub;
    this.calendar = calendar;
    this.helps = helps;
    this.display = display;
  }

  @Transactional(readOnly = true)
  TaskView of(OpenTask task) {
    ClaimSummary claim = claims.get(task.claimId());
    ProfessionalClaim content = claims.content(claim.id());
    TaskHelp help = helps.of(task.kind(), claim);
    return new TaskView(
        task.id(),
        task.name(),
        task.kind().decisions().stream().map(DecisionKind::id).toList(),
        claim.id(),
        claim.claimNumber(),
        claim.contentVersion(),
        claim.standing().words(),
        nameOf(content.treatedPerson()),
        payers.find(claim.payerId()).map(Payer::name).orElse(""),
        period(claim),
        display.date(claim.timelyFilingDeadline()),
        balance(balances.of(claim.id())),
        problems(task, content),
        lately(claim),
        help.hints(),
        help.links(),
        help.proposed(),
        help.drafts(),
        ClaimFields.valuesOf(content),
        content.lines().size());
  }

  /** What the scrub found is told where the claim may be corrected; elsewhere it is past. */
  private List<FieldProblem> problems(OpenTask task, ProfessionalClaim content) {
    if (!task.kind().decisions().contains(DecisionKind.CORRECT_CLAIM)) {
      return List.of();
    }
    return scrub.latestFindings(task.claimId()).stream()
        .map(finding -> problem(finding, content))
        .toList();
  }

  /** What happened to the claim lately, newest first. */
  List<TaskView.Answer> lately(ClaimSummary claim) {
    ZoneId zone = calendar.zoneOf(claim.practiceId());
    return facts.of(claim.id()).stream()
        .sorted(Comparator.comparing(ClaimFact::id).reversed())
        .limit(ANSWERS)
        .map(
            fact ->
                new TaskView.Answer(
                    display.date(fact.occurredAt().atZone(zone).toLocalDate()),
                    fact.kind().words(),
                    fact.recordedBy(),
                    fact.reason()))
        .toList();
  }

  /** At the form's field: it takes all diagnoses in one, and shows a self-insured patient once. */
  private static FieldProblem problem(RuleFinding finding, ProfessionalClaim content) {
    String field = finding.field();
    if (field.startsWith("diagnoses[")) {
      field = "diagnoses";
    } else if (content.patient() == null && field.startsWith("patient.")) {
      field = "subscriber." + field.substring("patient.".length());
    }
    return new FieldProblem(field, finding.message());
  }

  private static TaskView.Balance balance(ClaimBalance balance) {
    return new TaskView.Balance(
        balance.charge().toString(),
        balance.insurancePaid().toString(),
        balance.adjusted().toString(),
        balance.insuranceOpen().toString(),
        balance.patientOpen().toString());
  }

  private static String nameOf(Party person) {
    return Stream.of(person.name(), person.firstName())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String period(ClaimSummary claim) {
    return Stream.of(claim.serviceFrom(), claim.serviceTo())
        .filter(Objects::nonNull)
        .distinct()
        .map(display::date)
        .collect(Collectors.joining(" – "));
  }
}
