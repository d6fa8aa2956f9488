package io.claimline.denial;

import io.claimline.audit.CurrentActor;
import io.claimline.claim.ClaimAccount;
import io.claimline.claim.ClaimFact;
import io.claimline.claim.ClaimFacts;
import io.claimline.claim.FactKind;
import io.claimline.claim.HeldStandings;
import io.claimline.claim.MoneyRefusedException;
import io.claimline.claim.NewFact;
import io.claimline.claim.Standing;
import io.claimline.denial.WriteOffRequest.Whose;
import io.claimline.denial.WriteOffRows.State;
import io.claimline.ledger.ClaimBalance;
import io.claimline.ledger.ClaimBalances;
import io.claimline.ledger.Journal;
import io.claimline.practice.BillingPolicies;
import io.claimline.shared.Money;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person gives up: at once within the practice's limit, above it only with a second person
 * (R11: a denial is never written off by itself).
 *
 * <p>The limit counts what the same person gave up on the claim before, so that it cannot be passed
 * in slices. That the second person is a supervisor, the task sees to.
 */
@Service
public class WriteOffs {

  private static final String OTHER_THINGS_HAPPENED = "Something else happened to the claim.";

  /** What became of a wish to write off. */
  public enum Outcome {
    WRITTEN_OFF,
    /** A supervisor is asked. */
    ASKED
  }

  private final HeldStandings held;
  private final ClaimAccount account;
  private final ClaimFacts facts;
  private final ClaimBalances balances;
  private final Journal journal;
  private final BillingPolicies policies;
  private final WriteOffRows rows;
  private final CurrentActor actor;

  WriteOffs(
      HeldStandings held,
      ClaimAccount account,
      ClaimFacts facts,
      ClaimBalances balances,
      Journal journal,
      BillingPolicies policies,
      WriteOffRows rows,
      CurrentActor actor) {
    this.held = held;
    this.account = account;
    this.facts = facts;
    this.balances = balances;
    this.journal = journal;
    this.policies = policies;
    this.rows = rows;
    this.actor = actor;
  }

  /**
   * Gives up an amount, or asks a supervisor for it.
   *
   * @param key makes it harmless to ask twice for the same
   * @throws MoneyRefusedException if the amount is not positive or above what is owed
   * @throws WriteOffRefusedException if a supervisor is to be asked and the claim is not decided
   *     yet, or is asked about already
   */
  @Transactional
  public Outcome write(long claimId, Money amount, Whose whose, String reason, String key) {
    Standing standing = held.of(claimId);
    if (rows.knows(key)) {
      return Outcome.ASKED;
    }
    if (journal.knows(key) || isWithinLimit(claimId, amount)) {
      give(claimId, amount, whose, reason, key);
      return Outcome.WRITTEN_OFF;
    }
    requireOwed(amount, claimId, whose);
    lapse(claimId, standing);
    long request = rows.insert(claimId, amount, whose, reason, key);
    Standing after =
        facts.append(
            NewFact.of(claimId, FactKind.WRITE_OFF_ASKED)
                .because(reason)
                .with(
                    Map.of(
                        "request", Long.toString(request),
                        "amount", amount.toString(),
                        "whose", whose.name())));
    if (after != Standing.WRITE_OFF_ASKED) {
      throw new WriteOffRefusedException(
          "the claim stands at \"" + after.words() + "\": no supervisor can be asked now");
    }
    return Outcome.ASKED;
  }

  /** What a supervisor is asked for; empty when nothing is, or when something else came between. */
  @Transactional(readOnly = true)
  public Optional<WriteOffRequest> pending(long claimId) {
    return facts.standing(claimId) == Standing.WRITE_OFF_ASKED
        ? rows.pending(claimId)
        : Optional.empty();
  }

  /**
   * Writes off what was asked for.
   *
   * @param reason why, in the supervisor's words
   * @param key makes it harmless to approve twice
   * @throws WriteOffRefusedException if nothing is asked for, or by the person who asked
   * @throws MoneyRefusedException if less is owed by now
   */
  @Transactional
  public void approve(long claimId, String reason, String key) {
    held.of(claimId);
    if (journal.knows(key)) {
      return;
    }
    WriteOffRequest request = requirePending(claimId);
    if (request.askedBy().equals(actor.name())) {
      throw new WriteOffRefusedException("who asked for a write-off cannot approve it");
    }
    rows.decide(request.id(), State.APPROVED, reason);
    give(claimId, request.amount(), request.whose(), request.reason() + "; " + reason, key);
  }

  /**
   * Refuses what was asked for: the claim goes back to where it stood. Harmless when repeated.
   *
   * @throws WriteOffRefusedException if something else came between
   */
  @Transactional
  public void refuse(long claimId, String reason) {
    Standing standing = held.of(claimId);
    if (standing != Standing.WRITE_OFF_ASKED && wasRefusedLast(claimId)) {
      return;
    }
    WriteOffRequest request = requirePending(claimId);
    rows.decide(request.id(), State.REFUSED, reason);
    facts.append(
        NewFact.of(claimId, FactKind.WRITE_OFF_REFUSED)
            .because(reason)
            .with(Map.of("request", Long.toString(request.id()))));
  }

  private boolean isWithinLimit(long claimId, Money amount) {
    Money before =
        facts.of(claimId).stream()
            .filter(fact -> fact.kind() == FactKind.WRITTEN_OFF)
            .filter(fact -> fact.recordedBy().equals(actor.name()))
            .map(WriteOffs::amountOf)
            .reduce(Money.ZERO, Money::plus);
    return before.plus(amount).compareTo(policies.current().writeOffLimit()) <= 0;
  }

  private static Money amountOf(ClaimFact fact) {
    return Money.parse(fact.detail().getOrDefault("amount", "0"));
  }

  private void give(long claimId, Money amount, Whose whose, String reason, String key) {
    switch (whose) {
      case INSURANCE -> account.writeOffInsurance(claimId, amount, reason, key);
      case PATIENT -> account.writeOffPatient(claimId, amount, reason, key);
    }
  }

  private void requireOwed(Money amount, long claimId, Whose whose) {
    ClaimBalance balance = balances.of(claimId);
    Money owed = whose == Whose.INSURANCE ? balance.insuranceOpen() : balance.patientOpen();
    if (amount.compareTo(owed) > 0) {
      throw new MoneyRefusedException(
          "the amount is " + amount + ", above what is owed by " + whose.words() + ": " + owed);
    }
  }

  /** A request that the claim has left behind gives way; one that is at work does not. */
  private void lapse(long claimId, Standing standing) {
    if (standing == Standing.WRITE_OFF_ASKED) {
      throw new WriteOffRefusedException("a supervisor is asked about this claim already");
    }
    rows.pending(claimId)
        .ifPresent(stale -> rows.decide(stale.id(), State.LAPSED, OTHER_THINGS_HAPPENED));
  }

  private WriteOffRequest requirePending(long claimId) {
    return pending(claimId)
        .orElseThrow(() -> new WriteOffRefusedException("no write-off is asked for"));
  }

  private boolean wasRefusedLast(long claimId) {
    return facts.of(claimId).stream()
        .filter(
            fact ->
                fact.kind() == FactKind.WRITE_OFF_ASKED
                    || fact.kind() == FactKind.WRITE_OFF_REFUSED)
        .reduce((one, next) -> next)
        .filter(last -> last.kind() == FactKind.WRITE_OFF_REFUSED)
        .isPresent();
  }
}
