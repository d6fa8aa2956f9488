package io.claimline.underpayment;

import io.claimline.shared.Money;
import io.claimline.shared.PracticeScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what payers allowed with what their contracts allow: after posting, in chunks, with a
 * few statements each.
 */
@Service
public class Comparison {

  private static final int CHUNK = 500;

  private final DecidedClaims decisions;
  private final Contracts contracts;
  private final UnderpaymentRows rows;
  private final TransactionTemplate transaction;

  Comparison(
      DecidedClaims decisions,
      Contracts contracts,
      UnderpaymentRows rows,
      PlatformTransactionManager transactionManager) {
    this.decisions = decisions;
    this.contracts = contracts;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactionManager);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A decision and how it falls short. */
  record Short(DecidedClaim decision, Contract contract, Money amount, List<ComparedLine> lines) {}

  /** Compares a remittance of the practice; tells how many of its decisions fall short. */
  public int compare(long practiceId, long remittanceId) {
    return all(practiceId, after -> decisions.ofRemittance(remittanceId, after, CHUNK));
  }

  /** Compares again what was paid since a day, such as after a contract was entered. */
  public int compareSince(long practiceId, LocalDate day) {
    return all(practiceId, after -> decisions.since(day, after, CHUNK));
  }

  private int all(long practiceId, LongFunction<List<DecidedClaim>> next) {
    int found = 0;
    long after = 0;
    while (after >= 0) {
      long last = after;
      Done done =
          PracticeScope.writing(practiceId)
              .call(
                  () ->
                      Objects.requireNonNull(
                          transaction.execute(running -> chunk(next.apply(last)))));
      found += done.found();
      after = done.last();
    }
    return found;
  }

  /**
   * @param last the last decision of the chunk; -1 when none was left
   */
  private record Done(int found, long last) {}

  private Done chunk(List<DecidedClaim> claims) {
    if (claims.isEmpty()) {
      return new Done(0, -1);
    }
    Map<List<Object>, Optional<Contract>> contractOf = new HashMap<>();
    List<Short> shorts = new ArrayList<>();
    Map<Contract, List<DecidedClaim>> byContract = new HashMap<>();
    for (DecidedClaim claim : claims) {
      LocalDate day = firstDay(claim);
      contractOf
          .computeIfAbsent(
              List.of(claim.payerId(), day), key -> contracts.with(claim.payerId(), day))
          .ifPresent(
              contract ->
                  byContract.computeIfAbsent(contract, key -> new ArrayList<>()).add(claim));
    }
    byContract.forEach((contract, its) -> compare(contract, its, shorts));
    rows.insert(shorts);
    return new Done(shorts.size(), claims.get(claims.size() - 1).adjudicationId());
  }

  private void compare(Contract contract, List<DecidedClaim> claims, List<Short> shorts) {
    Set<String> procedures =
        claims.stream()
            .flatMap(claim -> claim.lines().stream())
            .map(DecidedLine::procedure)
            .collect(Collectors.toSet());
    Schedule schedule = contracts.schedule(contract.ratesOfPayerId(), procedures);
    for (DecidedClaim claim : claims) {
      List<ComparedLine> lines = Expectation.of(contract, schedule, claim.lines());
      Money amount =
          lines.stream()
              .map(ComparedLine::shortBy)
              .reduce(Money.ZERO, Money::plus)
              .minus(claim.explained());
      if (amount.isPositive() && amount.compareTo(contract.tolerance()) > 0) {
        shorts.add(new Short(claim, contract, amount, lines));
      }
    }
  }

  private static LocalDate firstDay(DecidedClaim claim) {
    return claim.lines().stream()
        .map(DecidedLine::day)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }
}
