package io.claimline.denial;

import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.Claims;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.Standing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Denied claims, each with a way on that the rules propose and a person takes (R7, R9).
 *
 * <p>A denial stands for the payer's decision, and a way on is proposed once after it and once
 * after each fact that closed a way since, such as an appeal that was lost.
 */
@Service
public class Denials {

  private final HeldStandings held;
  private final Claims claims;
  private final ClaimFacts facts;
  private final DenialFindings findings;
  private final DenialRouting routing;
  private final DenialRows rows;

  Denials(
      HeldStandings held,
      Claims claims,
      ClaimFacts facts,
      DenialFindings findings,
      DenialRouting routing,
      DenialRows rows) {
    this.held = held;
    this.claims = claims;
    this.facts = facts;
    this.findings = findings;
    this.routing = routing;
    this.rows = rows;
  }

  /**
   * The denial of the claim's last decision against it, with the proposal; the same one however
   * often it is asked for. One that was resolved is open again while the claim stands denied, since
   * the way that was taken did not lead on. Earlier denials that are open still are resolved: the
   * payer decided again.
   *
   * @throws NotDeniedException if no payer has denied the claim
   * @throws io.claimline.claim.UnknownClaimException if the writing practice has no such claim
   */
  @Transactional
  public Denial open(long claimId) {
    Standing standing = held.of(claimId);
    List<ClaimFact> all = facts.of(claimId);
    DeniedClaim denied = DeniedClaim.of(all).orElseThrow(() -> new NotDeniedException(claimId));
    Optional<Denial> known =
        rows.proposedAfter(denied.fact().id(), denied.since().id())
            .filter(denial -> denial.isOpen() || standing != Standing.DENIED);
    if (known.isPresent()) {
      return known.get();
    }
    endEarlier(claimId, denied, all);
    Findings found = findings.of(claims.get(claimId), all, denied);
    return rows.store(denied, found, Proposal.of(found, routing));
  }

  /**
   * The claim's denials, oldest first; one that facts have ended is told so, noted or not.
   *
   * @throws io.claimline.claim.UnknownClaimException if the practices in scope have no such claim
   */
  @Transactional(readOnly = true)
  public List<Denial> of(long claimId) {
    List<Denial> all = rows.of(claimId);
    if (all.stream().noneMatch(Denial::isOpen) || isStillDenied(facts.standing(claimId))) {
      return all;
    }
    List<ClaimFact> after = facts.of(claimId);
    return all.stream()
        .map(
            denial ->
                denial.isOpen()
                    ? DenialEnding.of(denial, after).map(denial::ended).orElse(denial)
                    : denial)
        .toList();
  }

  private void endEarlier(long claimId, DeniedClaim denied, List<ClaimFact> all) {
    rows.of(claimId).stream()
        .filter(Denial::isOpen)
        .filter(denial -> denial.factId() != denied.fact().id())
        .forEach(
            denial ->
                DenialEnding.of(denial, all).ifPresent(ending -> rows.end(denial.id(), ending)));
  }

  /** Money given up in part ends nothing, and what a supervisor is asked is not decided. */
  private static boolean isStillDenied(Standing standing) {
    return switch (standing) {
      case DENIED, WRITE_OFF_ASKED, LATE_APPEAL_ASKED -> true;
      default -> false;
    };
  }
}
