package io.claimline.x12;

/**
 * Something wrong or odd in what was read, told so that a person can act on it. Never holds a value
 * from the file that could identify a patient.
 *
 * @param level what kind of trouble it is
 * @param code stable name such as {@code SE_COUNT}, for counting and for tests
 * @param place where it stands
 * @param sentence what is wrong and what to do about it
 */
public record Finding(Level level, String code, Place place, String sentence) {

  /** What a finding concerns. */
  public enum Level {
    /** The wrapping: ISA, GS, ST and their ends, damage, truncation, a file that is not X12. */
    ENVELOPE,
    /** A segment or element that is unknown, misplaced or unreadable. */
    SYNTAX,
    /** Amounts that do not add up. */
    BALANCE
  }
}
