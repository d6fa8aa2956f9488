package io.claimline.practice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far it is agreed with a payer that a transaction set is exchanged.
 *
 * @param day on which it was asked for, approved or refused; null if it was not asked for
 */
public record Enrollment(State state, @Nullable LocalDate day) {

  public static final Enrollment NONE = new Enrollment(State.NOT_ASKED, null);

  /** How far it is. */
  public enum State {
    NOT_ASKED("Not asked for"),
    ASKED("Asked for"),
    APPROVED("Approved"),
    REFUSED("Refused");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public Enrollment {
    if ((state == State.NOT_ASKED) != (day == null)) {
      throw new IllegalArgumentException("what was asked for has a day, and nothing else has");
    }
  }
}
