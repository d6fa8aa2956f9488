package io.claimline.scrub;

import io.claimline.claim.ClaimFacts;
import io.claimline.claim.ClaimSummary;
import io.claimline.claim.Claims;
import io.claimline.claim.FactKind;
import io.claimline.claim.NewFact;
import io.claimline.claim.SameServices;
import io.claimline.claim.Standing;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.practice.PracticeCalendar;
import io.claimline.shared.PracticeScope;
import io.claimline.x12.ProfessionalClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether a claim may be sent: the edits first, then the rules behind the ports. */
@Service
public class Scrub {

  private final Claims claims;
  private final ClaimFacts facts;
  private final SameServices sameServices;
  private final Payers payers;
  private final PracticeCalendar calendar;
  private final ObjectProvider<PayerRules> payerRules;
  private final ScrubResults results;

  Scrub(
      Claims claims,
      ClaimFacts facts,
      SameServices sameServices,
      Payers payers,
      PracticeCalendar calendar,
      ObjectProvider<PayerRules> payerRules,
      ScrubResults results) {
    this.claims = claims;
    this.facts = facts;
    this.sameServices = sameServices;
    this.payers = payers;
    this.calendar = calendar;
    this.payerRules = payerRules;
    this.results = results;
  }

  /**
   * Scrubs the claim's newest version, keeps the findings and appends whether it passed. A claim
   * that is not to be scrubbed is left alone, so a repeated step is harmless.
   *
   * @return what was found now, or last where the claim is left alone
   * @throws io.claimline.claim.UnknownClaimException if the writing practice has no such claim
   */
  @Transactional
  public ScrubResult scrub(long claimId) {
    ClaimSummary head = claims.get(claimId);
    if (head.standing() != Standing.TO_SCRUB) {
      Optional<ScrubResult> last = results.latest(claimId);
      if (last.isPresent()) {
        return last.get();
      }
    }
    ScrubResult result =
        new ScrubResult(claimId, head.contentVersion(), look(head, claims.content(claimId)));
    results.append(result);
    facts.append(
        NewFact.of(claimId, result.isClean() ? FactKind.SCRUB_PASSED : FactKind.SCRUB_FAILED)
            .with(
                Map.of(
                    "version", Integer.toString(result.version()),
                    "errors", Integer.toString(result.errors()),
                    "warnings", Integer.toString(result.warnings()))));
    return result;
  }

  /** What the last scrub found, errors first; empty for a claim never scrubbed. */
  @Transactional(readOnly = true)
  public List<RuleFinding> latestFindings(long claimId) {
    return results.latest(claimId).map(ScrubResult::findings).orElse(List.of());
  }

  /**
   * What a scrub would find in a claim that is not kept yet; keeps nothing. Whether an older claim
   * charges the same is not asked.
   */
  @Transactional(readOnly = true)
  public List<RuleFinding> preview(ProfessionalClaim content) {
    LocalDate today = calendar.today(PracticeScope.current().requireWritable());
    Optional<Payer> payer = payers.byCode(content.payer().id());
    boolean takesReplacement = payer.map(Payer::takesReplacement).orElse(true);
    ScrubSubject subject = new ScrubSubject(content, today, null, takesReplacement, Set.of());
    LocalDate served = subject.firstDay();
    if (payer.isEmpty() || served == null) {
      return look(subject);
    }
    LocalDate deadline = served.plusDays(payer.get().timelyFilingDays());
    return look(new ScrubSubject(content, today, deadline, takesReplacement, Set.of()));
  }

  private List<RuleFinding> look(ClaimSummary head, ProfessionalClaim content) {
    LocalDate today = calendar.today(head.practiceId());
    boolean takesReplacement =
        payers.find(head.payerId()).map(Payer::takesReplacement).orElse(true);
    return look(
        new ScrubSubject(
            content,
            today,
            head.timelyFilingDeadline(),
            takesReplacement,
            sameServices.chargedBefore(head.id())));
  }

  private List<RuleFinding> look(ScrubSubject subject) {
    List<RuleFinding> findings = new ArrayList<>(Edits.check(subject));
    ScrubFacts known = new ScrubFactsOf(subject.claim(), subject.today()).facts();
    payerRules.orderedStream().forEach(rules -> findings.addAll(rules.check(known)));
    return findings;
  }
}
