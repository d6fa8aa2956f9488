package io.claimline.payerbalance;

import io.claimline.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's demand and what became of it.
 *
 * @param medicare whether the days of R35 count
 * @param lookBackDays for how long after its payment the payer may ask it back; null where not set
 * @param takenBack whether it counts no more: logged in error, or withdrawn by the payer
 * @param facts oldest first
 */
public record Letter(
    long id,
    long practiceId,
    long payerId,
    String payerName,
    boolean medicare,
    String number,
    LocalDate datedOn,
    LocalDate receivedOn,
    @Nullable LocalDate answerBy,
    String reason,
    @Nullable Integer lookBackDays,
    boolean takenBack,
    List<Demand> demands,
    List<LetterFact> facts) {

  /**
   * What is demanded on a claim.
   *
   * @param open what the payer has not got back yet
   * @param paidOn when this payer last paid on it; null where that is not known
   */
  public record Demand(
      long itemId,
      long claimId,
      String claimNumber,
      Money amount,
      Money open,
      @Nullable LocalDate paidOn) {}

  public Letter {
    demands = List.copyOf(demands);
    facts = List.copyOf(facts);
  }

  public Money amount() {
    return demands.stream().map(Demand::amount).reduce(Money.ZERO, Money::plus);
  }

  public Money open() {
    return demands.stream().map(Demand::open).reduce(Money.ZERO, Money::plus);
  }

  /** Where it stands, as a biller says it. */
  public String standing() {
    if (takenBack) {
      return LetterFactKind.TAKEN_BACK.words();
    }
    return facts.get(facts.size() - 1).kind().words();
  }

  public LetterClock clock(LocalDate today) {
    return LetterClock.of(medicare, datedOn, answerBy, facts, today);
  }

  /** By how many days the demand comes after the look-back; 0 where in time or not known. */
  public long daysBeyond(Demand demand) {
    LocalDate paid = demand.paidOn();
    return paid == null || lookBackDays == null
        ? 0
        : Math.max(0, ChronoUnit.DAYS.between(paid, datedOn) - lookBackDays);
  }
}
