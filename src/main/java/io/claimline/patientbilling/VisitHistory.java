package io.claimline.patientbilling;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.FactKind;
import io.claimline.ledger.Account;
import io.claimline.ledger.PostedEntry;
import io.claimline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's facts and journal say on asking its patient: pure, so that a rebuilt process
 * instance keeps its clock.
 *
 * @param owedSince when the patient owed and insurers owed nothing any more, without a break until
 *     now; null when that is not so
 * @param statements how many statements asked for it since
 * @param refusedUntil until when a refused placement waits; null where none was refused
 * @param insurerPending an appeal, a crossover or a further payer's answer is awaited (R37)
 * @param lastPass when a cycle last went by without asking; null where none did
 */
record VisitHistory(
    @Nullable Instant owedSince,
    int statements,
    @Nullable LocalDate refusedUntil,
    boolean insurerPending,
    @Nullable Instant lastPass) {

  /** Detail of STATEMENT_SENT and PLACEMENT_REFUSED. */
  static final String NEXT_DATE = "nextDate";

  static VisitHistory of(
      List<PostedEntry> entries, List<ClaimFact> facts, @Nullable Instant lastPass) {
    Instant since = owedSince(entries);
    int statements = 0;
    LocalDate refusedUntil = null;
    for (ClaimFact fact : facts) {
      if (since == null || fact.occurredAt().isBefore(since)) {
        continue;
      }
      if (fact.kind() == FactKind.STATEMENT_SENT) {
        statements++;
      }
      String nextDate = fact.detail().get(NEXT_DATE);
      if (fact.kind() == FactKind.PLACEMENT_REFUSED && nextDate != null) {
        refusedUntil = LocalDate.parse(nextDate);
      }
    }
    return new VisitHistory(since, statements, refusedUntil, insurerPending(facts), lastPass);
  }

  private static @Nullable Instant owedSince(List<PostedEntry> entries) {
    Money insurance = Money.ZERO;
    Money patient = Money.ZERO;
    Instant since = null;
    for (PostedEntry entry : entries) {
      insurance = insurance.plus(entry.effectOn(Account.INSURANCE_RECEIVABLE));
      patient = patient.plus(entry.effectOn(Account.PATIENT_RECEIVABLE));
      if (!insurance.isZero() || !patient.isPositive()) {
        since = null;
      } else if (since == null) {
        since = entry.postedAt();
      }
    }
    return since;
  }

  private static boolean insurerPending(List<ClaimFact> facts) {
    boolean appeal = false;
    boolean nextPayer = false;
    for (ClaimFact fact : facts) {
      switch (fact.kind()) {
        case APPEAL_BEGUN, APPEAL_SENT, APPEAL_WON -> appeal = true;
        case APPEAL_DROPPED, APPEAL_LOST -> appeal = false;
        case FORWARDED, NEXT_PAYER_DUE, NEXT_PAYER_BILLED -> nextPayer = true;
        case NEXT_PAYER_NOT_BILLED, TRANSFERRED_TO_PATIENT -> nextPayer = false;
        case ADJUDICATED, DENIED, UNPOSTED, CANCELLED -> {
          appeal = false;
          nextPayer = false;
        }
        default -> {}
      }
    }
    return appeal || nextPayer;
  }
}
