package io.claimline.patient;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number by which a patient can be called.
 *
 * @param number ten digits of the North American plan
 */
public record PatientPhone(String number, Instant recordedAt, String recordedBy) {

  private static final Pattern ANYTHING_BETWEEN = Pattern.compile("[\\s().+/-]");
  private static final Pattern VALID = Pattern.compile("1?([2-9]\\d{2}[2-9]\\d{6})");

  /** The ten digits of what somebody wrote, such as {@code (518) 555-0142}; empty if it is none. */
  public static Optional<String> digitsOf(String written) {
    var valid = VALID.matcher(ANYTHING_BETWEEN.matcher(written).replaceAll(""));
    return valid.matches() ? Optional.of(valid.group(1)) : Optional.empty();
  }

  /** Such as {@code (518) 555-0142}. */
  public String inWords() {
    return inWords(number);
  }

  /** Ten digits as they are read out. */
  public static String inWords(String number) {
    return "(%s) %s-%s"
        .formatted(number.substring(0, 3), number.substring(3, 6), number.substring(6));
  }
}
