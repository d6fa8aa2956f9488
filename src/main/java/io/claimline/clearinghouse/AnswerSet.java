package io.claimline.clearinghouse;

import io.claimline.shared.Money;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A set of answers that each take effect by themselves: at the set's end they are gone through once
 * more, so that none is held in memory and a broken-off file begins the set again.
 */
final class AnswerSet implements TransactionSetHandler.OpenSet {

  /**
   * What became of answers.
   *
   * @param applied had their effect
   * @param already had it before
   * @param unmatched answer nothing that we asked
   * @param practices whose claims they touched
   */
  record Taken(long applied, long already, long unmatched, Set<Long> practices) {

    static final Taken NOTHING = new Taken(0, 0, 0, Set.of());
    static final Taken UNMATCHED = new Taken(0, 0, 1, Set.of());

    Taken {
      practices = Set.copyOf(practices);
    }

    static Taken of(long practiceId, boolean fresh) {
      return new Taken(fresh ? 1 : 0, fresh ? 0 : 1, 0, Set.of(practiceId));
    }

    Taken plus(Taken more) {
      Set<Long> all = new HashSet<>(practices);
      all.addAll(more.practices);
      return new Taken(
          applied + more.applied, already + more.already, unmatched + more.unmatched, all);
    }
  }

  private final Function<X12Event, Taken> effect;

  AnswerSet(Function<X12Event, Taken> effect) {
    this.effect = effect;
  }

  @Override
  public void take(X12Event event) {
    // Everything happens at the end.
  }

  @Override
  public TransactionSetHandler.Result close(
      TransactionSetCounts counts, TransactionSetHandler.SecondReading again) {
    Taken[] sum = {Taken.NOTHING};
    again.forEach(event -> sum[0] = sum[0].plus(effect.apply(event)));
    Taken taken = sum[0];
    return new TransactionSetHandler.Result(
        taken.applied(),
        taken.already(),
        taken.unmatched(),
        Money.ZERO,
        taken.practices(),
        taken.unmatched() == 0
            ? List.of()
            : List.of(
                new TransactionSetHandler.Told(
                    "UNMATCHED",
                    taken.unmatched()
                        + " answers name no question that was sent from here. The file is kept and"
                        + " may be read again.")));
  }
}
