package io.claimline.clearinghouse;

import io.claimline.shared.Money;
import io.claimline.x12.Place;
import io.claimline.x12.TransactionKind;
import io.claimline.x12.TransactionSet;
import io.claimline.x12.TransactionSetCounts;
import io.claimline.x12.X12Event;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The port to whoever takes a kind of transaction set that this module does not take itself, such
 * as the 835.
 *
 * <p>It begins its own transactions. After a crash a set that was not closed is handed over again
 * from its beginning, and a file may be sent twice under two names: what has had its effect must
 * not have it again.
 */
public interface TransactionSetHandler {

  /** The kinds it takes; each kind has one handler at most. */
  Set<TransactionKind> kinds();

  /**
   * Begins a set of the file. What is of other practices than the file may touch has no effect; it
   * is told like what nobody knows.
   */
  OpenSet open(SourceFile file, TransactionSet set);

  /** A set that is being handed over. */
  interface OpenSet {

    /** Takes the next event of the set, its findings included. */
    void take(X12Event event);

    /**
     * Ends the set: only now need everything have had its effect.
     *
     * @param again for a set that has to be known to its end before its beginning can be taken
     */
    Result close(TransactionSetCounts counts, SecondReading again);
  }

  /** Hands the same events over once more. */
  @FunctionalInterface
  interface SecondReading {
    void forEach(Consumer<X12Event> taker);
  }

  /**
   * What became of a set.
   *
   * @param applied units that had their effect
   * @param already units that had it when they came before
   * @param parked units that wait for a person
   * @param amount what was posted
   * @param practices the practices whose claims it touched
   * @param told what a person should know
   */
  record Result(
      long applied, long already, long parked, Money amount, Set<Long> practices, List<Told> told) {
    public Result {
      practices = Set.copyOf(practices);
      told = List.copyOf(told);
    }
  }

  /**
   * @param code stable name, for counting and for tests
   * @param sentence without anything that identifies a patient
   */
  record Told(String code, @Nullable Place place, String sentence) {

    /** Of the set as a whole. */
    public Told(String code, String sentence) {
      this(code, null, sentence);
    }
  }
}
