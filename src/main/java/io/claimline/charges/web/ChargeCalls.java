package io.claimline.charges.web;

import io.claimline.charges.BatchRefusedException;
import io.claimline.charges.ChargeDesk;
import io.claimline.charges.ChargeSheet;
import io.claimline.charges.CheckedCharge;
import io.claimline.charges.EntryOutcome;
import io.claimline.charges.EntryOutcome.Entered;
import io.claimline.charges.EntryOutcome.Held;
import io.claimline.charges.EntryOutcome.NotEntered;
import io.claimline.charges.FieldProblem;
import io.claimline.page.CurrentUser;
import io.claimline.page.Display;
import io.claimline.remittance.RemittanceIntake;
import io.claimline.remittance.Remittances;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the entry page sends while somebody types, and what it is told. */
@RestController
class ChargeCalls {

  /**
   * @param draft 0 while nothing is kept
   * @param fees what the schedule says of the lines' charges, such as {@code 120.00}, by field
   * @param onlyWarnings it is entered when asked for once more
   * @param next where the page goes on; null to stay
   */
  record Answer(
      long draft,
      int version,
      String total,
      List<FieldProblem> problems,
      Map<String, String> meanings,
      Map<String, String> fees,
      boolean onlyWarnings,
      @Nullable String next) {

    Answer {
      problems = List.copyOf(problems);
      meanings = Map.copyOf(meanings);
      fees = Map.copyOf(fees);
    }
  }

  private final DraftSaving saving;
  private final ChargeDesk desk;
  private final Remittances remittances;
  private final RemittanceIntake remittanceIntake;
  private final Display display;

  ChargeCalls(
      DraftSaving saving,
      ChargeDesk desk,
      Remittances remittances,
      RemittanceIntake remittanceIntake,
      Display display) {
    this.saving = saving;
    this.desk = desk;
    this.remittances = remittances;
    this.remittanceIntake = remittanceIntake;
    this.display = display;
  }

  /** Says what is wrong with what stands there; keeps nothing. */
  @PostMapping("/charges/check")
  Answer check(
      @RequestParam(defaultValue = "0") long draft,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Map<String, String> fields,
      CurrentUser user) {
    ChargeAccess.practice(user);
    return answer(
        new DraftSaving.Saved(draft, version), desk.check(new ChargeSheet(fields)), false);
  }

  /** Keeps what was typed so far and says what is wrong with it. */
  @PostMapping("/charges/drafts")
  Answer save(
      @RequestParam(defaultValue = "0") long draft,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable Long batch,
      @RequestParam Map<String, String> fields,
      CurrentUser user) {
    ChargeAccess.practice(user);
    ChargeSheet sheet = new ChargeSheet(fields);
    return answer(saving.save(draft, version, batch, sheet), desk.check(sheet), false);
  }

  /** Keeps it and makes it a claim, unless something stops it. */
  @PostMapping("/charges/claims")
  Answer enter(
      @RequestParam(defaultValue = "0") long draft,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable Long batch,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam Map<String, String> fields,
      CurrentUser user) {
    long practice = ChargeAccess.practice(user);
    ChargeSheet sheet = new ChargeSheet(fields);
    DraftSaving.Saved saved = saving.save(draft, version, batch, sheet);
    try {
      return answer(saved, desk.enter(saved.draftId(), confirmed), sheet, practice);
    } catch (BatchRefusedException refused) {
      return stopped(saved, sheet, "batch", refused.getMessage());
    }
  }

  private Answer answer(
      DraftSaving.Saved saved, EntryOutcome outcome, ChargeSheet sheet, long practice) {
    if (outcome instanceof Entered entered) {
      retryPayments(sheet.value("account"), practice);
      return new Answer(
          0,
          0,
          display.money(entered.charge()),
          List.of(),
          Map.of(),
          Map.of(),
          false,
          "/charges/new?entered=" + entered.claimId());
    }
    if (outcome instanceof Held held) {
      return stopped(saved, sheet, "", held.words());
    }
    NotEntered not = (NotEntered) outcome;
    return answer(saved, not.checked(), not.onlyWarnings());
  }

  private Answer answer(DraftSaving.Saved saved, CheckedCharge checked, boolean onlyWarnings) {
    return new Answer(
        saved.draftId(),
        saved.version(),
        display.money(checked.total()),
        checked.problems(),
        checked.labels(),
        fees(checked),
        onlyWarnings,
        null);
  }

  private Answer stopped(
      DraftSaving.Saved saved, ChargeSheet sheet, String field, @Nullable String words) {
    CheckedCharge checked = desk.check(sheet);
    FieldProblem problem =
        new FieldProblem(field, FieldProblem.Kind.WRONG, words == null ? "" : words);
    return answer(
        saved,
        new CheckedCharge(checked.total(), List.of(problem), checked.labels(), checked.fees()),
        false);
  }

  private static Map<String, String> fees(CheckedCharge checked) {
    return checked.fees().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, fee -> fee.getValue().toString()));
  }

  /** A payment may have come before the claim that it pays (R32). */
  private void retryPayments(String visitNumber, long practice) {
    if (!visitNumber.isEmpty() && remittances.hasParked(visitNumber)) {
      remittanceIntake.retryUnmatched(practice);
    }
  }
}
