package io.claimline.remittance;

import java.util.Arrays;
import java.util.Optional;

/** What may be done about an exception of a remittance. */
public enum ExceptionChoice {
  /** A person names the claim that the decision answers. */
  MATCH("match", "Match by hand"),
  /** R32: what was missing may have come. */
  TRY_AGAIN("try-again", "Try again"),
  /** It is posted; what it left was dealt with elsewhere. */
  NOTE("note", "Dealt with"),
  /** The money is set apart until somebody knows whose it is. */
  SUSPENSE("suspense", "Post to suspense"),
  /** The money goes back to the payer; until it does, it stays unapplied. */
  RETURN("return", "Return to the payer"),
  IGNORE("ignore", "Ignore");

  private final String id;
  private final String words;

  ExceptionChoice(String id, String words) {
    this.id = id;
    this.words = words;
  }

  public static Optional<ExceptionChoice> of(String id) {
    return Arrays.stream(values()).filter(choice -> choice.id.equals(id)).findFirst();
  }

  /** By which forms name it. */
  public String id() {
    return id;
  }

  /** The choice as a biller says it. */
  public String words() {
    return words;
  }

  /** Whether a supervisor must allow it: it leaves money or a decision unposted, or passes over. */
  public boolean asksSupervisor() {
    return this == SUSPENSE || this == RETURN || this == IGNORE;
  }
}
