package io.claimline.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber or dependent whose claims are asked about: 2000D and 2100D, or 2000E and 2100E.
 *
 * @param party NM1: name and, of a subscriber, member id (MI, 24 or II)
 * @param birthDate DMG02, of the patient in a 276 only
 * @param sex DMG03
 */
public record ClaimStatusPerson(Party party, @Nullable LocalDate birthDate, String sex) {
  /** What stands where nobody was sent. */
  public static final ClaimStatusPerson NONE = of(Party.NONE);

  /** A person of whom no more than the name is told. */
  public static ClaimStatusPerson of(Party party) {
    return new ClaimStatusPerson(party, null, "");
  }
}
