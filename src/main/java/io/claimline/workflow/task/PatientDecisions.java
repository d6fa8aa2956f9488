package io.claimline.workflow.task;

import io.claimline.claim.ClaimSummary;
import io.claimline.patientbilling.ContactOutcome;
import io.claimline.patientbilling.Contacts;
import io.claimline.patientbilling.Placements;
import io.claimline.patientbilling.PlanTerms;
import io.claimline.practice.PracticeCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions on what a patient owes (R38, R39). */
@Component
class PatientDecisions implements DecisionSource {

  private static final String PLAN = "PLAN";
  private static final Set<String> OUTCOMES =
      Arrays.stream(ContactOutcome.values()).map(ContactOutcome::name).collect(Collectors.toSet());
  private static final int MOST_INSTALMENTS = 60;

  private final Contacts contacts;
  private final Placements placements;
  private final PracticeCalendar calendar;

  PatientDecisions(Contacts contacts, Placements placements, PracticeCalendar calendar) {
    this.contacts = contacts;
    this.placements = placements;
    this.calendar = calendar;
  }

  @Override
  public Set<DecisionKind> kinds() {
    return EnumSet.of(
        DecisionKind.ANSWER_PATIENT, DecisionKind.APPROVE_PLACEMENT, DecisionKind.REFUSE_PLACEMENT);
  }

  @Override
  public TaskDecision read(DecisionKind kind, ClaimSummary claim, DecisionForm form) {
    LocalDate today = calendar.today(claim.practiceId());
    return switch (kind) {
      case ANSWER_PATIENT -> answer(form, today);
      case APPROVE_PLACEMENT -> {
        String reason = Entries.note(form, "reason");
        yield (claimId, key) -> placements.approve(claimId, reason);
      }
      case REFUSE_PLACEMENT -> {
        String reason = Entries.note(form, "reason");
        LocalDate next = dayOrNull(form, "nextDate", today);
        yield (claimId, key) -> placements.refuse(claimId, reason, next);
      }
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  private TaskDecision answer(DecisionForm form, LocalDate today) {
    String outcome = Entries.choice(form, "outcome", OUTCOMES, "Choose what came of it.");
    String note = Entries.note(form, "note");
    if (outcome.equals(PLAN)) {
      PlanTerms terms =
          new PlanTerms(
              Entries.money(form, "instalment"),
              Entries.count(form, "instalments", MOST_INSTALMENTS),
              Entries.day(form, "firstDue"));
      return (claimId, key) -> contacts.agreePlan(claimId, terms, note);
    }
    LocalDate until = dayOrNull(form, "until", today);
    return (claimId, key) -> contacts.answer(claimId, ContactOutcome.valueOf(outcome), note, until);
  }

  private static @Nullable LocalDate dayOrNull(DecisionForm form, String field, LocalDate today) {
    return form.value(field).isEmpty() ? null : Entries.dayAfter(form, field, today);
  }
}
