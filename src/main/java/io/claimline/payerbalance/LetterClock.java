package io.claimline.payerbalance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Until when a payer's demand must be answered, from what became of it: pure.
 *
 * <p>R35: of a Medicare demand an appeal by day 30 stops the recoupment, and after its loss an
 * appeal on level 2 by day 60 does so again. Of other payers the letter says a day, or none.
 *
 * @param words what is to be done, or what holds
 * @param by the last day; null where nothing is to be done by a day
 * @param daysLeft negative when it is past; 0 without a day
 * @param stopped whether the payer may not recoup for now
 */
public record LetterClock(String words, @Nullable LocalDate by, long daysLeft, boolean stopped) {

  static final int FIRST_LEVEL_DAYS = 30;
  static final int SECOND_LEVEL_DAYS = 60;

  /**
   * @param answerBy the day that the letter says, null where none
   * @param facts what became of it, oldest first
   */
  static LetterClock of(
      boolean medicare,
      LocalDate datedOn,
      @Nullable LocalDate answerBy,
      List<LetterFact> facts,
      LocalDate today) {
    LetterFact last = lastOfAppeal(facts);
    if (last == null) {
      LocalDate by = medicare ? datedOn.plusDays(FIRST_LEVEL_DAYS) : answerBy;
      return by == null
          ? new LetterClock("The letter names no day", null, 0, false)
          : due(
              medicare ? "Appeal by day 30 to stop the recoupment" : "Answer the payer", by, today);
    }
    return switch (last.kind()) {
      case APPEALED -> appealed(medicare, datedOn, facts, last);
      case APPEAL_LOST ->
          medicare && last.level() != null && last.level() == 1
              ? due(
                  "Appeal on level 2 by day 60 to stop the recoupment",
                  last.on().plusDays(SECOND_LEVEL_DAYS),
                  today)
              : new LetterClock("The appeal is lost", null, 0, false);
      default -> new LetterClock("The appeal is won: take the demand back", null, 0, true);
    };
  }

  private static LetterClock appealed(
      boolean medicare, LocalDate datedOn, List<LetterFact> facts, LetterFact appeal) {
    if (!medicare) {
      return new LetterClock("The appeal is out", null, 0, false);
    }
    LocalDate by =
        appeal.level() != null && appeal.level() == 2
            ? lostOn(facts, datedOn).plusDays(SECOND_LEVEL_DAYS)
            : datedOn.plusDays(FIRST_LEVEL_DAYS);
    return appeal.on().isAfter(by)
        ? new LetterClock("The appeal is out, too late to stop the recoupment", null, 0, false)
        : new LetterClock("The appeal is out: the payer may not recoup", null, 0, true);
  }

  private static LocalDate lostOn(List<LetterFact> facts, LocalDate otherwise) {
    return facts.stream()
        .filter(fact -> fact.kind() == LetterFactKind.APPEAL_LOST)
        .map(LetterFact::on)
        .findFirst()
        .orElse(otherwise);
  }

  private static @Nullable LetterFact lastOfAppeal(List<LetterFact> facts) {
    return facts.stream()
        .filter(
            fact ->
                switch (fact.kind()) {
                  case APPEALED, APPEAL_LOST, APPEAL_WON -> true;
                  default -> false;
                })
        .reduce((one, next) -> next)
        .orElse(null);
  }

  private static LetterClock due(String words, LocalDate by, LocalDate today) {
    return new LetterClock(words, by, ChronoUnit.DAYS.between(today, by), false);
  }
}
