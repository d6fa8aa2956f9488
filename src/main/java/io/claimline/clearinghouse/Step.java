package io.claimline.clearinghouse;

import io.claimline.clearinghouse.AnswerEffects.Told;
import io.claimline.x12.Place;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done for a file. Consecutive steps for one practice share a transaction, with the
 * note of how far the file has come.
 *
 * @param event the number of the reader's event that asks for it, 1 for the first
 * @param setIndex the transaction set, null outside of sets
 * @param practiceId the practice it writes; null if it writes system tables only
 * @param place in the file, for a finding when it fails
 */
record Step(
    long event, @Nullable Integer setIndex, @Nullable Long practiceId, Place place, Work work) {

  /** What is done for it, in the transaction. */
  sealed interface Work {}

  /** Done by itself. */
  record Alone(Supplier<Outcome> work) implements Work {}

  /**
   * An answer that takes effect: those that follow each other do it at once.
   *
   * @param accepted how many claims it accepts by its own words, whatever its effect
   */
  record TakesEffect(Told told, long accepted) implements Work {}

  static Step alone(
      long event,
      @Nullable Integer setIndex,
      @Nullable Long practiceId,
      Place place,
      Supplier<Outcome> work) {
    return new Step(event, setIndex, practiceId, place, new Alone(work));
  }
}
