package io.claimline.remittance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What happens to one claim, one thing after the other. A step that cannot happen where the story
 * has come to is passed over, so that any step may be left out.
 *
 * @param charges of its lines, in cents
 */
record PostingStory(List<Integer> charges, List<Step> steps) {

  /** What may happen. */
  enum Kind {
    /** The payer decides what it has not decided, or took back. */
    DECIDE,
    /** The payer takes its decision back (CLP02=22). */
    REVERSE,
    /** The payer takes its decision back and decides anew, in the same file. */
    CORRECT,
    /** A supervisor takes the posting back. */
    UNPOST,
    /** What was taken back is posted again. */
    POST_AGAIN,
    /** The patient pays a part of what is owed. */
    PATIENT_PAYS
  }

  /**
   * @param seed of what the step leaves to chance
   */
  record Step(Kind kind, long seed) {}

  private static final int MOST_LINES = 3;
  private static final int MOST_STEPS = 5;
  private static final int LEAST_CHARGE = 200;

  PostingStory {
    charges = List.copyOf(charges);
    steps = List.copyOf(steps);
  }

  /** Any story; it begins with a decision. */
  static PostingStory of(Random random) {
    List<Integer> charges = new ArrayList<>();
    for (int line = random.nextInt(MOST_LINES); line >= 0; line--) {
      charges.add(LEAST_CHARGE + random.nextInt(40_000));
    }
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Kind.DECIDE, random.nextLong()));
    for (int more = random.nextInt(MOST_STEPS); more > 0; more--) {
      steps.add(new Step(Kind.values()[random.nextInt(Kind.values().length)], random.nextLong()));
    }
    return new PostingStory(charges, steps);
  }

  /** The shortest story that can be made of it by leaving out and that still fails. */
  PostingStory shrunk(Predicate<PostingStory> fails) {
    for (PostingStory shorter : shorter()) {
      if (fails.test(shorter)) {
        return shorter.shrunk(fails);
      }
    }
    return this;
  }

  private List<PostingStory> shorter() {
    List<PostingStory> shorter = new ArrayList<>();
    for (int left = 0; left < steps.size(); left++) {
      shorter.add(new PostingStory(charges, without(steps, left)));
    }
    for (int left = 0; left < charges.size() && charges.size() > 1; left++) {
      shorter.add(new PostingStory(without(charges, left), steps));
    }
    return shorter;
  }

  private static <T> List<T> without(List<T> all, int left) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(left);
    return rest;
  }
}
