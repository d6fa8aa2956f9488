package io.claimline.denial;

import io.claimline.claim.AppealRight;
import io.claimline.claim.AppealRights;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.FactKind;
import io.claimline.claim.NextPayer;
import io.claimline.ledger.ClaimBalances;
import io.claimline.practice.Payer;
import io.claimline.practice.PayerKind;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what is known of a denied claim: its facts, deadlines, balance and coverages. */
@Component
class DenialFindings {

  private final ClaimBalances balances;
  private final Payers payers;
  private final NextPayer nextPayer;
  private final AppealRights appealRights;
  private final PracticeCalendar calendar;

  DenialFindings(
      ClaimBalances balances,
      Payers payers,
      NextPayer nextPayer,
      AppealRights appealRights,
      PracticeCalendar calendar) {
    this.balances = balances;
    this.payers = payers;
    this.nextPayer = nextPayer;
    this.appealRights = appealRights;
    this.calendar = calendar;
  }

  Findings of(ClaimSummary claim, List<ClaimFact> facts, DeniedClaim denied) {
    ClaimFact fact = denied.fact();
    Payer payer = payerOf(claim, fact);
    ZoneId zone = calendar.zoneOf(claim.practiceId());
    List<DenialReason> reasons = denied.reasons();
    List<String> remarks = denied.remarks();
    return new Findings(
        payer.id(),
        PayerKind.of(payer.claimFilingCode()),
        payer.takesReplacement(),
        DenialCategories.of(reasons, remarks),
        reasons,
        remarks,
        Objects.requireNonNullElse(fact.reason(), ""),
        balances.of(claim.id()).insuranceOpen(),
        fact.detail().getOrDefault("payerClaimNumber", ""),
        deniedOn(fact, zone),
        calendar.today(claim.practiceId()),
        claim.timelyFilingDeadline(),
        appealRights.of(claim.id()).map(AppealRight::fileBy).orElse(null),
        acceptedInTime(claim, facts, zone),
        nextPayer.hasNext(claim.id()),
        denied.timesDeniedBefore());
  }

  private Payer payerOf(ClaimSummary claim, ClaimFact fact) {
    String told = fact.detail().get("payer");
    return payers.find(told == null ? claim.payerId() : Long.parseLong(told)).orElseThrow();
  }

  private static LocalDate deniedOn(ClaimFact fact, ZoneId zone) {
    String told = fact.detail().get("decidedOn");
    return told == null ? LocalDate.ofInstant(fact.occurredAt(), zone) : LocalDate.parse(told);
  }

  /** R33: the proof of timely filing is the payer's own acceptance; a 999 proves nothing. */
  private static boolean acceptedInTime(ClaimSummary claim, List<ClaimFact> facts, ZoneId zone) {
    LocalDate deadline = claim.timelyFilingDeadline();
    return deadline != null
        && facts.stream()
            .filter(fact -> fact.kind() == FactKind.ACCEPTED)
            .map(fact -> LocalDate.ofInstant(fact.occurredAt(), zone))
            .anyMatch(day -> !day.isAfter(deadline));
  }
}
