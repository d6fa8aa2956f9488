package io.claimline.charges;

import io.claimline.charges.EntryOutcome.Entered;
import io.claimline.charges.EntryOutcome.Held;
import io.claimline.charges.EntryOutcome.NotEntered;
import io.claimline.charges.ImportRow.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one claim of the rows of a file that belong together, in a transaction of their own. */
@Component
class RowStep {

  private final ChargeDesk desk;
  private final ChargeImports imports;
  private final Drafts drafts;

  RowStep(ChargeDesk desk, ChargeImports imports, Drafts drafts) {
    this.desk = desk;
    this.imports = imports;
    this.drafts = drafts;
  }

  /** Takes the rows, or keeps why not; rows that have an outcome are left alone. */
  @Transactional
  void take(long importId, RowGroup group, @Nullable Long batchId) {
    imports.hold(importId);
    if (!imports.areWaiting(importId, group.rows().stream().map(ImportRow::number).toList())) {
      return;
    }
    List<FieldProblem> contradictions = group.contradictions();
    if (!contradictions.isEmpty()) {
      fail(importId, group, contradictions);
      return;
    }
    EntryOutcome outcome = desk.enterFromFile(group.sheet(), batchId);
    if (outcome instanceof Entered entered) {
      settle(importId, group, Outcome.TAKEN, doubt(entered), entered.claimId());
    } else if (outcome instanceof Held held) {
      settle(importId, group, Outcome.ALREADY, held.words(), held.claimId());
    } else {
      fail(importId, group, ((NotEntered) outcome).checked().problems());
    }
  }

  /** Notes that the rows could not be kept at all. */
  @Transactional
  void giveUp(long importId, RowGroup group, String reason) {
    settle(importId, group, Outcome.FAILED, reason, null);
  }

  /** Makes a draft of the rows, so that somebody mends them, and tells its id. */
  @Transactional
  long draft(long importId, RowGroup group, @Nullable Long batchId) {
    long draft = drafts.begin(group.sheet(), batchId);
    for (ImportRow row : group.rows()) {
      imports.settle(importId, row.number(), Outcome.DRAFTED, row.reason(), null, draft);
    }
    return draft;
  }

  private void fail(long importId, RowGroup group, List<FieldProblem> problems) {
    Map<Integer, String> reasons =
        group.reasons(problems.stream().filter(FieldProblem::stops).toList());
    for (ImportRow row : group.rows()) {
      imports.settle(importId, row.number(), Outcome.FAILED, reasons.get(row.number()), null, null);
    }
  }

  private void settle(
      long importId,
      RowGroup group,
      Outcome outcome,
      @Nullable String reason,
      @Nullable Long claimId) {
    for (ImportRow row : group.rows()) {
      imports.settle(importId, row.number(), outcome, reason, claimId, null);
    }
  }

  private static @Nullable String doubt(Entered entered) {
    return entered.patientInDoubt()
        ? "A new patient was made who may be one that is known: look at the patient."
        : null;
  }
}
