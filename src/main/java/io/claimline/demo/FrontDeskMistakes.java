package io.claimline.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the demo's front desk forgets or gets wrong. No writer of ours would let it out, so it is
 * put into the finished file.
 */
final class FrontDeskMistakes {
  private static final LocalDate FORGOTTEN_DAY = LocalDate.of(1800, 1, 1);
  private static final String FORGOTTEN = "FORGOTTEN";
  private static final List<String> SEXES = List.of("F", "M", "U");

  private final Map<String, String> mistakes = new LinkedHashMap<>();

  /** The birth date to write; an empty one is a mistake to come. */
  LocalDate birthDate(String sent) {
    if (!sent.isEmpty()) {
      return LocalDate.parse(sent);
    }
    mistakes.put("DMG*D8*" + day(FORGOTTEN_DAY) + "*", "DMG*D8**");
    return FORGOTTEN_DAY;
  }

  /** The sex to write; one that X12 does not know is a mistake to come. */
  String sex(LocalDate birthDate, String sent) {
    if (SEXES.contains(sent)) {
      return sent;
    }
    String before = "DMG*D8*" + day(birthDate) + "*";
    mistakes.put(before + "U", before + sent);
    return "U";
  }

  /** The city to write; an empty one is a mistake to come. */
  String city(String sent) {
    if (!sent.isEmpty()) {
      return sent;
    }
    mistakes.put("N4*" + FORGOTTEN + "*", "N4**");
    return FORGOTTEN;
  }

  /** The member number to write; an empty one is a mistake to come. */
  String memberNumber(String sent) {
    if (!sent.isEmpty()) {
      return sent;
    }
    mistakes.put("****MI*" + FORGOTTEN, "");
    return FORGOTTEN;
  }

  /** The file with the mistakes in it. */
  byte[] in(byte[] file) {
    String text = new String(file, StandardCharsets.US_ASCII);
    for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
      text = text.replace(mistake.getKey(), mistake.getValue());
    }
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
