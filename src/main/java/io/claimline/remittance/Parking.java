package io.claimline.remittance;

import io.claimline.remittance.Adjudication.State;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision is not posted.
 *
 * @param words what exactly, beside the reason; may be empty
 * @param claimId the claim that it answers, null when none is found
 */
record Parking(ParkedBecause because, String words, @Nullable Long claimId) {

  static Parking because(ParkedBecause because) {
    return new Parking(because, "", null);
  }

  Parking on(long claim) {
    return new Parking(because, words, claim);
  }

  Parking saying(String exactly) {
    return new Parking(because, exactly, claimId);
  }

  /** The reason, and what exactly where that is known. */
  String inWords() {
    return words.isEmpty() ? because.words() : because.words() + ": " + words;
  }

  State state() {
    return switch (because) {
      // R17: of what is not the payer's, the claim itself has a task.
      case PREDETERMINATION, NOT_THIS_PAYERS -> State.INFORMS;
      default -> State.PARKED;
    };
  }
}
