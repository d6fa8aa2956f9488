package io.claimline.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code with the days on which it may be used.
 *
 * @param code upper case, a diagnosis without its point
 * @param label in a few words, ours or those of the file that a licensee loaded
 * @param validTo the last day; null while it has none
 */
public record Code(
    CodeSet set, String code, String label, LocalDate validFrom, @Nullable LocalDate validTo) {

  /** The code as people write it: a diagnosis with its point. */
  public String shown() {
    return set == CodeSet.ICD10CM && code.length() > 3
        ? code.substring(0, 3) + "." + code.substring(3)
        : code;
  }
}
