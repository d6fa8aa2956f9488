package io.claimline.claim;

import io.claimline.audit.CurrentActor;
import io.claimline.ledger.ClaimBalances;
import io.claimline.patient.Coverage;
import io.claimline.practice.Payer;
import io.claimline.practice.Payers;
import io.claimline.shared.Money;
import io.claimline.x12.ProfessionalClaim;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a claim to the payer after the one that decided: the next coverage of the patient. */
@Service
public class NextPayer {

  private static final String NONE_KNOWN =
      "No further coverage of the patient was active on the day of service";

  private static final Set<Standing> APPEALING =
      EnumSet.of(Standing.TO_APPEAL, Standing.APPEALED, Standing.APPEAL_OVERDUE);

  private final HeldStandings held;
  private final Claims claims;
  private final ClaimRows rows;
  private final ClaimContents contents;
  private final ClaimFacts facts;
  private final ClaimBalances balances;
  private final CoverageOrders orders;
  private final PayerTurns turns;
  private final PriorDecisions priorDecisions;
  private final Payers payers;
  private final CurrentActor actor;
  private final Clock clock;

  NextPayer(
      HeldStandings held,
      Claims claims,
      ClaimRows rows,
      ClaimContents contents,
      ClaimFacts facts,
      ClaimBalances balances,
      CoverageOrders orders,
      PayerTurns turns,
      PriorDecisions priorDecisions,
      Payers payers,
      CurrentActor actor,
      Clock clock) {
    this.held = held;
    this.claims = claims;
    this.rows = rows;
    this.contents = contents;
    this.facts = facts;
    this.balances = balances;
    this.orders = orders;
    this.turns = turns;
    this.priorDecisions = priorDecisions;
    this.payers = payers;
    this.actor = actor;
    this.clock = clock;
  }

  /** Whether a payer comes after the one in turn. */
  @Transactional(readOnly = true)
  public boolean hasNext(long claimId) {
    return orders.of(claims.get(claimId)).next().isPresent();
  }

  /**
   * Bills the next payer: a new version of the claim for it, and the fact. Harmless on a claim of
   * which no next payer is due. Where it cannot be billed (R25), that is a fact for a person.
   */
  @Transactional
  public void release(long claimId) {
    if (held.of(claimId) != Standing.NEXT_PAYER_DUE) {
      return;
    }
    ClaimSummary claim = claims.get(claimId);
    CoverageOrder order = orders.of(claim);
    Map<Long, PriorDecision> decisions = priorDecisions.of(claimId);
    Optional<String> obstacle = obstacle(claim, order, decisions);
    if (obstacle.isPresent()) {
      facts.append(NewFact.of(claimId, FactKind.NEXT_PAYER_NOT_BILLED).because(obstacle.get()));
    } else {
      bill(claim, order, order.next().orElseThrow(), decisions);
    }
  }

  /**
   * Lets the next payer be billed because a person says so, such as one who works a denial.
   *
   * @throws NextPayerRefusedException if there is none, a payer before it is not done, or insurers
   *     have nothing open
   */
  @Transactional
  public void ask(long claimId, String reason) {
    if (held.of(claimId) == Standing.NEXT_PAYER_DUE) {
      return;
    }
    ClaimSummary claim = claims.get(claimId);
    CoverageOrder order = orders.of(claim);
    Map<Long, PriorDecision> decisions = priorDecisions.of(claimId);
    Optional<String> refused =
        APPEALING.contains(claim.standing())
            ? Optional.of("An appeal is not decided yet")
            : obstacle(claim, order, decisions);
    if (refused.isPresent()) {
      throw new NextPayerRefusedException(refused.get());
    }
    Coverage next = order.next().orElseThrow();
    if (!isAnythingToAsk(claimId, next, decisions)) {
      throw new NextPayerRefusedException("Nothing is open that an insurer could pay");
    }
    facts.append(due(claimId, next).because(reason));
  }

  /**
   * After a decision was posted: lets the next payer be billed if it left money open that the next
   * payer can be asked for. What is not yet final (R25) is left as it stands.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void dueAfterDecision(long claimId) {
    ClaimSummary claim = claims.get(claimId);
    CoverageOrder order = orders.of(claim);
    if (order.next().isEmpty() || balances.of(claimId).insuranceOpen().isZero()) {
      return;
    }
    Coverage next = order.next().get();
    Map<Long, PriorDecision> decisions = priorDecisions.of(claimId);
    if (isAnythingToAsk(claimId, next, decisions) && obstacle(claim, order, decisions).isEmpty()) {
      facts.append(due(claimId, next));
    }
  }

  /** Money that insurers owe; of a payer that has answered before also money they paid too much. */
  private boolean isAnythingToAsk(long claimId, Coverage next, Map<Long, PriorDecision> decisions) {
    Money open = balances.of(claimId).insuranceOpen();
    return open.isPositive() || (!open.isZero() && decisions.containsKey(next.id()));
  }

  /** R25: why the next payer cannot be billed yet, as a sentence. */
  private Optional<String> obstacle(
      ClaimSummary claim, CoverageOrder order, Map<Long, PriorDecision> decisions) {
    Optional<Coverage> next = order.next();
    if (next.isEmpty()) {
      return Optional.of(NONE_KNOWN);
    }
    if (turns.isOut(claim.id(), order.inTurn()) || turns.isOut(claim.id(), next.get().id())) {
      return Optional.of("A payer still has the claim and has not answered it");
    }
    PriorDecision ofCurrent = decisions.get(order.inTurn());
    if (ofCurrent == null) {
      return Optional.of("The payer before has decided nothing, or took its decision back");
    }
    List<String> lines = claims.lines(claim.id()).stream().map(ClaimLine::controlNumber).toList();
    return ofCurrent.covers(lines)
        ? Optional.empty()
        : Optional.of("The payer before has not decided on all lines");
  }

  private void bill(
      ClaimSummary claim, CoverageOrder order, Coverage next, Map<Long, PriorDecision> decisions) {
    Map<Long, Payer> ofCoverages =
        order.coverages().stream()
            .map(Coverage::payerId)
            .distinct()
            .map(id -> payers.find(id).orElseThrow())
            .collect(Collectors.toMap(Payer::id, Function.identity()));
    ProfessionalClaim content =
        ClaimToNextPayer.of(claims.content(claim.id()), order, next, ofCoverages, decisions);
    rows.release(claim.id(), claim.contentVersion(), next, lastDecision(order, next, decisions));
    int version = claim.contentVersion() + 1;
    contents.append(
        claim.id(), version, content, "For the next payer", clock.instant(), actor.name());
    facts.append(
        NewFact.of(claim.id(), FactKind.NEXT_PAYER_BILLED)
            .with(
                Map.of(
                    "coverage", Long.toString(next.id()),
                    "payer", Long.toString(next.payerId()),
                    "version", Integer.toString(version))));
  }

  private static LocalDate lastDecision(
      CoverageOrder order, Coverage next, Map<Long, PriorDecision> decisions) {
    return order.coverages().stream()
        .filter(coverage -> coverage.position() < next.position())
        .flatMap(coverage -> Optional.ofNullable(decisions.get(coverage.id())).stream())
        .map(PriorDecision::decidedOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static NewFact due(long claimId, Coverage next) {
    return NewFact.of(claimId, FactKind.NEXT_PAYER_DUE)
        .with(
            Map.of(
                "coverage", Long.toString(next.id()),
                "payer", Long.toString(next.payerId())));
  }
}
