package io.claimline.clearinghouse;

import io.claimline.x12.Finding;
import io.claimline.x12.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know about a file that came in. Never holds a value that could
 * identify a patient.
 *
 * @param setIndex the transaction set, null outside of sets
 * @param code stable name, for counting and for tests
 * @param sentence what is wrong and what to do about it
 */
public record FileFinding(
    @Nullable Integer setIndex, Area area, String code, Place place, String sentence) {

  /** What a finding concerns. */
  public enum Area {
    /** The wrapping of the file. */
    ENVELOPE,
    /** A segment or element. */
    SYNTAX,
    /** Amounts that do not add up. */
    BALANCE,
    /** What was read well but could not be taken. */
    INTAKE
  }

  static FileFinding of(@Nullable Integer setIndex, Finding finding) {
    Area area =
        switch (finding.level()) {
          case ENVELOPE -> Area.ENVELOPE;
          case SYNTAX, SITUATION -> Area.SYNTAX;
          case BALANCE -> Area.BALANCE;
        };
    return new FileFinding(setIndex, area, finding.code(), finding.place(), finding.sentence());
  }

  static FileFinding intake(@Nullable Integer setIndex, String code, Place place, String sentence) {
    return new FileFinding(setIndex, Area.INTAKE, code, place, sentence);
  }
}
