package io.claimline.x12;

/**
 * Something wrong or odd in what was read, told so that a person can act on it. Never holds a value
 * from the file that could identify a patient.
 *
 * @param level what kind of trouble it is
 * @param code stable name such as {@code SE_COUNT}, for counting and for tests
 * @param place where it stands
 * @param value the value by its shape (letters as A, digits as 9), or empty
 * @param sentence what is wrong and what to do about it
 */
public record Finding(Level level, String code, Place place, String value, String sentence) {

  /** A finding that concerns no single value. */
  public Finding(Level level, String code, Place place, String sentence) {
    this(level, code, place, "", sentence);
  }

  /** What a finding concerns, in the order of the WEDI SNIP types. */
  public enum Level {
    /** Type 1: the wrapping, ISA, GS, ST and their ends, damage, truncation, no X12 at all. */
    ENVELOPE,
    /**
     * Types 1 and 2: a segment or element that is unknown, misplaced, absent or malformed; a code
     * that its set does not have.
     */
    SYNTAX,
    /** Type 3: amounts that do not add up. */
    BALANCE,
    /** Type 4: what one segment demands of another. */
    SITUATION
  }
}
