package io.claimline.clearinghouse;

import io.claimline.shared.Money;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import java.util.ArrayList;
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
   * @param unmatched where answers stand that name nothing that we asked
   * @param practices whose claims they touched
   */
  record Taken(long applied, long already, List<Place> unmatched, Set<Long> practices) {

    static final Taken NOTHING = new Taken(0, 0, List.of(), Set.of());

    Taken {
      unmatched = List.copyOf(unmatched);
      practices = Set.copyOf(practices);
    }

    static Taken unmatched(Place place) {
      return new Taken(0, 0, List.of(place), Set.of());
    }

    static Taken of(long practiceId, boolean fresh) {
      return new Taken(fresh ? 1 : 0, fresh ? 0 : 1, List.of(), Set.of(practiceId));
    }

    Taken plus(Taken more) {
      Set<Long> all = new HashSet<>(practices);
      all.addAll(more.practices);
      List<Place> places = new ArrayList<>(unmatched);
      places.addAll(more.unmatched);
      return new Taken(applied + more.applied, already + more.already, places, all);
    }
  }

  private static final int MOST_TOLD = 50;

  private final String kind;
  private final Function<X12Event, Taken> effect;

  /**
   * @param kind as a biller calls such an answer, 271 or 277
   */
  AnswerSet(String kind, Function<X12Event, Taken> effect) {
    this.kind = kind;
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
        taken.unmatched().size(),
        Money.ZERO,
        taken.practices(),
        told(taken.unmatched()));
  }

  /** Each answer by its place; of many the first, and how many more there are. */
  private List<TransactionSetHandler.Told> told(List<Place> unmatched) {
    List<TransactionSetHandler.Told> told = new ArrayList<>();
    unmatched.stream()
        .limit(MOST_TOLD)
        .forEach(
            place ->
                told.add(
                    new TransactionSetHandler.Told(
                        "UNMATCHED",
                        place,
                        "This "
                            + kind
                            + " answers no question that was sent from here. Nothing was changed by"
                            + " it; it stays in this file, which may be read again.")));
    if (unmatched.size() > MOST_TOLD) {
      told.add(
          new TransactionSetHandler.Told(
              "UNMATCHED",
              (unmatched.size() - MOST_TOLD)
                  + " further answers of this set name no question that was sent from here."));
    }
    return told;
  }
}
